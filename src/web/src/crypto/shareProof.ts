import type { Element, Group } from "./group";
import type { RandomSource } from "./random";
import { bytesToHex, sha256OfText } from "./bytes";
import { scalarOf } from "./decoding";
import { hashToScalar, mod } from "./group";
import { at, objectOf } from "./json";
import { commitmentOf } from "./proof";
import { randomBelow } from "./random";

/**
 * The sender's signature of an encrypted share, made with the signing key and with the r of its alpha = g^r at once (crypto-spec,
 * proofs.md 9): nobody else can have sent it, and the sender knew what its receiver finds in it.
 */
export interface ShareProof {
  readonly challenge: bigint;
  readonly signing: bigint;
  readonly opening: bigint;
}

/** What is signed. Trustees are numbered from 1. */
export interface ShareStatement {
  readonly context: string;
  readonly sender: number;
  readonly receiver: number;
  /** The whole text of the encrypted message. */
  readonly message: string;
  /** The sender's verification key. */
  readonly key: Element;
  readonly alpha: Element;
}

function challengeOf(group: Group, statement: ShareStatement, a: Element, b: Element): bigint {
  const { context, sender, receiver, message, key, alpha } = statement;
  const hash = bytesToHex(sha256OfText(message));
  return hashToScalar(group, `share|${context}|${sender}|${receiver}|${hash}|${key.text}|${alpha.text}|${a.text},${b.text}`);
}

/** Signs, with the numbers u, then v of the source. */
export function proveShare(
  group: Group,
  statement: ShareStatement,
  secrets: { readonly signing: bigint; readonly r: bigint },
  random: RandomSource,
): ShareProof {
  const u = randomBelow(group.order, random);
  const v = randomBelow(group.order, random);
  const challenge = challengeOf(group, statement, group.generator.power(u), group.generator.power(v));
  return {
    challenge,
    signing: mod(u - secrets.signing * challenge, group.order),
    opening: mod(v - secrets.r * challenge, group.order),
  };
}

export function checkShareProof(group: Group, statement: ShareStatement, proof: ShareProof): boolean {
  const g = group.generator.element;
  const { challenge, signing, opening } = proof;
  const a = commitmentOf(g, statement.key, { challenge, response: signing });
  const b = commitmentOf(g, statement.alpha, { challenge, response: opening });
  return challengeOf(group, statement, a, b) === challenge;
}

export function shareProofOf(group: Group, value: unknown, path: string): ShareProof {
  const fields = objectOf(value, path, ["challenge", "signing", "opening"]);
  const scalar = (name: string): bigint => scalarOf(group, fields[name], at(path, name));
  return { challenge: scalar("challenge"), signing: scalar("signing"), opening: scalar("opening") };
}

export function jsonOfShareProof({ challenge, signing, opening }: ShareProof): object {
  return { challenge: challenge.toString(), signing: signing.toString(), opening: opening.toString() };
}
