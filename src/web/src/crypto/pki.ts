import type { Element, Group } from "./group";
import type { Proof } from "./proof";
import type { RandomSource } from "./random";
import { decryptCcm, encryptCcm } from "./aesCcm";
import { bytesToHex, hexToBytes, sha256OfText, utf8ToBytes } from "./bytes";
import { elementOf, jsonOfProof, proofOf } from "./decoding";
import { RecordError } from "./errors";
import { hashToScalar } from "./group";
import { at, objectOf, parseJson, stringOf } from "./json";
import { checkKnowledge, messageChallenge, proveKnowledge } from "./proof";
import { BASE58, randomBase58, randomBelow } from "./random";

/** Messages between trustees (specification, "Public key infrastructure" and "Channels"). */

/** Far above any message of a ceremony; keeps a hostile one from costing more than it may. */
export const MOST_CHARACTERS = 1 << 22;

/** The keys that a trustee derives from the seed. */
export interface TrusteeKeys {
  readonly signing: bigint;
  readonly verification: Element;
  readonly decryption: bigint;
  readonly encryption: Element;
}

/** A trustee at work: the keys of the seed, in a group, and fresh randomness. */
export interface Trustee {
  readonly group: Group;
  readonly keys: TrusteeKeys;
  readonly random: RandomSource;
}

/** A message with its Schnorr signature. */
export interface SignedMessage {
  readonly message: string;
  readonly signature: Proof;
}

/** A new secret seed: 22 Base58 characters, all that a trustee has to keep. */
export function generateSeed(random: RandomSource): string {
  return randomBase58(22, random);
}

/**
 * sk = SHA-256("sk|" seed) mod q, dk = SHA-256("dk|" seed) mod q, and their public halves.
 *
 * @throws RecordError `SEED_FORM`
 */
export function deriveKeys(group: Group, seed: string): TrusteeKeys {
  if (!new RegExp(`^[${BASE58}]{22}$`).test(seed)) {
    throw new RecordError("SEED_FORM");
  }
  const signing = hashToScalar(group, `sk|${seed}`);
  const decryption = hashToScalar(group, `dk|${seed}`);
  return {
    signing,
    verification: group.generator.power(signing),
    decryption,
    encryption: group.generator.power(decryption),
  };
}

export function sign(group: Group, signing: bigint, message: string, random: RandomSource): SignedMessage {
  return { message, signature: proveKnowledge(group, signing, random, messageChallenge(group, message)) };
}

/** @throws RecordError `SIGNATURE_INVALID` */
export function requireSignature(group: Group, verification: Element, signed: SignedMessage, path: string): void {
  if (!checkKnowledge(group, verification, signed.signature, messageChallenge(group, signed.message))) {
    throw new RecordError("SIGNATURE_INVALID", path);
  }
}

export function signedMessageOf(group: Group, value: unknown, path: string): SignedMessage {
  const fields = objectOf(value, path, ["message", "signature"]);
  return {
    message: stringOf(fields["message"], at(path, "message")),
    signature: proofOf(group, fields["signature"], at(path, "signature")),
  };
}

export function jsonOfSigned({ message, signature }: SignedMessage): object {
  return { message, signature: jsonOfProof(signature) };
}

/** A message that is ready to go, with what its sender alone knows of it. */
export interface SentMessage {
  readonly text: string;
  /** g^r. */
  readonly alpha: Element;
  readonly r: bigint;
}

/** send(sk, ek, message): wrapped with its recipient, signed, then encrypted; the result is a string that anyone may carry. */
export function send(trustee: Trustee, recipient: Element, message: string): string {
  return seal(trustee, recipient, message).text;
}

/** As `send`, with the secret number of the encryption. */
export function seal({ group, keys, random }: Trustee, recipient: Element, message: string): SentMessage {
  const channel = JSON.stringify({ recipient: recipient.text, message });
  return encrypt(group, recipient, JSON.stringify(jsonOfSigned(sign(group, keys.signing, channel, random))), random);
}

