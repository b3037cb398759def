package id.konvensirakyat.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.board.RecordReport;
import id.konvensirakyat.protocol.board.RecordVerifier;
import id.konvensirakyat.protocol.election.Uuid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random elections of ours are accepted by belenios-tool, and of theirs by us with the same counts;
 * what is then changed in one place is refused by both. Version 2.0 (Debian 12) knows the two
 * finite fields; for Ed25519 there are the elections of version 2.5 in crypto-spec/vectors. How
 * many in each direction is the property konvensi.elections.
 */
class BeleniosToolRandomTest {
  private static final int COUNT = Integer.getInteger("konvensi.elections", 3);

  @TempDir Path directory;

  private final Map<RecordChange, Integer> seen = new EnumMap<>(RecordChange.class);

  @BeforeEach
  void programIsThere() {
    BeleniosTool.assumeInstalled();
  }

  // The exponents of RFC-3526-2048 are eight times as long.
  private static Group group(int i) {
    return i % 5 == 4 ? Group.rfc3526() : Group.belenios2048();
  }

  private BeleniosTool tool(String name) throws Exception {
    return new BeleniosTool(Files.createDirectory(directory.resolve(name)));
  }

  @Test
  void ourElectionsAreAcceptedByTheTool() throws Exception {
    for (int i = 0; i < COUNT; i++) {
      Random random = new Random(i);
      RandomVotes votes = votes(random, i);
      int members = random.nextInt(4);
      int threshold = members == 0 ? 0 : 1 + random.nextInt(members);
      TestElection election =
          new TestElection(group(i), i, threshold, members, votes.questions(), votes.weights());
      BeleniosTool tool = tool("ours" + i);
      String name = election.election().uuid() + ".bel";
      for (int voter : ballots(random, votes)) {
        election.cast(voter, votes.selections(votes.vote(voter)));
      }
      tool.write(name, TestElection.archive(election.steps()));
      assertTrue(tool.verify().accepted(), () -> "while open: " + tool.verify().errors());
      assertEquals(
          votes.counts(), election.finish(owners(random, members, threshold)).result().counts());
      byte[] archive = TestElection.archive(election.steps());
      tool.write(name, archive);
      assertTrue(tool.verify().accepted(), () -> "finished: " + tool.verify().errors());
      assertTrue(verify(archive).isAccepted());
      changed(tool, name, archive, RecordChange.number(i));
    }
    System.out.println(COUNT + " elections of ours, as many changed ones: " + seen);
  }

  @Test
  void theirElectionsAreAcceptedByUs() throws Exception {
    for (int i = 0; i < COUNT; i++) {
      Random random = new Random(1_000_000 + i);
      RandomVotes votes = votes(random, i);
      BeleniosTool tool = tool("theirs" + i);
      String uuid = Uuid.random(new SeededRandom(i)).toString();
      BeleniosToolElection election = new BeleniosToolElection(tool, random, group(i).name(), uuid);
      election.trustees();
      election.open(votes.questions(), votes.weights());
      for (int voter : ballots(random, votes)) {
        election.cast(voter, votes.vote(voter));
      }
      RecordReport open = verify(election.archive());
      assertTrue(open.isAccepted(), () -> "while open: " + open.findings());
      String result = election.finish();
      assertTrue(tool.verify().accepted());
      RecordReport report = verify(election.archive());
      assertTrue(report.isAccepted(), () -> "finished: " + report.findings());
      List<List<Integer>> counts = report.facts().orElseThrow().result().orElseThrow().counts();
      assertEquals(votes.counts(), counts);
      assertEquals(result, "{\"result\":" + counts.toString().replace(" ", "") + "}");
      RecordChange change = RecordChange.number(i);
      changed(tool, uuid + ".bel", election.archive(), change);
    }
    System.out.println(COUNT + " elections of theirs, as many changed ones: " + seen);
  }

  private static RandomVotes votes(Random random, int i) {
    boolean small = group(i).equals(Group.rfc3526());
    return new RandomVotes(random, small ? 1 : 3, small ? 2 : 4, 1 + random.nextInt(4));
  }

  /** Who votes, in order: at least one, some of them again. */
  private static List<Integer> ballots(Random random, RandomVotes votes) {
    List<Integer> voters = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      voters.add(random.nextInt(votes.weights().size()));
    }
    return voters;
  }

  private static int[] owners(Random random, int members, int threshold) {
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      owners.add(i + 2);
    }
    Collections.shuffle(owners, random);
    owners.subList(threshold, members).clear();
    owners.add(random.nextInt(threshold + 1), 1);
    return owners.stream().mapToInt(Integer::intValue).toArray();
  }

  private void changed(BeleniosTool tool, String name, byte[] archive, RecordChange change) {
    RecordDraft draft = RecordDraft.of(archive);
    change.make(draft);
    draft.refer();
    byte[] lie = draft.archive();
    tool.write(name, lie);
    BeleniosTool.Ran ran = tool.verify();
    assertFalse(verify(lie).isAccepted(), change::name);
    if (change.isSeenByTheTool()) {
      assertFalse(ran.accepted(), () -> change + " is not seen by the tool: " + ran.errors());
    }
    seen.merge(change, 1, Integer::sum);
  }

  private static RecordReport verify(byte[] archive) {
    try {
      return RecordVerifier.verify(() -> new ByteArrayInputStream(archive), (done, all) -> {});
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
