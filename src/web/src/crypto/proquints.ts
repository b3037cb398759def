const CONSONANTS = "bdfghjklmnprstvz";
const VOWELS = "aiou";

/**
 * Bytes as words that people can read out (Wilkerson, "A Proposal for Proquints", arXiv:0901.4016): five letters, consonant and vowel
 * in turn, for every two bytes.
 */
export function proquintsOf(bytes: Uint8Array): readonly string[] {
  return Array.from({ length: bytes.length / 2 }, (_, i) => wordOf(((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0)));
}

function wordOf(bits: number): string {
  const consonant = (shift: number): string => CONSONANTS.charAt((bits >> shift) & 15);
  const vowel = (shift: number): string => VOWELS.charAt((bits >> shift) & 3);
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}
