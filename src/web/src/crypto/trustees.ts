import type { Election } from "./election";
import type { Element, Group } from "./group";
import type { Certificate } from "./threshold";
import { keyOf, proofOf } from "./decoding";
import { RecordError } from "./errors";
import { product } from "./group";
import { arrayOf, at, integerIn, objectOf, parseJson } from "./json";
import { MOST_CHARACTERS } from "./pki";
import { checkKnowledge, pokChallenge } from "./proof";
import { evaluateInExponent, jointKey } from "./polynomial";
import { certificateOf, commitmentsOf, refuseRepeatedKeys } from "./threshold";

/** One item of a `trustees` structure, everything in it checked (specification, "Trustees"). */
export type TrusteeKind =
  | { readonly kind: "single"; readonly publicKey: Element }
  | {
      readonly kind: "pedersen";
      readonly threshold: number;
      readonly certificates: readonly Certificate[];
      readonly verificationKeys: readonly Element[];
      readonly publicKey: Element;
    };

/**
 * Reads a `trustees` structure and checks all of it: proofs of knowledge, certificates, signatures, and that each verification
 * key is the one that the commitments imply.
 *
 * @throws RecordError with the reason and the place
 */
export function parseTrustees(group: Group, text: string): readonly TrusteeKind[] {
  return arrayOf(parseJson(text, "", MOST_CHARACTERS), "trustees", (value, path) => {
    const [kind, content] = arrayOf(value, path, (each) => each, 2);
    switch (kind) {
      case "Single":
        return { kind: "single", publicKey: publicKeyOf(group, content, path) };
      case "Pedersen":
        return pedersenOf(group, content, path);
      default:
        throw new RecordError("WRONG_SHAPE", path);
    }
  });
}

/** A `trustee_public_key` whose proof of knowledge is right. */
export function publicKeyOf(group: Group, value: unknown, path: string): Element {
  const fields = objectOf(value, path, ["pok", "public_key"]);
  const publicKey = keyOf(group, fields["public_key"], at(path, "public_key"));
  const pok = proofOf(group, fields["pok"], at(path, "pok"));
  if (!checkKnowledge(group, publicKey, pok, pokChallenge(group, publicKey))) {
    throw new RecordError("PROOF_INVALID", at(path, "pok"));
  }
  return publicKey;
}

function pedersenOf(group: Group, value: unknown, path: string): TrusteeKind {
  const fields = objectOf(value, path, ["threshold", "certs", "coefexps", "verification_keys"]);
  const certificates = arrayOf(fields["certs"], at(path, "certs"), (each, where) => certificateOf(group, each, where));
  refuseRepeatedKeys(certificates);
  const count = certificates.length;
  const threshold = integerIn(fields["threshold"], at(path, "threshold"), 1, count);
  const commitments = arrayOf(fields["coefexps"], at(path, "coefexps"), (each) => each, count).map((each, i) =>
    commitmentsOf(group, (certificates[i] as Certificate).verification, each, threshold, `${path}.coefexps[${i}]`),
  );
  const keysPath = at(path, "verification_keys");
  const verificationKeys = arrayOf(
    fields["verification_keys"],
    keysPath,
    (each, where) => publicKeyOf(group, each, where),
    count,
  );
  for (const [j, key] of verificationKeys.entries()) {
    const expected = product(
      group,
      commitments.map((each) => evaluateInExponent(group, each, BigInt(j + 1))),
    );
    if (!key.equals(expected)) {
      throw new RecordError("KEY_MISMATCH", `${keysPath}[${j}]`);
    }
  }
  return { kind: "pedersen", threshold, certificates, verificationKeys, publicKey: jointKey(group, commitments) };
}

/**
 * Checks that the election's public key is the product of its trustees' keys.
 *
 * @throws RecordError `KEY_MISMATCH`
 */
export function requireElectionKey(election: Election, trustees: readonly TrusteeKind[]): void {
  const y = product(
    election.group,
    trustees.map((each) => each.publicKey),
  );
  if (!y.equals(election.key.y.element)) {
    throw new RecordError("KEY_MISMATCH", "public_key");
  }
}

/** The public keys of all trustees in the order in which owners of partial decryptions are numbered, from 1. */
export function publicKeys(trustees: readonly TrusteeKind[]): readonly Element[] {
  return trustees.flatMap((each) => (each.kind === "single" ? [each.publicKey] : each.verificationKeys));
}
