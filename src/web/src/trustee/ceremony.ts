import type { Group, RandomSource, Verdict } from "../crypto";
import type { Attempt, CommittedAttempt } from "../crypto/dealing";
import type { Trustee } from "../crypto/pki";
import type { Rehearsal } from "../crypto/rehearsal";
import { groupByName, RecordError } from "../crypto";
import { bytesToHex } from "../crypto/bytes";
import { makeComplaint } from "../crypto/complaint";
import { certificatesDigest, checkShares, makeCommitment, makeDealing } from "../crypto/dealing";
import { deriveKeys, generateSeed } from "../crypto/pki";
import { proquintsOf } from "../crypto/proquints";
import { checkRehearsal, makeRehearsal, rehearsalFor } from "../crypto/rehearsal";
import { decryptionKeyOf, makeCertificate, parseCertificates, placeOf } from "../crypto/threshold";
import { parseTrustees } from "../crypto/trustees";
import { verdictOf } from "../crypto/verdict";

/**
 * A trustee's steps, text in and text out: what comes from the server goes in as it came, what comes out is the exact body to send.
 * The seed is the trustee's only secret; it leaves the browser only as the file that the trustee saves.
 */

/** The steps of the ceremony as the server counts them. */
export type CeremonyStep = "CERTIFICATES" | "COMMITMENTS" | "POLYNOMIALS" | "CHECKS" | "DONE";

/** What the ceremony asks of one trustee now. */
export type Task = "MAKE_CERTIFICATE" | "MAKE_COMMITMENT" | "MAKE_POLYNOMIAL" | "CHECK_SHARES" | "WAIT_FOR_OTHERS" | "NOTHING";

/** What this trustee has already given. */
export interface Given {
  readonly certificate: boolean;
  readonly commitment: boolean;
  readonly polynomial: boolean;
  readonly check: boolean;
}

