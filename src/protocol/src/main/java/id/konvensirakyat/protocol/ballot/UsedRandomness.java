package id.konvensirakyat.protocol.ballot;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The random numbers that ballots were encrypted with, as their alphas (g^r), so that it need not
 * know one: equal alphas are equal numbers. Whoever knows r of one ballot (it was opened) reads
 * another that has it. The board refuses equal ciphertexts, but the same r with another answer
 * makes another ciphertext.
 */
public final class UsedRandomness {
  private static final Pattern ALPHA = Pattern.compile("\"alpha\":\"([^\"]*)\"");

  private final Map<String, Hash> owners = new HashMap<>();

  /**
   * Adds a ballot; the same ballot may come again.
   *
   * @throws RefusedException {@link Reason#RANDOMNESS_REPEATED} with the tracker of the ballot that
   *     has the same number, if it is another one
   */
  public void add(Ballot ballot) throws RefusedException {
    if (owners.containsValue(ballot.tracker())) {
      return;
    }
    Map<String, Hash> own = new HashMap<>();
    for (Answer answer : ballot.answers()) {
      for (Ciphertext choice : answer.choices()) {
        String alpha = choice.alpha().encode();
        requireUnused(alpha);
        if (own.put(alpha, ballot.tracker()) != null) {
          throw new RefusedException(Reason.RANDOMNESS_REPEATED, "answers");
        }
      }
    }
    owners.putAll(own);
  }

  /**
   * Checks the text of a ballot without adding it: one of many that were cast. It reads no more of
   * it than its alphas, whose texts are canonical in every ballot that a board takes.
   *
   * @throws RefusedException as {@link #add} does
   */
  public void check(byte[] ballot) throws RefusedException {
    Matcher alpha = ALPHA.matcher(new String(ballot, StandardCharsets.ISO_8859_1));
    while (alpha.find()) {
      requireUnused(alpha.group(1));
    }
  }

  private void requireUnused(String alpha) throws RefusedException {
    Hash owner = owners.get(alpha);
    if (owner != null) {
      throw new RefusedException(Reason.RANDOMNESS_REPEATED, "ballot " + owner.base64());
    }
  }
}
