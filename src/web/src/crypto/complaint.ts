import type { CommittedAttempt } from "./dealing";
import type { RefusalCode } from "./errors";
import type { Element } from "./group";
import type { EncryptedMessage, SignedMessage, Trustee } from "./pki";
import type { Proof } from "./proof";
import type { ShareProof } from "./shareProof";
import type { Certificate } from "./threshold";
import { bytesToHex, sha256OfText } from "./bytes";
import { contextOf, parseDealtInput, requireShareProof } from "./dealing";
import { elementOf, jsonOfProof, proofOf } from "./decoding";
import { RecordError } from "./errors";
import { hashToScalar } from "./group";
import { at, integerIn, objectOf, stringOf } from "./json";
import { encryptedMessageOf, openedBy, requireSignature, sign } from "./pki";
import { checkEquality, proveEquality } from "./proof";
import { shareProofOf } from "./shareProof";
import { commitmentsOf, openShare, placeOf } from "./threshold";

/** A wrong share, opened for everybody, and the judgement about it (crypto-spec, threshold.md 12). Trustees are numbered from 1. */

interface Parties {
  readonly sender: number;
  readonly receiver: number;
}

interface Complaint {
  readonly against: number;
  readonly opened: Element;
  readonly proof: Proof;
  readonly signature: Proof;
}

/**
 * The body of `PUT ceremony/complaint`.
 *
 * @throws RecordError `COMPLAINT_UNFOUNDED` for a share that is in order, `SHARE_PROOF_INVALID` for a message that its sender did not
 *     prove to have sent: it might be a part of another message to this trustee
 */
export function makeComplaint(attempt: CommittedAttempt, trustee: Trustee, text: string, against: number): string {
  const { group, random, keys } = trustee;
  const receiver = placeOf(trustee, attempt.certificates) + 1;
  const parties = { sender: against, receiver };
  requireParties(attempt, parties);
  const input = parseDealtInput(attempt, receiver, text);
  const path = `secrets[${against - 1}]`;
  const secret = input.secrets[against - 1] ?? "";
  const message = encryptedMessageOf(group, secret, path);
  const opened = openedBy(trustee, message);
  if (faultIn(attempt, parties, message, opened, input.coefexps[against - 1]) === undefined) {
    throw new RecordError("COMPLAINT_UNFOUNDED", path);
  }
  const challengeOf = openingChallenge(attempt, parties, message, opened);
  const proof = proveEquality(group, keys.decryption, message.alpha, random, challengeOf);
  const { signature } = sign(group, keys.signing, signedText(attempt, parties, secret, opened, proof), random);
  return JSON.stringify({ against, opened: opened.text, proof: jsonOfProof(proof), signature: jsonOfProof(signature) });
}

/** Why a complaint was decided as it was, under the names of the acts. */
export type JudgementReason =
  | "MESSAGE_UNREADABLE"
  | "MESSAGE_SIGNATURE_INVALID"
  | "MESSAGE_WRONG_RECIPIENT"
  | "MESSAGE_MALFORMED"
  | "SHARE_INVALID"
  | "COMPLAINT_PROOF_INVALID"
  | "COMPLAINT_UNFOUNDED";

export interface Judgement {
  /** The trustee at fault: the complainer or the accused. */
  readonly named: number;
  readonly reason: JudgementReason;
}

/**
 * Judges a complaint from its public evidence.
 *
 * @param evidence `{"complainer","secret","share_proof","complaint"}`, parsed
 * @param coefexps the signed coefficients of the accused, parsed
 * @throws RecordError if nobody can be named: `COMPLAINT_INVALID` for one against nobody or oneself, or not signed by its complainer;
 *     `SHARE_PROOF_INVALID` for a message that the accused did not send; or a reason of the form
 */
export function judge(attempt: CommittedAttempt, evidence: unknown, coefexps: unknown): Judgement {
  const { group, certificates } = attempt;
  const { complainer, secret, shareProof, complaint } = evidenceOf(attempt, evidence);
  const parties = { sender: complaint.against, receiver: complainer };
  requireParties(attempt, parties);
  const { verification, encryption } = certificates[complainer - 1] as Certificate;
  requireSigned(attempt, parties, secret, complaint, verification);
  requireShareProof(attempt, complaint.against, complainer, secret, shareProof);
  const message = encryptedMessageOf(group, secret, "secret");
  const challengeOf = openingChallenge(attempt, parties, message, complaint.opened);
  const value = message.beta.over(complaint.opened);
  if (!checkEquality(group, encryption, message.alpha, value, complaint.proof, challengeOf)) {
    return { named: complainer, reason: "COMPLAINT_PROOF_INVALID" };
  }
  const fault = faultIn(attempt, parties, message, complaint.opened, coefexps);
  return fault === undefined
    ? { named: complainer, reason: "COMPLAINT_UNFOUNDED" }
    : { named: complaint.against, reason: REASONS[fault] ?? "MESSAGE_MALFORMED" };
}

