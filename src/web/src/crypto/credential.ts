import type { Element, Group } from "./group";
import type { RandomSource } from "./random";
import { concatBytes, integerOf, sha256OfText } from "./bytes";
import { RecordError } from "./errors";
import { mod } from "./group";
import { BASE58, randomBase58 } from "./random";

const FORM = new RegExp(`^[${BASE58}]{5}-[${BASE58}]{6}-[${BASE58}]{5}-[${BASE58}]{6}$`);

/** A new secret credential: 22 Base58 characters (about 129 bits) as XXXXX-XXXXXX-XXXXX-XXXXXX (specification, "Credentials"). */
export function generateCredential(random: RandomSource): string {
  const c = randomBase58(22, random);
  return [c.slice(0, 5), c.slice(5, 11), c.slice(11, 16), c.slice(16)].join("-");
}

/**
 * A credential as a person typed or pasted it: white space and missing hyphens are forgiven, nothing else.
 *
 * @throws RecordError `CREDENTIAL_FORM`
 */
export function parseCredential(typed: string): string {
  const plain = typed.replace(/[\s-]/g, "");
  const credential = [plain.slice(0, 5), plain.slice(5, 11), plain.slice(11, 16), plain.slice(16)].join("-");
  if (!FORM.test(credential)) {
    throw new RecordError("CREDENTIAL_FORM");
  }
  return credential;
}

/** secret(c): the two hashes of `derive_credential|uuid|i|c`, joined to a 512-bit number modulo q, so that the bias is negligible. */
export function deriveCredential(group: Group, uuid: string, credential: string): bigint {
  const half = (i: number): Uint8Array => sha256OfText(`derive_credential|${uuid}|${i}|${credential}`);
  return mod(integerOf(concatBytes(half(0), half(1))), group.order);
}

/** public(c) = g^secret(c), the half of the credential that the roll shows. */
export function publicCredentialOf(group: Group, uuid: string, credential: string): Element {
  return group.generator.power(deriveCredential(group, uuid, credential));
}

/** public(c) as text: what an enrolment sends. */
export function publicCredential(group: Group, uuid: string, credential: string): string {
  return publicCredentialOf(group, uuid, parseCredential(credential)).text;
}
