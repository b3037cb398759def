import type { Element, Group } from "./group";
import type { RandomSource } from "./random";
import type { EncryptedMessage, SentMessage, SignedMessage, Trustee } from "./pki";
import { elementOf, jsonOfProof, keyOf, scalarOf } from "./decoding";
import { RecordError } from "./errors";
import { decodeDecimal, mod } from "./group";
import { arrayOf, at, objectOf, parseJson, requireCanonical, stringOf } from "./json";
import {
  deriveKeys,
  encryptedMessageOf,
  jsonOfSigned,
  MOST_CHARACTERS,
  openedBy,
  openMessage,
  receive,
  requireSignature,
  seal,
  send,
  sign,
  signedMessageOf,
} from "./pki";
import { evaluate, evaluateInExponent } from "./polynomial";
import { pokChallenge, proveKnowledge } from "./proof";
import { randomBelow } from "./random";

/** What a trustee computes in the key ceremony (specification, "Messages specific to threshold decryption support"). */

/** The public keys that a certificate holds, its signature checked. */
export interface Certificate {
  /** The certificate's one canonical text. */
  readonly text: string;
  readonly verification: Element;
  readonly encryption: Element;
}

/** A trustee's certificate: both public keys of the seed, signed by the first. */
export function makeCertificate(group: Group, seed: string, random: RandomSource): string {
  const keys = deriveKeys(group, seed);
  const message = JSON.stringify({ verification: keys.verification.text, encryption: keys.encryption.text });
  return JSON.stringify(jsonOfSigned(sign(group, keys.signing, message, random)));
}

/** @throws RecordError `SIGNATURE_INVALID`, `NOT_COMPACT` where the message has not its one text, or a reason of the form */
export function certificateOf(group: Group, value: unknown, path: string): Certificate {
  const signed = signedMessageOf(group, value, path);
  const fields = objectOf(parseJson(signed.message, path, MOST_CHARACTERS), path, ["verification", "encryption"]);
  const certificate = {
    text: JSON.stringify(jsonOfSigned(signed)),
    verification: keyOf(group, fields["verification"], at(path, "verification")),
    encryption: keyOf(group, fields["encryption"], at(path, "encryption")),
  };
  const { verification, encryption } = certificate;
  requireCanonical(signed.message, { verification: verification.text, encryption: encryption.text }, path);
  requireSignature(group, verification, signed, path);
  return certificate;
}

/**
 * The certificates of all trustees in their order, from their texts, each in its one canonical form; each key may stand once only.
 *
 * @throws RecordError `REPEATED_KEY`, `SIGNATURE_INVALID`, `NOT_COMPACT` or a reason of the form
 */
export function parseCertificates(group: Group, texts: readonly string[]): readonly Certificate[] {
  const certificates = texts.map((text, i) => {
    const path = `certs[${i}]`;
    const certificate = certificateOf(group, parseJson(text, path, MOST_CHARACTERS), path);
    if (certificate.text !== text) {
      throw new RecordError("NOT_COMPACT", path);
    }
    return certificate;
  });
  refuseRepeatedKeys(certificates);
  return certificates;
}

export function refuseRepeatedKeys(certificates: readonly Certificate[]): void {
  const keys = new Set<string>();
  for (const [i, { verification, encryption }] of certificates.entries()) {
    for (const key of [verification.text, encryption.text]) {
      if (keys.has(key)) {
        throw new RecordError("REPEATED_KEY", `certs[${i}]`);
      }
      keys.add(key);
    }
  }
}

/** The place (from 0) of the trustee among the certificates, both keys compared. */
export function placeOf(trustee: Trustee, certificates: readonly Certificate[]): number {
  const { verification, encryption } = trustee.keys;
  const place = certificates.findIndex((each) => each.verification.equals(verification) && each.encryption.equals(encryption));
  if (place < 0) {
    throw new RecordError("NOT_A_TRUSTEE", "certs");
  }
  return place;
}

/** A polynomial message with what its maker alone knows of it. */
export interface MadePolynomial {
  readonly message: { readonly polynomial: string; readonly secrets: readonly string[]; readonly coefexps: object };
  /** The secrets of the message, in the trustees' order. */
  readonly sent: readonly SentMessage[];
}

/**
 * Step 3: a random polynomial of degree threshold - 1, sent to nobody but its maker, its value at each trustee's place sent to
 * that trustee, and commitments to its coefficients for everyone. The order in which the numbers are drawn is a part of the
 * format (crypto-spec, threshold.md 10).
 *
 * @throws RecordError `NOT_A_TRUSTEE`, `OUT_OF_RANGE`
 */
export function makePolynomial(trustee: Trustee, certificates: readonly Certificate[], threshold: number): MadePolynomial {
  const { group, keys, random } = trustee;
  placeOf(trustee, certificates);
  if (!Number.isInteger(threshold) || threshold < 1 || threshold > certificates.length) {
    throw new RecordError("OUT_OF_RANGE", "threshold");
  }
  const coefficients = Array.from({ length: threshold }, () => randomBelow(group.order, random));
  const raw = JSON.stringify({ polynomial: coefficients.map(String) });
  const sent = certificates.map(({ encryption }, i) => {
    const secret = evaluate(group, coefficients, BigInt(i + 1));
    return seal(trustee, encryption, JSON.stringify({ secret: secret.toString() }));
  });
  const commitments = JSON.stringify({ coefexps: coefficients.map((each) => group.generator.power(each).text) });
  const polynomial = send(trustee, keys.encryption, raw);
  const coefexps = jsonOfSigned(sign(group, keys.signing, commitments, random));
  return { message: { polynomial, secrets: sent.map(({ text }) => text), coefexps }, sent };
}

