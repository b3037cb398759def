package id.konvensirakyat.protocol.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.TestElection;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random elections, counted in the clear beside the protocol, end with the same counts. */
class RoundTripTest {

  @ParameterizedTest
  @CsvSource({
    "Ed25519, 1",
    "Ed25519, 2",
    "Ed25519, 3",
    "Ed25519, 4",
    "Ed25519, 5",
    "BELENIOS-2048, 6",
    "RFC-3526-2048, 7"
  })
  void resultIsTheCountInTheClear(String group, long seed) throws Exception {
    Random random = new Random(seed);
    List<Question> questions =
        IntStream.rangeClosed(0, random.nextInt(2)).mapToObj(i -> question(random)).toList();
    int members = random.nextInt(4);
    int threshold = members == 0 ? 0 : 1 + random.nextInt(members);
    TestElection election =
        new TestElection(Group.named(group).orElseThrow(), seed, threshold, members, questions, 3);
    Map<Integer, int[][]> votes = new HashMap<>();
    int ballots = random.nextInt(6); // none at all too
    for (int i = 0; i < ballots; i++) {
      int voter = random.nextInt(3);
      int[][] plain = new int[questions.size()][];
      Selection[] selections = new Selection[questions.size()];
      for (int q = 0; q < questions.size(); q++) {
        plain[q] = new int[questions.get(q).ciphertexts()];
        selections[q] = choose(questions.get(q), plain[q], random);
      }
      election.cast(voter, selections);
      votes.put(voter, plain);
    }
    election.finish(owners(members, threshold, random));

    RecordReport report = VectorRecordTest.verify(TestElection.archive(election.steps()));

    assertTrue(report.isAccepted(), () -> report.findings().toString());
    assertEquals(
        count(questions, votes), report.facts().orElseThrow().result().orElseThrow().counts());
    assertEquals(votes.size(), report.facts().orElseThrow().current().size());
  }

  private static Question question(Random random) {
    int answers = 1 + random.nextInt(4);
    int max = random.nextInt(answers + 1);
    int min = random.nextInt(max + 1);
    List<String> names = IntStream.range(0, answers).mapToObj(i -> "Calon " + i).toList();
    return new Question("Pilih", names, random.nextBoolean(), min, max);
  }

  private static Selection choose(Question question, int[] plain, Random random) {
    if (question.blank() && random.nextInt(3) == 0) {
      plain[0] = 1;
      return Selection.blankVote();
    }
    List<Integer> all = new ArrayList<>();
    IntStream.range(0, question.answers().size()).forEach(all::add);
    Collections.shuffle(all, random);
    int chosen = question.min() + random.nextInt(question.max() - question.min() + 1);
    int[] indexes = all.stream().limit(chosen).mapToInt(Integer::intValue).toArray();
    int shift = question.blank() ? 1 : 0;
    Arrays.stream(indexes).forEach(i -> plain[i + shift] = 1);
    return Selection.of(indexes);
  }

  private static int[] owners(int members, int threshold, Random random) {
    List<Integer> set = new ArrayList<>();
    IntStream.rangeClosed(2, 1 + members).forEach(set::add);
    Collections.shuffle(set, random);
    List<Integer> owners = new ArrayList<>(set.subList(0, threshold));
    owners.add(1);
    Collections.shuffle(owners, random);
    return owners.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<List<Integer>> count(List<Question> questions, Map<Integer, int[][]> votes) {
    List<List<Integer>> counts = new ArrayList<>();
    for (int q = 0; q < questions.size(); q++) {
      int question = q;
      counts.add(
          IntStream.range(0, questions.get(q).ciphertexts())
              .map(j -> votes.values().stream().mapToInt(v -> v[question][j]).sum())
              .boxed()
              .toList());
    }
    return counts;
  }
}
