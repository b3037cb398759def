package id.konvensirakyat.crypto.hash;

import java.util.ArrayList;
import java.util.List;

/**
 * Bytes as words that people can read out: "A Proposal for Proquints: Identifiers that are
 * Readable, Spellable, and Pronounceable" (Wilkerson, arXiv:0901.4016). A word of five letters,
 * consonant and vowel in turn, stands for 16 bits.
 */
public final class Proquints {
  private static final String CONSONANTS = "bdfghjklmnprstvz";
  private static final String VOWELS = "aiou";

  private Proquints() {}

  /**
   * One word for every two bytes, in their order.
   *
   * @throws IllegalArgumentException for an odd number of bytes (a bug)
   */
  public static List<String> of(byte[] bytes) {
    if (bytes.length % 2 != 0) {
      throw new IllegalArgumentException("a word stands for two bytes");
    }
    List<String> words = new ArrayList<>(bytes.length / 2);
    for (int i = 0; i < bytes.length; i += 2) {
      words.add(word((bytes[i] & 0xff) << 8 | (bytes[i + 1] & 0xff)));
    }
    return List.copyOf(words);
  }

  private static String word(int bits) {
    return ""
        + CONSONANTS.charAt(bits >> 12)
        + VOWELS.charAt(bits >> 10 & 3)
        + CONSONANTS.charAt(bits >> 6 & 15)
        + VOWELS.charAt(bits >> 4 & 3)
        + CONSONANTS.charAt(bits & 15);
  }
}
