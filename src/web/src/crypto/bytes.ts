import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

export { bytesToHex, concatBytes, hexToBytes, sha256, utf8ToBytes };

/** SHA-256 of the UTF-8 form of a text: 32 bytes. */
export function sha256OfText(text: string): Uint8Array {
  return sha256(utf8ToBytes(text));
}

/** HMAC-SHA256 (RFC 2104): 32 bytes. */
export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array {
  return hmac(sha256, key, message);
}

/** A non-negative integer from its big-endian bytes. */
export function integerOf(bytes: Uint8Array): bigint {
  return BigInt(`0x0${bytesToHex(bytes)}`);
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Compact Base64: the standard alphabet without padding (Belenios, "smart ballot tracker" and election fingerprint). */
export function compactBase64(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += BASE64.charAt((held >> bits) & 63);
    }
  }
  return bits === 0 ? text : text + BASE64.charAt((held << (6 - bits)) & 63);
}
