package id.konvensirakyat.deploy.rehearsal;

import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.election.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** What a simulated voter wants: early candidates are likelier, three in a hundred vote blank. */
public final class SimulatedChoices {
  private static final double BLANK = 0.03;

  private SimulatedChoices() {}

  /**
   * A choice.
   *
   * @param answers indexes from 0, ascending; empty for a blank vote or for no answer at all
   */
  public record Choice(boolean blank, List<Integer> answers) {
    /** The choice as the ballot maker takes it. */
    public Selection selection() {
      return blank
          ? Selection.blankVote()
          : Selection.of(answers.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Adds this choice to counts of the form of {@code Result}: blank first if it is offered. */
    void countInto(long[] counts, Question question) {
      int first = question.blank() ? 1 : 0;
      if (blank) {
        counts[0]++;
      }
      answers.forEach(answer -> counts[first + answer]++);
    }
  }

  /** The next choice; reproducible for a seeded source. */
  public static Choice next(Question question, SplittableRandom random) {
    if (question.blank() && random.nextDouble() < BLANK) {
      return new Choice(true, List.of());
    }
    int answers = question.answers().size();
    int wanted = question.min() + random.nextInt(question.max() - question.min() + 1);
    TreeSet<Integer> chosen = new TreeSet<>();
    while (chosen.size() < wanted) {
      double early = random.nextDouble() * random.nextDouble();
      chosen.add((int) (early * answers));
    }
    return new Choice(false, new ArrayList<>(chosen));
  }
}