/** The commitments of a signed `raw_coefexps`, as many as the threshold. */
export function commitmentsOf(
  group: Group,
  signer: Element,
  value: unknown,
  threshold: number,
  path: string,
): readonly Element[] {
  const signed: SignedMessage = signedMessageOf(group, value, path);
  requireSignature(group, signer, signed, path);
  const { coefexps } = objectOf(parseJson(signed.message, path, MOST_CHARACTERS), path, ["coefexps"]);
  return arrayOf(coefexps, path, (each, where) => elementOf(group, each, where), threshold);
}

/**
 * Step 5: checks every share that was sent to this trustee against the commitments of its sender, adds the shares up to the
 * private decryption key, and hands it, encrypted to its owner, back with its public key.
 *
 * @throws RecordError naming the trustee at fault by the index in the path: `SHARE_INVALID` at `secrets[i]`, `SIGNATURE_INVALID`
 *     at `coefexps[i]`; `OWN_POLYNOMIAL_CHANGED` where the server returned another polynomial than this trustee's
 */
export function makeVoutput(
  trustee: Trustee,
  certificates: readonly Certificate[],
  threshold: number,
  vinputText: string,
): string {
  const { group, keys, random } = trustee;
  const place = placeOf(trustee, certificates);
  const vinput = objectOf(parseJson(vinputText, "", MOST_CHARACTERS), "", ["polynomial", "secrets", "coefexps"]);
  const commitments = arrayOf(vinput["coefexps"], "coefexps", (each) => each, certificates.length).map((each, i) =>
    commitmentsOf(group, (certificates[i] as Certificate).verification, each, threshold, `coefexps[${i}]`),
  );
  requireOwnPolynomial(trustee, vinput["polynomial"], commitments[place] ?? []);
  const sent = arrayOf(vinput["secrets"], "secrets", stringOf, certificates.length);
  const shares = sent.map((text, i) => {
    const path = `secrets[${i}]`;
    const message = encryptedMessageOf(group, text, path);
    const parties = { sender: certificates[i] as Certificate, receiver: certificates[place] as Certificate };
    return openShare(group, parties, place + 1, message, openedBy(trustee, message), commitments[i] ?? [], path);
  });
  const key = mod(
    shares.reduce((sum, share) => sum + share, 0n),
    group.order,
  );
  return JSON.stringify({
    private_key: send(trustee, keys.encryption, JSON.stringify({ decryption_key: key.toString() })),
    public_key: makePublicKey(group, key, random),
  });
}

function requireOwnPolynomial(trustee: Trustee, value: unknown, commitments: readonly Element[]): void {
  const { group, keys } = trustee;
  const text = receive(trustee, keys.verification, stringOf(value, "polynomial"), "polynomial");
  const { polynomial } = objectOf(parseJson(text, "polynomial", MOST_CHARACTERS), "polynomial", ["polynomial"]);
  const own = arrayOf(polynomial, "polynomial", (each, path) => scalarOf(group, each, path));
  const same =
    own.length === commitments.length && own.every((a, k) => group.generator.power(a).equals(commitments[k] as Element));
  if (!same) {
    throw new RecordError("OWN_POLYNOMIAL_CHANGED", "polynomial");
  }
}

/**
 * The share of trustee number `receiver` in a message whose one-time secret is known, checked against the sender's commitments:
 * one way for its receiver and for whoever judges a complaint about it.
 *
 * @throws RecordError `SHARE_INVALID`, or as `openMessage` says
 */
export function openShare(
  group: Group,
  parties: { readonly sender: Certificate; readonly receiver: Certificate },
  receiver: number,
  message: EncryptedMessage,
  opened: Element,
  commitments: readonly Element[],
  path: string,
): bigint {
  const { verification } = parties.sender;
  const text = openMessage(group, message, opened, verification, parties.receiver.encryption, path);
  const share = secretNumber(group, text, "secret", path);
  if (!group.generator.power(share).equals(evaluateInExponent(group, commitments, BigInt(receiver)))) {
    throw new RecordError("SHARE_INVALID", path);
  }
  return share;
}

/** As many digits as Java takes: whoever judges a share must take what its receiver takes. */
const MOST_DIGITS = 700;

/**
 * A secret number that was sent to a trustee, modulo q. Ours are reduced as the specification says; belenios-tool 2.0 sends sums
 * of scalars as they are. Either is checked in the exponent, where the difference is none.
 */
function secretNumber(group: Group, text: string, field: string, path: string): bigint {
  const fields = objectOf(parseJson(text, path, MOST_CHARACTERS), path, [field]);
  const number = decodeDecimal(stringOf(fields[field], at(path, field)), 10n ** BigInt(MOST_DIGITS) - 1n, at(path, field));
  return mod(number, group.order);
}

/** A trustee's own decryption key, from the `private_key` of the own `voutput`. */
export function decryptionKeyOf(trustee: Trustee, privateKeyMessage: string): bigint {
  const path = "private_key";
  const text = receive(trustee, trustee.keys.verification, privateKeyMessage, path);
  return secretNumber(trustee.group, text, "decryption_key", path);
}

/** A `trustee_public_key`: g^secret and the proof that its maker knows the secret (specification, "Verification keys"). */
export function makePublicKey(group: Group, secret: bigint, random: RandomSource): object {
  const publicKey = group.generator.power(secret);
  const pok = proveKnowledge(group, secret, random, pokChallenge(group, publicKey));
  return { pok: jsonOfProof(pok), public_key: publicKey.text };
}
