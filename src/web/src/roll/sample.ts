import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Samples of a register, as crypto-spec/convention.md says (Algorithm 16). */

const hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** What one line of the register commits to. */
export const commitment = (dapil: string, number: string, salt: string, level: string): string =>
  hex(`konvensi-register-v1|${dapil}|${number}|${salt}|${level}`);

/** SHA-256 of the text of a register. */
export const registerHash = (commitments: readonly string[]): string =>
  hex(commitments.map((one) => `${one}\n`).join(""));

/** The payload of the act ROLL_SAMPLED. */
export const samplePayload = (dapil: string, register: string, seed: string, size: number): string =>
  hex(`konvensi-sample-v1\ndapil=${dapil}\nregister=${register}\nseed=${hex(seed)}\nsize=${size}\n`);

/** The places in a register of `entries` lines, from 0, in the order in which they are drawn. */
export function sampleIndices(payload: string, entries: number, size: number): readonly number[] {
  if (size < 1 || size > entries) throw new RangeError("a sample is no larger than its register");
  const range = 2 ** 48;
  const limit = range - (range % entries);
  const drawn = new Set<number>();
  for (let i = 0; drawn.size < size; i++) {
    const number = Number.parseInt(hex(`${payload}|${i}`).slice(0, 12), 16);
    if (number < limit) drawn.add(number % entries);
  }
  return [...drawn];
}
