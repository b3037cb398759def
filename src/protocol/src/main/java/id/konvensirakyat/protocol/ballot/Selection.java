package id.konvensirakyat.protocol.ballot;

import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a voter chose for one question: secret, so it has no text form. */
public final class Selection {
  private final boolean blank;
  private final Set<Integer> chosen;

  private Selection(boolean blank, Set<Integer> chosen) {
    this.blank = blank;
    this.chosen = chosen;
  }

  /** A vote for the answers at these indexes, from 0. */
  public static Selection of(int... indexes) {
    return new Selection(
        false, Arrays.stream(indexes).boxed().collect(Collectors.toCollection(TreeSet::new)));
  }

  /** A blank vote. */
  public static Selection blankVote() {
    return new Selection(true, Set.of());
  }

  /**
   * The plaintexts in the order of the ciphertexts: 0 or 1 for each answer, with a leading one for
   * blank where the question has it.
   */
  int[] plaintexts(Question question) throws RefusedException {
    boolean known = chosen.stream().allMatch(i -> i >= 0 && i < question.answers().size());
    boolean allowed =
        blank
            ? question.blank()
            : chosen.size() >= question.min() && chosen.size() <= question.max();
    if (!known || !allowed) {
      throw new RefusedException(Reason.CHOICE_INVALID, "");
    }
    int shift = question.blank() ? 1 : 0;
    int[] plaintexts = new int[question.ciphertexts()];
    if (blank) {
      plaintexts[0] = 1;
    }
    chosen.forEach(i -> plaintexts[i + shift] = 1);
    return plaintexts;
  }

  @Override
  public String toString() {
    return "Selection";
  }
}
