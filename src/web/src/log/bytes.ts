import { RecordError } from "../crypto/errors";
import { bytesToHex, concatBytes, sha256, utf8ToBytes } from "../crypto/bytes";

export { bytesToHex, concatBytes, sha256, utf8ToBytes };

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Standard Base64 with padding (RFC 4648, section 4). */
export function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) {
    text += String.fromCharCode(byte);
  }
  return btoa(text);
}

/**
 * The bytes of a Base64 text in its one canonical form: padded, the unused bits zero.
 *
 * @throws RecordError `NOT_BASE64`
 */
export function bytesOfBase64(text: string, path: string): Uint8Array {
  if (!BASE64.test(text)) {
    throw new RecordError("NOT_BASE64", path);
  }
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  if (base64Of(bytes) !== text) {
    throw new RecordError("NOT_BASE64", path);
  }
  return bytes;
}

/** Base64url without padding (RFC 4648, section 5) of exactly `length` bytes. @throws RecordError `NOT_BASE64`, `WRONG_LENGTH` */
export function bytesOfBase64Url(text: string, length: number, path: string): Uint8Array {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) {
    throw new RecordError("NOT_BASE64", path);
  }
  const padded = text.replaceAll("-", "+").replaceAll("_", "/") + "=".repeat((4 - (text.length % 4)) % 4);
  const bytes = bytesOfBase64(padded, path);
  if (bytes.length !== length) {
    throw new RecordError("WRONG_LENGTH", path);
  }
  return bytes;
}

/** UTF-8 or a refusal; a byte order mark is a character like any other. @throws RecordError `NOT_UTF8`, `TOO_LARGE` */
export function utf8Of(bytes: Uint8Array, most: number, path: string): string {
  if (bytes.length > most) {
    throw new RecordError("TOO_LARGE", path);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new RecordError("NOT_UTF8", path);
  }
}

/** A decimal number without leading zeros that JavaScript holds exactly (below 2^53). @throws RecordError `NOT_DECIMAL`, `OUT_OF_RANGE` */
export function decimalOf(text: string, path: string): number {
  if (!/^(?:0|[1-9][0-9]{0,18})$/.test(text)) {
    throw new RecordError("NOT_DECIMAL", path);
  }
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RecordError("OUT_OF_RANGE", path);
  }
  return value;
}

export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, i) => byte === right[i]);
}
