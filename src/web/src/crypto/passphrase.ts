import type { RandomSource } from "./random";
import { SHORTEST_PASSPHRASE, canonicalPassphrase } from "./sealed";

/** Passphrases that stand between a finder of a sealed secret and the secret: one to offer, and what is wrong with a typed one. */

const CONSONANTS = "bdfghjklmnprstvz";
const VOWELS = "aiou";
const WORDS = 5;

/** Five pronounceable words of 16 bits each ("proquints", arXiv:0901.4016), 80 bits: `lusab-babad-gutih-tugad-zusab`. */
export function generatePassphrase(random: RandomSource): string {
  const bytes = random.bytes(2 * WORDS);
  return Array.from({ length: WORDS }, (_, i) => wordOf(((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0))).join("-");
}

/** 4 + 2 + 4 + 2 + 4 bits, the highest first. */
function wordOf(bits: number): string {
  const consonant = (shift: number) => CONSONANTS.charAt((bits >> shift) & 15);
  const vowel = (shift: number) => VOWELS.charAt((bits >> shift) & 3);
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}

/** Why a passphrase is not to be used. */
export type Weakness = "SHORT" | "DIGITS" | "FEW_CHARACTERS" | "COMMON";

const FEWEST_CHARACTERS = 6;
const COMMON = [
  "password",
  "passphrase",
  "katasandi",
  "sandi",
  "rahasia",
  "qwerty",
  "asdfgh",
  "abcdef",
  "12345",
  "indonesia",
  "bismillah",
  "sayangku",
  "iloveyou",
  "merdeka",
  "konvensi",
  "garuda",
];

/**
 * What is wrong with a typed passphrase; `undefined` where nothing is found, which does not mean that nobody can guess it.
 * Digits alone are telephone numbers, dates and NIKs; a word that everybody takes does not count towards the length, nor does
 * one of `known` (the person's own name and account).
 */
export function weaknessOf(typed: string, known: readonly string[]): Weakness | undefined {
  const passphrase = canonicalPassphrase(typed).toLowerCase();
  if ([...passphrase].length < SHORTEST_PASSPHRASE) return "SHORT";
  if (/^[\d\s.,/+()-]+$/u.test(passphrase)) return "DIGITS";
  if (new Set(passphrase).size < FEWEST_CHARACTERS) return "FEW_CHARACTERS";
  const bare = passphrase.replace(/[^\p{L}\p{N}]/gu, "");
  const words = [...COMMON, ...known.map((one) => one.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""))];
  const left = words.filter((word) => word.length > 3).reduce((rest, word) => rest.replaceAll(word, ""), bare);
  return [...left].length < SHORTEST_PASSPHRASE / 2 ? "COMMON" : undefined;
}
