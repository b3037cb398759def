package id.konvensirakyat.protocol;

import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.election.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Random questions and votes, and the count of the votes in the clear, by each voter's last. */
public final class RandomVotes {
  private final Random random;
  private final List<Question> questions = new ArrayList<>();
  private final List<Integer> weights = new ArrayList<>();
  private final Map<Integer, int[][]> last = new HashMap<>();

  public RandomVotes(Random random, int mostQuestions, int mostAnswers, int voters) {
    this.random = random;
    for (int i = random.nextInt(mostQuestions); i >= 0; i--) {
      questions.add(question(1 + random.nextInt(mostAnswers)));
    }
    boolean weighted = random.nextInt(3) == 0;
    for (int i = 0; i < voters; i++) {
      weights.add(weighted ? 1 + random.nextInt(4) : 1);
    }
  }

  private Question question(int answers) {
    int max = random.nextInt(answers + 1);
    int min = random.nextInt(max + 1);
    List<String> names = IntStream.range(0, answers).mapToObj(i -> "Calon \u00e9 " + i).toList();
    return new Question("Pilih \"satu\"", names, random.nextBoolean(), min, max);
  }

  public List<Question> questions() {
    return questions;
  }

  public List<Integer> weights() {
    return weights;
  }

  /** Votes for this voter: for each question the plaintexts as a ballot has them, 0 or 1. */
  public int[][] vote(int voter) {
    int[][] plain = questions.stream().map(this::answer).toArray(int[][]::new);
    last.put(voter, plain);
    return plain;
  }

  private int[] answer(Question question) {
    int[] plain = new int[question.ciphertexts()];
    if (question.blank() && random.nextInt(3) == 0) {
      plain[0] = 1;
      return plain;
    }
    List<Integer> all = new ArrayList<>();
    IntStream.range(question.blank() ? 1 : 0, plain.length).forEach(all::add);
    Collections.shuffle(all, random);
    int chosen = question.min() + random.nextInt(question.max() - question.min() + 1);
    all.stream().limit(chosen).forEach(i -> plain[i] = 1);
    return plain;
  }

  /** The same vote as our maker of ballots takes it. */
  public Selection[] selections(int[][] plain) {
    Selection[] selections = new Selection[plain.length];
    for (int q = 0; q < plain.length; q++) {
      boolean blank = questions.get(q).blank();
      int[] row = plain[q];
      int[] chosen = IntStream.range(0, row.length).filter(i -> row[i] == 1).toArray();
      selections[q] =
          blank && row[0] == 1
              ? Selection.blankVote()
              : Selection.of(Arrays.stream(chosen).map(i -> blank ? i - 1 : i).toArray());
    }
    return selections;
  }

  /** What the result must be. */
  public List<List<Integer>> counts() {
    List<List<Integer>> counts = new ArrayList<>();
    for (int q = 0; q < questions.size(); q++) {
      int[] row = new int[questions.get(q).ciphertexts()];
      for (Map.Entry<Integer, int[][]> vote : last.entrySet()) {
        for (int j = 0; j < row.length; j++) {
          row[j] += weights.get(vote.getKey()) * vote.getValue()[q][j];
        }
      }
      counts.add(Arrays.stream(row).boxed().toList());
    }
    return counts;
  }
}
