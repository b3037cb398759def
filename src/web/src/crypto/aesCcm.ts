import { cbc, ctr } from "@noble/ciphers/aes.js";
import { concatBytes } from "./bytes";
import { RecordError } from "./errors";

const BLOCK = 16;
/** Length of the authentication tag in bytes: what the Belenios vectors hold. */
const TAG = 8;

/**
 * AES-256 in CCM mode (NIST SP 800-38C, RFC 3610) without associated data and with an 8-byte tag, put together from the CBC
 * and CTR modes of a library that lacks it. The length field takes as many octets as the message needs, two at least, and the
 * nonce is the first 15 - L bytes of `iv`.
 *
 * @returns the ciphertext followed by the tag
 */
export function encryptCcm(key: Uint8Array, iv: Uint8Array, message: Uint8Array): Uint8Array {
  const nonce = nonceOf(iv, message.length);
  const tag = keystream(key, nonce, 0, cbcMac(key, nonce, message));
  return concatBytes(keystream(key, nonce, 1, message), tag);
}

/**
 * The message of `data`, if its tag is right.
 *
 * @throws RecordError `DECRYPTION_FAILED`
 */
export function decryptCcm(key: Uint8Array, iv: Uint8Array, data: Uint8Array, path: string): Uint8Array {
  const length = data.length - TAG;
  if (length < 0) {
    throw new RecordError("DECRYPTION_FAILED", path);
  }
  const nonce = nonceOf(iv, length);
  const message = keystream(key, nonce, 1, data.subarray(0, length));
  const tag = keystream(key, nonce, 0, data.subarray(length));
  if (!sameBytes(tag, cbcMac(key, nonce, message))) {
    throw new RecordError("DECRYPTION_FAILED", path);
  }
  return message;
}

function nonceOf(iv: Uint8Array, messageLength: number): Uint8Array {
  let lengthOctets = 2;
  while (lengthOctets < 4 && messageLength >= 256 ** lengthOctets) {
    lengthOctets++;
  }
  return iv.subarray(0, BLOCK - 1 - lengthOctets);
}

/** RFC 3610, section 2.2: the CBC-MAC of B_0 and the zero-padded message, cut to the tag's length. */
function cbcMac(key: Uint8Array, nonce: Uint8Array, message: Uint8Array): Uint8Array {
  const blocks = new Uint8Array(BLOCK + BLOCK * Math.ceil(message.length / BLOCK));
  const lengthOctets = BLOCK - 1 - nonce.length;
  blocks[0] = 8 * ((TAG - 2) / 2) + (lengthOctets - 1);
  blocks.set(nonce, 1);
  for (let i = 0, left = message.length; i < lengthOctets; i++, left = Math.floor(left / 256)) {
    blocks[BLOCK - 1 - i] = left % 256;
  }
  blocks.set(message, BLOCK);
  const chained = cbc(key, new Uint8Array(BLOCK), { disablePadding: true }).encrypt(blocks);
  return chained.slice(chained.length - BLOCK, chained.length - BLOCK + TAG);
}

/** RFC 3610, section 2.3: the input under the key stream that starts with block A_from. */
function keystream(key: Uint8Array, nonce: Uint8Array, from: 0 | 1, input: Uint8Array): Uint8Array {
  const counter = new Uint8Array(BLOCK);
  counter[0] = BLOCK - 1 - nonce.length - 1;
  counter.set(nonce, 1);
  counter[BLOCK - 1] = from;
  return ctr(key, counter).encrypt(input);
}

/** Compares without stopping at the first difference. */
function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  let difference = left.length ^ right.length;
  left.forEach((byte, i) => (difference |= byte ^ (right[i] ?? 0)));
  return difference === 0;
}
