import type { Election, OpenableBallot } from "../crypto";
import { bytesToHex, compactBase64, hexToBytes, sha256OfText } from "../crypto/bytes";

/** The longest opening that a QR code shows (version 40, error correction L: 2,953 bytes); a file holds any. */
export const LONGEST_IN_QR = 2900;

/**
 * The opening of a tested ballot (crypto-spec/log.md 4.2): `konvensi-opening/1 <uuid> <tracker> <answers> <r,r,...>`, the tracker
 * in hexadecimal, of each choice in the ballot's order a digit and the random number it was encrypted with.
 */
export function openingText(election: Election, { ballot, openings }: OpenableBallot): string {
  const tracker = bytesToHex(sha256OfText(ballot.text));
  const answers = openings.map(({ m }) => m).join("");
  const numbers = openings.map(({ r }) => scalarText(r, election.group.order)).join(",");
  return `konvensi-opening/1 ${election.uuid} ${tracker} ${answers} ${numbers}`;
}

/** A number in [0, order) as base64url without padding of as many big-endian bytes as the order needs. */
function scalarText(value: bigint, order: bigint): string {
  const digits = 2 * Math.ceil(order.toString(16).length / 2);
  return compactBase64(hexToBytes(value.toString(16).padStart(digits, "0"))).replaceAll("+", "-").replaceAll("/", "_");
}