/**
 * The inverse of `send`, for its recipient.
 *
 * @throws RecordError `DECRYPTION_FAILED`, `SIGNATURE_INVALID`, `WRONG_RECIPIENT` or a reason of the form
 */
export function receive(trustee: Trustee, sender: Element, sent: string, path: string): string {
  const message = encryptedMessageOf(trustee.group, sent, path);
  return openMessage(trustee.group, message, openedBy(trustee, message), sender, trustee.keys.encryption, path);
}

/**
 * What `send` put into a message, for everybody who knows its one-time secret.
 *
 * @throws RecordError as `receive`
 */
export function openMessage(
  group: Group,
  message: EncryptedMessage,
  opened: Element,
  sender: Element,
  recipient: Element,
  path: string,
): string {
  const signed = signedMessageOf(group, parseJson(decrypted(message, opened, path), path, MOST_CHARACTERS), path);
  requireSignature(group, sender, signed, path);
  const fields = objectOf(parseJson(signed.message, path, MOST_CHARACTERS), path, ["recipient", "message"]);
  if (!elementOf(group, fields["recipient"], at(path, "recipient")).equals(recipient)) {
    throw new RecordError("WRONG_RECIPIENT", path);
  }
  return stringOf(fields["message"], at(path, "message"));
}

/** The longest text with its tag that the nonce leaves room for (crypto-spec, threshold.md 2). */
const MOST_BYTES = 65_543;

/** The parts of an `encrypted_msg`. */
export interface EncryptedMessage {
  readonly alpha: Element;
  readonly beta: Element;
  /** Hexadecimal, if the sender is honest: what is inside is the receiver's matter, and no reason to refuse to look at it. */
  readonly data: string;
}

/** Encrypts a message to an encryption key: the JSON text of an `encrypted_msg`. */
export function encryptMessage(group: Group, recipient: Element, message: string, random: RandomSource): string {
  return encrypt(group, recipient, message, random).text;
}

function encrypt(group: Group, recipient: Element, message: string, random: RandomSource): SentMessage {
  const r = randomBelow(group.order, random);
  const shared = group.generator.power(randomBelow(group.order, random));
  const alpha = group.generator.power(r);
  const beta = recipient.secretPower(r, random).times(shared);
  const data = encryptCcm(sha256OfText(`key|${shared.text}`), sha256OfText(`iv|${alpha.text}`), utf8ToBytes(message));
  return { text: JSON.stringify({ alpha: alpha.text, beta: beta.text, data: bytesToHex(data) }), alpha, r };
}

/** Reads the parts of a message that everybody can see. */
export function encryptedMessageOf(group: Group, sent: string, path: string): EncryptedMessage {
  const fields = objectOf(parseJson(sent, path, MOST_CHARACTERS), path, ["alpha", "beta", "data"]);
  return {
    alpha: elementOf(group, fields["alpha"], at(path, "alpha")),
    beta: elementOf(group, fields["beta"], at(path, "beta")),
    data: stringOf(fields["data"], at(path, "data")),
  };
}

/** The one-time secret of a message to this trustee. */
export function openedBy({ keys, random }: Trustee, { alpha, beta }: EncryptedMessage): Element {
  return beta.over(alpha.secretPower(keys.decryption, random));
}

/** @throws RecordError `DECRYPTION_FAILED` or a reason of the form */
export function decryptMessage(trustee: Trustee, sent: string, path: string): string {
  const message = encryptedMessageOf(trustee.group, sent, path);
  return decrypted(message, openedBy(trustee, message), path);
}

function decrypted({ alpha, data }: EncryptedMessage, opened: Element, path: string): string {
  const where = at(path, "data");
  const sealed = hexOf(data, where);
  if (sealed.length > MOST_BYTES) {
    throw new RecordError("DECRYPTION_FAILED", where);
  }
  return utf8Of(decryptCcm(sha256OfText(`key|${opened.text}`), sha256OfText(`iv|${alpha.text}`), sealed, where), where);
}

function hexOf(text: string, path: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) {
    throw new RecordError("NOT_HEX", path);
  }
  return hexToBytes(text);
}

function utf8Of(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new RecordError("DECRYPTION_FAILED", path);
  }
}
