import type { Group } from "./group";
import type { Trustee } from "./pki";
import type { ShareProof, ShareStatement } from "./shareProof";
import type { Certificate, MadePolynomial } from "./threshold";
import { bytesToHex, sha256OfText } from "./bytes";
import { RecordError } from "./errors";
import { arrayOf, objectOf, parseJson } from "./json";
import { deriveKeys, encryptedMessageOf, MOST_CHARACTERS } from "./pki";
import { seedStream } from "./seedStream";
import { checkShareProof, jsonOfShareProof, proveShare, shareProofOf } from "./shareProof";
import { makePolynomial, makeVoutput, placeOf } from "./threshold";

/** The ceremony's commitments and what is revealed after them (crypto-spec, threshold.md 9 to 11). */

/** One attempt at a convention's key ceremony, once its certificates are together. */
export interface Attempt {
  readonly group: Group;
  readonly convention: string;
  /** From 1; one more for each restart. */
  readonly number: number;
  readonly threshold: number;
  readonly certificates: readonly Certificate[];
}

/** An attempt whose trustees have all committed themselves: SHA-256 in hexadecimal, in their order. */
export interface CommittedAttempt extends Attempt {
  readonly commitments: readonly string[];
}

/** SHA-256 of group, threshold and all certificates. */
export function certificatesDigest({ group, threshold, certificates }: Omit<Attempt, "convention" | "number">): Uint8Array {
  return sha256OfText(`certificates|${group.name}|${threshold}|${certificates.map(({ text }) => text).join(",")}`);
}

/** The hash that all proofs of an attempt contain. */
export function contextOf(attempt: CommittedAttempt): string {
  const { convention, number, commitments } = attempt;
  const digest = bytesToHex(certificatesDigest(attempt));
  return bytesToHex(sha256OfText(`ceremony|${convention}|${number}|${digest}|${commitments.join(",")}`));
}

/** What a trustee commits itself to: the hash of its signed coefficients. */
function commitmentOf(coefexps: unknown): string {
  return bytesToHex(sha256OfText(`commitment|${JSON.stringify(coefexps)}`));
}

/** The polynomial that the seed determines for this attempt. */
function determined(attempt: Attempt, seed: string): { trustee: Trustee; made: MadePolynomial } {
  const { group, convention, number } = attempt;
  const digest = bytesToHex(certificatesDigest(attempt));
  const random = seedStream(seed, `polynomial|${convention}|${digest}|${number}`);
  const trustee = { group, keys: deriveKeys(group, seed), random };
  return { trustee, made: makePolynomial(trustee, attempt.certificates, attempt.threshold) };
}

/** The commitment to it: the body of `PUT ceremony/commitment`. */
export function makeCommitment(attempt: Attempt, seed: string): string {
  return JSON.stringify({ commitment: commitmentOf(determined(attempt, seed).made.message.coefexps) });
}

/**
 * That polynomial itself, each secret with its proof: the body of `PUT ceremony/polynomial`, the same text each time.
 *
 * @throws RecordError `COMMITMENT_MISMATCH` if the commitment in this trustee's place is not its own: nothing is revealed then
 */
export function makeDealing(attempt: CommittedAttempt, seed: string): string {
  const { group } = attempt;
  const { trustee, made } = determined(attempt, seed);
  const place = placeOf(trustee, attempt.certificates);
  if (attempt.commitments[place] !== commitmentOf(made.message.coefexps)) {
    throw new RecordError("COMMITMENT_MISMATCH", `commitments[${place}]`);
  }
  const context = contextOf(attempt);
  const random = seedStream(seed, `shares|${context}`);
  const proofs = made.sent.map(({ text, alpha, r }, j) => {
    const key = trustee.keys.verification;
    const statement = { context, sender: place + 1, receiver: j + 1, message: text, key, alpha };
    return jsonOfShareProof(proveShare(group, statement, { signing: trustee.keys.signing, r }, random));
  });
  return JSON.stringify({ polynomial: made.message, proofs });
}

/** What the server routes to a trustee for its check. */
export interface DealtInput {
  /** The `vinput` of Belenios. */
  readonly vinput: object;
  readonly secrets: readonly string[];
  readonly coefexps: readonly unknown[];
  readonly proofs: readonly ShareProof[];
}

/**
 * Reads it and checks that all revealed what they had committed themselves to, and proved to have sent what is for this trustee.
 *
 * @throws RecordError `COMMITMENT_MISMATCH` at `coefexps[i]`, `SHARE_PROOF_INVALID` at `proofs[i]`, or a reason of the form
 */
export function parseDealtInput(attempt: CommittedAttempt, receiver: number, text: string): DealtInput {
  const { group, certificates } = attempt;
  const count = certificates.length;
  const fields = objectOf(parseJson(text, "", MOST_CHARACTERS), "", ["vinput", "proofs"]);
  const vinput = objectOf(fields["vinput"], "vinput", ["polynomial", "secrets", "coefexps"]);
  const coefexps = arrayOf(vinput["coefexps"], "coefexps", (each) => each, count);
  for (const [i, each] of coefexps.entries()) {
    if (commitmentOf(each) !== attempt.commitments[i]) {
      throw new RecordError("COMMITMENT_MISMATCH", `coefexps[${i}]`);
    }
  }
  const secrets = arrayOf(vinput["secrets"], "secrets", (each) => (typeof each === "string" ? each : ""), count);
  const proofs = arrayOf(fields["proofs"], "proofs", (each, path) => shareProofOf(group, each, path), count);
  for (const [i, proof] of proofs.entries()) {
    requireShareProof(attempt, i + 1, receiver, secrets[i] ?? "", proof);
  }
  return { vinput, secrets, coefexps, proofs };
}

/** @throws RecordError `SHARE_PROOF_INVALID` at `proofs[i]`, i from 0 the sender's place, or a reason of the form there */
export function requireShareProof(
  attempt: CommittedAttempt,
  sender: number,
  receiver: number,
  message: string,
  proof: ShareProof,
): void {
  const path = `proofs[${sender - 1}]`;
  const { alpha } = encryptedMessageOf(attempt.group, message, path);
  const key = (attempt.certificates[sender - 1] as Certificate).verification;
  const statement: ShareStatement = { context: contextOf(attempt), sender, receiver, message, key, alpha };
  if (!checkShareProof(attempt.group, statement, proof)) {
    throw new RecordError("SHARE_PROOF_INVALID", path);
  }
}

/**
 * The check of this trustee's shares: the body of `PUT ceremony/voutput`.
 *
 * @throws RecordError as `parseDealtInput` and `makeVoutput` say
 */
export function checkShares(attempt: CommittedAttempt, trustee: Trustee, text: string): string {
  const place = placeOf(trustee, attempt.certificates);
  const { vinput } = parseDealtInput(attempt, place + 1, text);
  return makeVoutput(trustee, attempt.certificates, attempt.threshold, JSON.stringify(vinput));
}
