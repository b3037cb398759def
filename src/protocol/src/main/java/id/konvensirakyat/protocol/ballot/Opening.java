package id.konvensirakyat.protocol.ballot;

import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What opens a tested ballot (crypto-spec/log.md 4.2), as its voter's booth says: nothing of it is
 * checked but its form. {@link OpenedBallot#check} checks the rest.
 *
 * @param election the uuid of its election
 * @param tracker SHA-256 of the ballot's bytes
 * @param answers of each choice in the ballot's order whether it was chosen, blank included
 * @param numbers of each choice the number it was encrypted with, in base64url
 */
public record Opening(Uuid election, Hash tracker, List<Boolean> answers, List<String> numbers) {
  /** The first word of an opening. */
  public static final String VERSION = "konvensi-opening/1";

  /** Room for the largest election: 64 questions of 2,048 answers have 6 MB in a finite field. */
  public static final int LONGEST = 8 << 20;

  private static final int PARTS = 5;
  private static final int LONGEST_NUMBER = 1 << 10;

  /** Copies. */
  public Opening {
    answers = List.copyOf(answers);
    numbers = List.copyOf(numbers);
  }

  /**
   * Reads the text of an opening, without a line feed at its end.
   *
   * @throws RefusedException {@link Reason#OPENING_MALFORMED} with the part that is to blame
   */
  public static Opening parse(String text) throws RefusedException {
    if (text.length() > LONGEST) {
      throw malformed("");
    }
    String[] parts = text.split(" ", -1);
    if (parts.length != PARTS || !parts[0].equals(VERSION)) {
      throw malformed("");
    }
    List<Boolean> answers = answers(parts[3]);
    List<String> numbers = numbers(parts[4]);
    if (answers.size() != numbers.size()) {
      throw malformed("numbers");
    }
    return new Opening(election(parts[1]), tracker(parts[2]), answers, numbers);
  }

  private static Uuid election(String text) throws RefusedException {
    try {
      return Uuid.decode(text);
    } catch (RefusedException e) {
      throw malformed("election");
    }
  }

  private static Hash tracker(String text) throws RefusedException {
    try {
      return Hash.decode(text);
    } catch (RefusedException e) {
      throw malformed("tracker");
    }
  }

  private static List<Boolean> answers(String digits) throws RefusedException {
    List<Boolean> answers = new ArrayList<>();
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      if (digit != '0' && digit != '1') {
        throw malformed("answers[" + i + "]");
      }
      answers.add(digit == '1');
    }
    return answers;
  }

  private static List<String> numbers(String list) throws RefusedException {
    List<String> numbers = new ArrayList<>();
    for (String number : list.split(",", -1)) {
      String place = "numbers[" + numbers.size() + "]";
      if (number.length() > LONGEST_NUMBER || !isCanonical(number)) {
        throw malformed(place);
      }
      numbers.add(number);
    }
    return numbers;
  }

  // The decoder takes padding, and bits that nobody uses, whatever they are.
  private static boolean isCanonical(String number) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(number);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(number);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static RefusedException malformed(String place) {
    return new RefusedException(Reason.OPENING_MALFORMED, place);
  }

  /** The bytes of a number. */
  byte[] number(int place) {
    return Base64.getUrlDecoder().decode(numbers.get(place));
  }

  /** The text that {@link #parse} reads. */
  public String format() {
    StringBuilder digits = new StringBuilder();
    answers.forEach(chosen -> digits.append(chosen ? '1' : '0'));
    return String.join(
        " ", VERSION, election.toString(), tracker.hex(), digits, String.join(",", numbers));
  }
}