const REASONS: Partial<Record<RefusalCode, JudgementReason>> = {
  DECRYPTION_FAILED: "MESSAGE_UNREADABLE",
  NOT_HEX: "MESSAGE_UNREADABLE",
  SIGNATURE_INVALID: "MESSAGE_SIGNATURE_INVALID",
  WRONG_RECIPIENT: "MESSAGE_WRONG_RECIPIENT",
  SHARE_INVALID: "SHARE_INVALID",
};

/** What is wrong with an opened share, if anything is. */
function faultIn(
  attempt: CommittedAttempt,
  { sender, receiver }: Parties,
  message: EncryptedMessage,
  opened: Element,
  coefexps: unknown,
): RefusalCode | undefined {
  const { group, certificates, threshold } = attempt;
  const parties = { sender: certificates[sender - 1] as Certificate, receiver: certificates[receiver - 1] as Certificate };
  const commitments = commitmentsOf(group, parties.sender.verification, coefexps, threshold, `coefexps[${sender - 1}]`);
  try {
    openShare(group, parties, receiver, message, opened, commitments, `secrets[${sender - 1}]`);
    return undefined;
  } catch (error) {
    if (error instanceof RecordError) {
      return error.code;
    }
    throw error;
  }
}

function evidenceOf(
  { group }: CommittedAttempt,
  value: unknown,
): { complainer: number; secret: string; shareProof: ShareProof; complaint: Complaint } {
  const fields = objectOf(value, "", ["complainer", "secret", "share_proof", "complaint"]);
  const complaint = objectOf(fields["complaint"], "complaint", ["against", "opened", "proof", "signature"]);
  const inside = (name: string): string => at("complaint", name);
  return {
    complainer: integerIn(fields["complainer"], "complainer", 1, MOST_TRUSTEES),
    secret: stringOf(fields["secret"], "secret"),
    shareProof: shareProofOf(group, fields["share_proof"], "share_proof"),
    complaint: {
      against: integerIn(complaint["against"], inside("against"), 1, MOST_TRUSTEES),
      opened: elementOf(group, complaint["opened"], inside("opened")),
      proof: proofOf(group, complaint["proof"], inside("proof")),
      signature: proofOf(group, complaint["signature"], inside("signature")),
    },
  };
}

const MOST_TRUSTEES = 100;

function requireParties({ certificates }: CommittedAttempt, { sender, receiver }: Parties): void {
  const known = (number: number): boolean => Number.isInteger(number) && number >= 1 && number <= certificates.length;
  if (!known(sender) || !known(receiver) || sender === receiver) {
    throw new RecordError("COMPLAINT_INVALID", "against");
  }
}

function requireSigned(
  attempt: CommittedAttempt,
  parties: Parties,
  secret: string,
  complaint: Complaint,
  verification: Element,
): void {
  const message = signedText(attempt, parties, secret, complaint.opened, complaint.proof);
  const signed: SignedMessage = { message, signature: complaint.signature };
  try {
    requireSignature(attempt.group, verification, signed, "signature");
  } catch {
    throw new RecordError("COMPLAINT_INVALID", "signature");
  }
}

/** It names the message, so that nobody can put another one under the complaint. */
function signedText(
  attempt: CommittedAttempt,
  { sender, receiver }: Parties,
  secret: string,
  opened: Element,
  { challenge, response }: Proof,
): string {
  const hash = bytesToHex(sha256OfText(secret));
  return `complaint|${contextOf(attempt)}|${receiver}|${sender}|${hash}|${opened.text}|${challenge}|${response}`;
}

function openingChallenge(
  attempt: CommittedAttempt,
  { sender, receiver }: Parties,
  { alpha, beta }: EncryptedMessage,
  opened: Element,
): (a: Element, b: Element) => bigint {
  const key = (attempt.certificates[receiver - 1] as Certificate).encryption;
  const statement = `${sender}|${receiver}|${key.text}|${alpha.text},${beta.text},${opened.text}`;
  const prefix = `opening|${contextOf(attempt)}|${statement}|`;
  return (a, b) => hashToScalar(attempt.group, `${prefix}${a.text},${b.text}`);
}

