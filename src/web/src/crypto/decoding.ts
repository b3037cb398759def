import type { Ciphertext } from "./elgamal";
import type { Element, Group } from "./group";
import type { Proof } from "./proof";
import { RecordError } from "./errors";
import { decodeScalar } from "./group";
import { at, objectOf, stringOf } from "./json";

/** The structures that several messages share (specification, "Common structures"), read strictly and written in order. */

export function elementOf(group: Group, value: unknown, path: string): Element {
  return group.decode(stringOf(value, path), path);
}

/** A public key or credential: an element other than the identity, which would have no secret to it. */
export function keyOf(group: Group, value: unknown, path: string): Element {
  const element = elementOf(group, value, path);
  if (element.equals(group.identity)) {
    throw new RecordError("IDENTITY_ELEMENT", path);
  }
  return element;
}

export function scalarOf(group: Group, value: unknown, path: string): bigint {
  return decodeScalar(group, stringOf(value, path), path);
}

export function proofOf(group: Group, value: unknown, path: string): Proof {
  const fields = objectOf(value, path, ["challenge", "response"]);
  return {
    challenge: scalarOf(group, fields["challenge"], at(path, "challenge")),
    response: scalarOf(group, fields["response"], at(path, "response")),
  };
}

export function ciphertextOf(group: Group, value: unknown, path: string): Ciphertext {
  const fields = objectOf(value, path, ["alpha", "beta"]);
  return {
    alpha: elementOf(group, fields["alpha"], at(path, "alpha")),
    beta: elementOf(group, fields["beta"], at(path, "beta")),
  };
}

export function jsonOfProof(proof: Proof): object {
  return { challenge: proof.challenge.toString(), response: proof.response.toString() };
}

export function jsonOfCiphertext(ciphertext: Ciphertext): object {
  return { alpha: ciphertext.alpha.text, beta: ciphertext.beta.text };
}