/** The one task at hand. */
export function nextTask(step: CeremonyStep, given: Given): Task {
  switch (step) {
    case "CERTIFICATES":
      return given.certificate ? "WAIT_FOR_OTHERS" : "MAKE_CERTIFICATE";
    case "COMMITMENTS":
      return given.commitment ? "WAIT_FOR_OTHERS" : "MAKE_COMMITMENT";
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

/** What the steps after the certificates need of the ceremony. */
export interface CeremonyView {
  /** The convention's id. */
  readonly convention: string;
  /** From 1; one more for each restart. */
  readonly attempt: number;
  readonly group: string;
  readonly threshold: number;
  /** The certificates' texts in the trustees' order. */
  readonly certificates: readonly string[];
}

/** The ceremony once all trustees have committed themselves. */
export interface CommittedView extends CeremonyView {
  /** SHA-256 in hexadecimal, in the trustees' order. */
  readonly commitments: readonly string[];
}

/** Step 2: the body of `PUT ceremony/commitment`. @throws RecordError as `parseCertificates` says; `NOT_A_TRUSTEE` */
export function commitment(view: CeremonyView, seed: string): string {
  return makeCommitment(attemptOf(view), seed);
}

/**
 * Step 3: the body of `PUT ceremony/polynomial`; the seed determines all of it.
 *
 * @throws RecordError `COMMITMENT_MISMATCH` if the commitment in the own place is another; as `commitment` says
 */
export function polynomial(view: CommittedView, seed: string): string {
  return makeDealing(committedOf(view), seed);
}

/**
 * Step 4: checks the shares of all others in the answer of `GET ceremony/vinput`; the result is the body of `PUT ceremony/voutput`.
 *
 * @throws RecordError; an index in its path (`secrets[i]`, `coefexps[i]`, `proofs[i]`, `certs[i]`) is the place of the trustee at fault
 */
export function voutput(view: CommittedView, seed: string, vinputText: string, random: RandomSource): string {
  const attempt = committedOf(view);
  return checkShares(attempt, trusteeOf(attempt.group, seed, random), vinputText);
}

/** The number of the trustee, from 1, who sent the share for which `voutput` threw this: a complaint is due. */
export function accusedIn(error: RecordError): number | undefined {
  const [, place] = /^secrets\[([0-9]+)\]/.exec(error.path) ?? [];
  return place === undefined ? undefined : Number(place) + 1;
}

/**
 * The body of `PUT ceremony/complaint`: opens the wrong share of trustee `against` (from 1) for everybody, and nothing else.
 *
 * @throws RecordError `COMPLAINT_UNFOUNDED` if the share is in order; as `makeComplaint` says
 */
export function complaint(
  view: CommittedView,
  seed: string,
  vinputText: string,
  against: number,
  random: RandomSource,
): string {
  const attempt = committedOf(view);
  return makeComplaint(attempt, trusteeOf(attempt.group, seed, random), vinputText, against);
}

/** The number, from 1 to 1000, that the trustees decrypt in the rehearsal. */
export function rehearsalNumber(view: CeremonyView, trusteesText: string): number {
  return rehearsalIn(view, trusteesText).number;
}

/**
 * The body of `PUT ceremony/rehearsal`, made with the key that the seed opens.
 *
 * @param trusteesText the `trustees` of every election, checked to come out of this ceremony
 * @param privateKeyMessage `private_key` of the own voutput, as `GET ceremony/private-key` answers it
 * @throws RecordError `DECRYPTION_FAILED` (a wrong seed), `KEY_MISMATCH`, `NOT_A_TRUSTEE` or a reason of the form
 */
export function rehearsal(
  view: CeremonyView,
  trusteesText: string,
  privateKeyMessage: string,
  seed: string,
  random: RandomSource,
): string {
  const held = rehearsalIn(view, trusteesText);
  const self = trusteeOf(held.group, seed, random);
  const place = placeOf(self, held.trustees.certificates);
  return makeRehearsal(held, place + 1, decryptionKeyOf(self, privateKeyMessage), random);
}

/** Whether these answers, by the trustees' numbers, show that the key works. */
export function checkedRehearsal(
  view: CeremonyView,
  trusteesText: string,
  answers: ReadonlyMap<number, string>,
): Verdict {
  return verdictOf(() => checkRehearsal(rehearsalIn(view, trusteesText), answers));
}

function rehearsalIn(view: CeremonyView, trusteesText: string): Rehearsal {
  requireTrusteesOf(view, trusteesText);
  const group = groupByName(view.group);
  return rehearsalFor(view.convention, group, parseTrustees(group, trusteesText));
}

function attemptOf({ convention, attempt, group: name, threshold, certificates }: CeremonyView): Attempt {
  if (!/^[0-9A-Za-z-]{1,64}$/.test(convention) || !Number.isSafeInteger(attempt) || attempt < 1) {
    throw new RecordError("WRONG_SHAPE", "convention");
  }
  const group = groupByName(name);
  return { group, convention, number: attempt, threshold, certificates: parseCertificates(group, certificates) };
}

function committedOf(view: CommittedView): CommittedAttempt {
  const attempt = attemptOf(view);
  const { commitments } = view;
  if (commitments.length !== attempt.certificates.length || !commitments.every((each) => /^[0-9a-f]{64}$/.test(each))) {
    throw new RecordError("WRONG_SHAPE", "commitments");
  }
  return { ...attempt, commitments };
}

/** How many bytes are read out: 160 bits, so that no two lists of keys with the same ones can be looked for. */
const FINGERPRINT_BYTES = 20;

/** What the certificates' fingerprint is of. */
type Certified = Pick<CeremonyView, "group" | "threshold" | "certificates">;

/**
 * A short text of group, threshold and all certificates, in groups of four digits (crypto-spec/threshold.md 9): if every trustee
 * reads out the same one, all of them work with the same keys and the same threshold, and nobody in between has put a key of
 * their own in place of a trustee's.
 *
 * @throws RecordError as `parseCertificates` says: a certificate has one text only
 */
export function certificatesFingerprint(view: Certified): string {
  return (bytesToHex(fingerprintOf(view)).match(/.{4}/g) ?? []).join(" ");
}

/** The same as ten words that are easier to read out. */
export function certificatesWords(view: Certified): readonly string[] {
  return proquintsOf(fingerprintOf(view));
}

function fingerprintOf({ group: name, threshold, certificates }: Certified): Uint8Array {
  const group = groupByName(name);
  const parsed = parseCertificates(group, certificates);
  return certificatesDigest({ group, threshold, certificates: parsed }).slice(0, FINGERPRINT_BYTES);
}

/**
 * Checks that an election's `trustees` came out of this ceremony: one threshold key, with the group, threshold and certificates
 * that the trustees compared.
 *
 * @throws RecordError `KEY_MISMATCH`, or as `parseTrustees` and `parseCertificates` say
 */
export function requireTrusteesOf(view: Certified, trusteesText: string): void {
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
