import type { RandomSource } from "./random";
import { utf8ToBytes } from "./bytes";
import { RecordError } from "./errors";
import { integerIn, objectOf, parseJson, stringOf } from "./json";

/**
 * A secret text under a passphrase, sealed and opened on the person's own device (crypto-spec, decision 0009): PBKDF2 with
 * HMAC-SHA-256 (RFC 8018, section 5.2) gives the key of AES-256-GCM (NIST SP 800-38D). Both come from the Web Cryptography
 * API, which computes beside the page.
 */

/** What the sealed text is for. It is authenticated, so that a text sealed for one purpose or person opens for no other. */
export interface Binding {
  readonly purpose: "credential-backup" | "trustee-key";
  /** Whose or of what: the account, or the convention and the trustee's index. Anything that does not change. */
  readonly context: string;
}

/** What OWASP asked for in 2023 ("Password Storage Cheat Sheet"); fewer are refused, even where somebody else sealed. */
export const ITERATIONS = 600_000;
/** More would only be a way to make a device stand still. */
const MOST_ITERATIONS = 10 * ITERATIONS;
const KDF = "PBKDF2-HMAC-SHA256";
const SALT = 16;
const IV = 12;
const TAG = 16;
/** The secret, in bytes of UTF-8. */
const LONGEST_SECRET = 1024;
/** The text of a sealed secret, in UTF-16 units. */
export const LONGEST_SEALED = 2048;
/** In characters, after {@link canonicalPassphrase}. */
export const SHORTEST_PASSPHRASE = 12;
const FIELDS = ["v", "kdf", "iterations", "salt", "iv", "data"];

interface Envelope {
  readonly iterations: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: Uint8Array<ArrayBuffer>;
}

/**
 * A passphrase as it is derived from: compatibility-composed (what looks the same is the same on every keyboard), white space at
 * the ends forgiven, inside one space.
 */
export function canonicalPassphrase(typed: string): string {
  return typed.normalize("NFKC").trim().replace(/\s+/gu, " ");
}

/**
 * Seals a secret: the text of the envelope, one line of JSON.
 *
 * @throws RecordError `TOO_FEW` at `passphrase` (shorter than {@link SHORTEST_PASSPHRASE}), `TOO_LARGE` at `secret`,
 *     `NO_SECURE_RANDOM` where the browser has no Web Cryptography (a page that did not come over HTTPS)
 */
export async function sealSecret(
  secret: string,
  passphrase: string,
  binding: Binding,
  random: RandomSource,
): Promise<string> {
  if ([...canonicalPassphrase(passphrase)].length < SHORTEST_PASSPHRASE) {
    throw new RecordError("TOO_FEW", "passphrase");
  }
  const plain = bytesOf(secret);
  if (plain.length > LONGEST_SECRET) {
    throw new RecordError("TOO_LARGE", "secret");
  }
  const salt = new Uint8Array(random.bytes(SALT));
  const iv = new Uint8Array(random.bytes(IV));
  const key = await keyOf(passphrase, salt, ITERATIONS, "encrypt");
  const data = new Uint8Array(await subtle().encrypt(parametersOf(iv, binding), key, plain));
  return JSON.stringify({
    v: 1,
    kdf: KDF,
    iterations: ITERATIONS,
    salt: base64Of(salt),
    iv: base64Of(iv),
    data: base64Of(data),
  });
}

/**
 * Opens what {@link sealSecret} made.
 *
 * @throws RecordError `DECRYPTION_FAILED` (the passphrase is wrong, or the text was sealed for something else or changed), or
 *     the reason why the text is no envelope
 */
export async function openSealed(sealed: string, passphrase: string, binding: Binding): Promise<string> {
  const { salt, iv, data, iterations } = parseSealed(sealed);
  const key = await keyOf(passphrase, salt, iterations, "decrypt");
  const plain = await subtle()
    .decrypt(parametersOf(iv, binding), key, data)
    .catch(() => {
      throw new RecordError("DECRYPTION_FAILED", "sealed");
    });
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(plain);
}

/** Whether a text is an envelope, as far as one can tell without the passphrase. */
export function isSealed(text: string): boolean {
  try {
    parseSealed(text);
    return true;
  } catch {
    return false;
  }
}

function parseSealed(text: string): Envelope {
  const fields = objectOf(parseJson(text.trim(), "sealed", LONGEST_SEALED), "sealed", FIELDS);
  if (fields["v"] !== 1 || fields["kdf"] !== KDF) {
    throw new RecordError("WRONG_VERSION", "sealed");
  }
  return {
    iterations: integerIn(fields["iterations"], "sealed.iterations", ITERATIONS, MOST_ITERATIONS),
    salt: fromBase64(fields["salt"], "sealed.salt", SALT, SALT),
    iv: fromBase64(fields["iv"], "sealed.iv", IV, IV),
    data: fromBase64(fields["data"], "sealed.data", TAG, LONGEST_SECRET + TAG),
  };
}

async function keyOf(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
  use: "encrypt" | "decrypt",
): Promise<CryptoKey> {
  const words = bytesOf(canonicalPassphrase(passphrase));
  const material = await subtle().importKey("raw", words, "PBKDF2", false, ["deriveKey"]);
  return subtle().deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    [use],
  );
}

function parametersOf(iv: Uint8Array<ArrayBuffer>, binding: Binding): AesGcmParams {
  const additionalData = bytesOf(`konvensi-sealed|1|${binding.purpose}|${binding.context}`);
  return { name: "AES-GCM", iv, additionalData, tagLength: 8 * TAG };
}

function subtle(): SubtleCrypto {
  const found = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (found === undefined) {
    throw new RecordError("NO_SECURE_RANDOM");
  }
  return found;
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(utf8ToBytes(text));

/** Base64 with padding (RFC 4648, section 4), the one text of its bytes. */
const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

function fromBase64(value: unknown, path: string, least: number, most: number): Uint8Array<ArrayBuffer> {
  const text = stringOf(value, path);
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) {
    throw new RecordError("WRONG_SHAPE", path);
  }
  const bytes = Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
  if (base64Of(bytes) !== text) {
    throw new RecordError("NON_CANONICAL", path);
  }
  if (bytes.length < least || bytes.length > most) {
    throw new RecordError("WRONG_LENGTH", path);
  }
  return bytes;
}
