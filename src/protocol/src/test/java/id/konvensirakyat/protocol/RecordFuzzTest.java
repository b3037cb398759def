package id.konvensirakyat.protocol;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.board.RecordVerifier;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Changed whole archives. Each voter of the record has one ballot and each trustee is needed, so
 * that no ballot, decryption or credential can be left out and the rest stay correct.
 */
class RecordFuzzTest {
  private static final int BLOCK = 512;
  private static final List<EventType> TYPES = List.of(EventType.values());
  private static final TestElection ELECTION = election(91);
  private static final TestElection OTHER = election(92);
  private static final byte[] BASE = TestElection.archive(ELECTION.steps());
  private static final Set<Integer> ENDS = ends();

  private final FuzzRun run = new FuzzRun();

  private static TestElection election(long seed) {
    try {
      Question question = new Question("Pilih", List.of("A", "B"), false, 0, 1);
      TestElection election = new TestElection(Group.ed25519(), seed, 0, 0, List.of(question), 2);
      election.cast(0, Selection.of(0));
      election.cast(1, Selection.of());
      election.finish(1);
      return election;
    } catch (RefusedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where events end: what is cut there is the correct record of an earlier day. */
  private static Set<Integer> ends() {
    Set<Integer> ends = new HashSet<>();
    for (int steps = 1; steps <= ELECTION.steps().size(); steps++) {
      ends.add(TestElection.archive(ELECTION.steps().subList(0, steps)).length);
    }
    return ends;
  }

  private static boolean accepts(byte[] archive) throws IOException {
    return RecordVerifier.verify(() -> new ByteArrayInputStream(archive), (done, all) -> {})
        .isAccepted();
  }

  @Test
  void changedArchivesAreRefused() throws Exception {
    assertTrue(accepts(BASE));
    run.share(
        "archive: bytes", 12, BASE, (m, r) -> orWhole(m.bytes(BASE)), RecordFuzzTest::accepts);
    run.share("archive: blocks", 8, BASE, (m, r) -> orWhole(blocks(r)), RecordFuzzTest::accepts);
    run.share("archive: files", 5, BASE, RecordFuzzTest::files, RecordFuzzTest::accepts);
    run.share("archive: events", 3, BASE, RecordFuzzTest::events, RecordFuzzTest::accepts);
    run.share("archive: order", 2, BASE, RecordFuzzTest::order, RecordFuzzTest::accepts);
    run.report();
  }

  /** An earlier day's record counts as unchanged. */
  private static byte[] orWhole(byte[] changed) {
    boolean earlier =
        ENDS.contains(changed.length)
            && Arrays.equals(changed, Arrays.copyOf(BASE, changed.length));
    return earlier ? BASE : changed;
  }

  /** Blocks of the tar are dropped, repeated, moved or overwritten. */
  private static byte[] blocks(Random random) {
    int count = BASE.length / BLOCK;
    int from = random.nextInt(count);
    int to = from + 1 + random.nextInt(Math.min(8, count - from));
    int at = random.nextInt(count);
    byte[] piece = Arrays.copyOfRange(BASE, from * BLOCK, to * BLOCK);
    return switch (random.nextInt(4)) {
      case 0 -> Mutation.spliced(BASE, from * BLOCK, to * BLOCK, new byte[0]);
      case 1 -> Mutation.spliced(BASE, at * BLOCK, at * BLOCK, piece);
      case 2 -> Mutation.spliced(BASE, at * BLOCK, Math.min(count, at + to - from) * BLOCK, piece);
      default -> Mutation.spliced(BASE, from * BLOCK, to * BLOCK, new byte[(to - from) * BLOCK]);
    };
  }

  /** One file is changed; names, references and chain are made to fit. */
  private static byte[] files(Mutation mutation, Random random) {
    RecordDraft draft = RecordDraft.of(BASE);
    List<RecordDraft.Part> parts = new ArrayList<>(draft.parts);
    parts.removeIf(part -> part.data.isEmpty());
    RecordDraft.Part part = parts.get(random.nextInt(parts.size()));
    int file = random.nextInt(part.data.size());
    byte[] before = part.data.get(file);
    // Another order of the roll is another correct roll.
    boolean swaps = part.type != EventType.SETUP || file != 2;
    part.data.set(
        file, random.nextInt(4) == 0 ? mutation.bytes(before) : mutation.json(before, swaps));
    if (random.nextInt(5) > 0) {
      draft.refer();
    }
    return draft.archive();
  }

  /** The text of one event is changed; those after it name it. */
  private static byte[] events(Mutation mutation, Random random) {
    int at = random.nextInt(ELECTION.steps().size());
    boolean json = random.nextInt(4) > 0;
    return RecordDraft.of(BASE)
        .archive(
            (height, event) -> {
              if (height != at) {
                return event;
              }
              return json ? mutation.json(event, true) : mutation.bytes(event);
            });
  }

  /** Events with their data are dropped, repeated, moved, relabelled or taken from elsewhere. */
  private static byte[] order(Mutation mutation, Random random) {
    RecordDraft draft = RecordDraft.of(BASE);
    List<RecordDraft.Part> parts = draft.parts;
    int at = random.nextInt(parts.size() - 1); // without the result it is an earlier day's
    RecordDraft.Part part = parts.get(at);
    int to = random.nextInt(parts.size());
    switch (random.nextInt(6)) {
      case 0 -> parts.remove(at);
      case 1 -> parts.add(to, part);
      case 2 -> {
        if (part.type != parts.get(to).type) {
          parts.set(at, parts.get(to));
          parts.set(to, part);
        }
      }
      case 3 -> part.type = TYPES.get(random.nextInt(TYPES.size()));
      case 4 -> {
        if (random.nextBoolean() && !part.data.isEmpty()) {
          part.data.remove(random.nextInt(part.data.size()));
        } else {
          List<byte[]> data = parts.get(random.nextInt(3)).data;
          int place = random.nextInt(part.data.size() + 1);
          part.data.add(place, data.get(random.nextInt(data.size())));
        }
      }
      default -> parts.set(at, RecordDraft.of(TestElection.archive(OTHER.steps())).parts.get(at));
    }
    return draft.archive();
  }
}
