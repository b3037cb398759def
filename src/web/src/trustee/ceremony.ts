import type { Group, RandomSource } from "../crypto";
import type { Trustee } from "../crypto/pki";
import { groupByName, parseElection, RecordError } from "../crypto";
import { bytesToHex, sha256OfText } from "../crypto/bytes";
import { fingerprintOf } from "../crypto/election";
import { deriveKeys, generateSeed } from "../crypto/pki";
import { makePartialDecryption, parseEncryptedTally } from "../crypto/tally";
import {
  decryptionKeyOf,
  makeCertificate,
  makePolynomial,
  makePublicKey,
  makeVoutput,
  parseCertificates,
} from "../crypto/threshold";
import { parseTrustees, publicKeys, requireElectionKey } from "../crypto/trustees";
import { randomBelow } from "../crypto/random";

/**
 * A trustee's steps, text in and text out: what comes from the server goes in as it came, what comes out is the exact body to send.
 * The seed is the trustee's only secret; it leaves the browser only as the file that the trustee saves.
 */

/** The steps of the ceremony as the server counts them. */
export type CeremonyStep = "CERTIFICATES" | "POLYNOMIALS" | "CHECKS" | "DONE";

/** What the ceremony asks of one trustee now. */
export type Task = "MAKE_CERTIFICATE" | "MAKE_POLYNOMIAL" | "CHECK_SHARES" | "WAIT_FOR_OTHERS" | "NOTHING";

/** What this trustee has already given. */
export interface Given {
  readonly certificate: boolean;
  readonly polynomial: boolean;
  readonly check: boolean;
}

/** The one task at hand. */
export function nextTask(step: CeremonyStep, given: Given): Task {
  switch (step) {
    case "CERTIFICATES":
      return given.certificate ? "WAIT_FOR_OTHERS" : "MAKE_CERTIFICATE";
    case "POLYNOMIALS":
      return given.polynomial ? "WAIT_FOR_OTHERS" : "MAKE_POLYNOMIAL";
    case "CHECKS":
      return given.check ? "WAIT_FOR_OTHERS" : "CHECK_SHARES";
    case "DONE":
      return "NOTHING";
  }
}

/** A new seed: 22 Base58 characters to be saved before anything is sent. */
export function newSeed(random: RandomSource): string {
  return generateSeed(random);
}

/** A seed as a person typed it or a file held it. @throws RecordError `SEED_FORM` */
export function parseSeed(typed: string): string {
  const seed = typed.replace(/\s/g, "");
  deriveKeys(groupByName("Ed25519"), seed);
  return seed;
}

/** Step 1: the body of `PUT ceremony/certificate`. */
export function certificate(groupName: string, seed: string, random: RandomSource): string {
  return makeCertificate(groupByName(groupName), seed, random);
}

/** What step 2 and step 3 need of the ceremony. */
export interface CeremonyView {
  readonly group: string;
  readonly threshold: number;
  /** The certificates' texts in the trustees' order. */
  readonly certificates: readonly string[];
}

/** Step 2: the body of `PUT ceremony/polynomial`. @throws RecordError as `parseCertificates` and `makePolynomial` say */
export function polynomial(view: CeremonyView, seed: string, random: RandomSource): string {
  const group = groupByName(view.group);
  return makePolynomial(trusteeOf(group, seed, random), parseCertificates(group, view.certificates), view.threshold);
}

/**
 * Step 3: checks the shares of all others in the answer of `GET ceremony/vinput`; the result is the body of `PUT ceremony/voutput`.
 *
 * @throws RecordError; an index in its path (`secrets[i]`, `coefexps[i]`, `certs[i]`) is the place of the trustee at fault
 */
export function voutput(view: CeremonyView, seed: string, vinputText: string, random: RandomSource): string {
  const group = groupByName(view.group);
  return makeVoutput(trusteeOf(group, seed, random), parseCertificates(group, view.certificates), view.threshold, vinputText);
}

/**
 * A short text of all certificates, 32 hexadecimal digits in groups of four: if every trustee reads out the same one, nobody in
 * between has put a key of their own in place of a trustee's.
 */
export function certificatesFingerprint(certificates: readonly string[]): string {
  const hash = bytesToHex(sha256OfText(certificates.join("\n"))).slice(0, 32);
  return (hash.match(/.{4}/g) ?? []).join(" ");
}

/** The files of one election that a trustee needs in order to decrypt. */
export interface DecryptionTask {
  readonly electionText: string;
  /** The fingerprint that the convention announced when voting opened. */
  readonly expectedFingerprint: string;
  readonly trusteesText: string;
  readonly encryptedTallyText: string;
  /** `private_key` of the own voutput, as `GET ceremony/private-key` answers it. */
  readonly privateKeyMessage: string;
}

/**
 * The body of `PUT partial-decryption`. Before anything is decrypted: the election is the announced one, its public key is made
 * of its trustees' keys, and this trustee's key is among them.
 *
 * @throws RecordError `KEY_MISMATCH`, `NOT_A_TRUSTEE`, `DECRYPTION_FAILED` (a wrong seed) or a reason of the form
 */
export function partialDecryption(task: DecryptionTask, seed: string, random: RandomSource): string {
  if (fingerprintOf(task.electionText) !== task.expectedFingerprint) {
    throw new RecordError("KEY_MISMATCH", "fingerprint");
  }
  const election = parseElection(task.electionText);
  const { group } = election;
  const trustees = parseTrustees(group, task.trusteesText);
  requireElectionKey(election, trustees);
  const secret = decryptionKeyOf(trusteeOf(group, seed, random), task.privateKeyMessage);
  const own = group.generator.power(secret);
  if (!publicKeys(trustees).some((key) => key.equals(own))) {
    throw new RecordError("NOT_A_TRUSTEE", "trustees");
  }
  return makePartialDecryption(election, secret, parseEncryptedTally(election, task.encryptedTallyText), random);
}

/** A single trustee's key pair: the private exponent to keep, and the `trustee_public_key` to send. */
export function singleKey(groupName: string, random: RandomSource): { readonly privateKey: string; readonly publicKey: string } {
  const group = groupByName(groupName);
  const secret = randomBelow(group.order, random);
  return { privateKey: secret.toString(), publicKey: JSON.stringify(makePublicKey(group, secret, random)) };
}

function trusteeOf(group: Group, seed: string, random: RandomSource): Trustee {
  return { group, keys: deriveKeys(group, seed), random };
}
