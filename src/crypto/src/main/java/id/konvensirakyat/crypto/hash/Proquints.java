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
    return consonant(bits >> 12)
        + vowel(bits >> 10)
        + consonant(bits >> 6)
        + vowel(bits >> 4)
        + consonant(bits);
  }

  private static String consonant(int bits) {
    return CONSONANTS.substring(bits & 15, (bits & 15) + 1);
  }

  private static String vowel(int bits) {
    return VOWELS.substring(bits & 3, (bits & 3) + 1);
  }
}
