import type { RandomSource } from "../crypto";
import type { CheckedTally } from "./checkedTally";
import { parseElection, RecordError } from "../crypto";
import { sha256OfText, bytesToHex } from "../crypto/bytes";
import { deriveKeys } from "../crypto/pki";
import { makeBoundProofs, makePartialDecryption, parseEncryptedTally } from "../crypto/tally";
import { decryptionKeyOf, placeOf } from "../crypto/threshold";
import { parseTrustees, publicKeys, requireElectionKey } from "../crypto/trustees";

/**
 * The body of `PUT partial-decryption`, `{"decryption","bound"}`, for a tally that `checkTally` has recomputed. Before anything is decrypted: the election's
 * key is made of its trustees' keys, this trustee's certificate is among them, and the key that the server kept for this
 * trustee is the one that stands beside it.
 *
 * @param privateKeyMessage `private_key` of the own voutput, as `GET ceremony/private-key` answers it
 * @throws RecordError `KEY_MISMATCH`, `NOT_A_TRUSTEE`, `DECRYPTION_FAILED` (a wrong seed) or a reason of the form
 */
export function partialDecryption(
  tally: CheckedTally,
  privateKeyMessage: string,
  seed: string,
  random: RandomSource,
): string {
  const election = parseElection(tally.electionText);
  const { group } = election;
  const trustees = parseTrustees(group, tally.trusteesText);
  requireElectionKey(election, trustees);
  const self = { group, keys: deriveKeys(group, seed), random };
  const secret = decryptionKeyOf(self, privateKeyMessage);
  const own = trustees.find(
    (each) => each.kind === "pedersen" && each.certificates.some((one) => one.verification.equals(self.keys.verification)),
  );
  if (own?.kind !== "pedersen") {
    throw new RecordError("NOT_A_TRUSTEE", "trustees");
  }
  const place = placeOf(self, own.certificates);
  const publicKey = own.verificationKeys[place];
  if (publicKey === undefined || !publicKey.equals(group.generator.power(secret))) {
    throw new RecordError("KEY_MISMATCH", "private_key");
  }
  // Owners are numbered through all items of the trustees.
  const owner = publicKeys(trustees.slice(0, trustees.indexOf(own))).length + place + 1;
  const encrypted = parseEncryptedTally(election, tally.tallyText);
  const decryption = makePartialDecryption(election, secret, encrypted, random);
  const bound = makeBoundProofs(election, owner, secret, encrypted, decryption, random);
  return JSON.stringify({ decryption, bound });
}

/** Where a browser remembers what this trustee has decrypted; `localStorage` is one. */
export type Memory = Pick<Storage, "getItem" | "setItem">;

/**
 * Remembers the tally, and refuses a second, different one of the same dapil under the same key: two tallies that differ by one
 * ballot give that ballot away. It holds for this browser alone, and as long as its data are kept.
 *
 * @throws RecordError `SECOND_TALLY`
 */
export function refuseSecondTally(memory: Memory, dapil: string, tally: CheckedTally): void {
  const { key } = parseElection(tally.electionText);
  const name = `konvensi.decrypted.${bytesToHex(sha256OfText(`${key.y.element.text}|${dapil}`)).slice(0, 32)}`;
  const before = memory.getItem(name);
  if (before !== null && before !== tally.tallyHash) {
    throw new RecordError("SECOND_TALLY", "encrypted_tally");
  }
  memory.setItem(name, tally.tallyHash);
}
