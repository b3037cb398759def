import type { Group, RandomSource } from "../crypto";
import type { Trustee } from "../crypto/pki";
import { groupByName, RecordError } from "../crypto";
import { bytesToHex, sha256OfText } from "../crypto/bytes";
import { deriveKeys, generateSeed } from "../crypto/pki";
import { makeCertificate, makePolynomial, makeVoutput, parseCertificates } from "../crypto/threshold";
import { parseTrustees } from "../crypto/trustees";

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

/** How many hexadecimal digits are read out: 160 bits, so that no two lists of keys with the same ones can be looked for. */
const FINGERPRINT_DIGITS = 40;

/**
 * A short text of group, threshold and all certificates, in groups of four digits (crypto-spec/threshold.md 9): if every trustee
 * reads out the same one, all of them work with the same keys and the same threshold, and nobody in between has put a key of
 * their own in place of a trustee's.
 *
 * @throws RecordError as `parseCertificates` says: a certificate has one text only
 */
export function certificatesFingerprint({ group, threshold, certificates }: CeremonyView): string {
  parseCertificates(groupByName(group), certificates);
  const hash = bytesToHex(sha256OfText(`certificates|${group}|${threshold}|${certificates.join(",")}`));
  return (hash.slice(0, FINGERPRINT_DIGITS).match(/.{4}/g) ?? []).join(" ");
}

/**
 * Checks that an election's `trustees` came out of this ceremony: one threshold key, with the group, threshold and certificates
 * that the trustees compared.
 *
 * @throws RecordError `KEY_MISMATCH`, or as `parseTrustees` and `parseCertificates` say
 */
export function requireTrusteesOf(view: CeremonyView, trusteesText: string): void {
  const [only, ...others] = parseTrustees(groupByName(view.group), trusteesText);
  if (only?.kind !== "pedersen" || others.length > 0) {
    throw new RecordError("KEY_MISMATCH", "trustees");
  }
  const certificates = only.certificates.map((one) => one.text);
  if (certificatesFingerprint({ group: view.group, threshold: only.threshold, certificates }) !== certificatesFingerprint(view)) {
    throw new RecordError("KEY_MISMATCH", "trustees");
  }
}

function trusteeOf(group: Group, seed: string, random: RandomSource): Trustee {
  return { group, keys: deriveKeys(group, seed), random };
}
