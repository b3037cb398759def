package id.konvensirakyat.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.archive.HintsWriter;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotHints;
import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.board.RecordReport;
import id.konvensirakyat.protocol.board.RecordVerifier;
import id.konvensirakyat.protocol.board.Step;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
  private static final byte[] HINTS = hints();
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

  /** The file of hints beside the record. */
  private static byte[] hints() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Election election = ELECTION.election();
      BallotVerifier verifier = new BallotVerifier(election);
      HintsWriter writer = new HintsWriter(out, election.hash(), BallotHints.bytes(election));
      for (Step step : ELECTION.steps().subList(1, 3)) {
        Ballot ballot = Ballot.read(election, step.data().get(0).content());
        writer.write(ballot.tracker(), BallotHints.make(verifier, ballot));
      }
      return out.toByteArray();
    } catch (IOException | RefusedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RecordReport verify(byte[] archive, Optional<byte[]> hints) throws IOException {
    Optional<RecordVerifier.Source> side =
        hints.map(bytes -> () -> new ByteArrayInputStream(bytes));
    return RecordVerifier.verify(() -> new ByteArrayInputStream(archive), side, (done, all) -> {});
  }

  /** One half of the archives is read with hints, the other without. */
  private static boolean accepts(byte[] archive) throws IOException {
    boolean withHints = Arrays.hashCode(archive) % 2 == 0;
    return verify(archive, withHints ? Optional.of(HINTS) : Optional.empty()).isAccepted();
  }

  @Test
  void changedArchivesAreRefused() throws Exception {
    assertEquals(2, verify(BASE, Optional.of(HINTS)).hints().helped());
    assertTrue(accepts(BASE));
    run.share(
        "archive: bytes", 10, BASE, (m, r) -> orWhole(m.bytes(BASE)), RecordFuzzTest::accepts);
    run.share("archive: blocks", 7, BASE, (m, r) -> orWhole(blocks(r)), RecordFuzzTest::accepts);
    run.share("archive: files", 5, BASE, RecordFuzzTest::files, RecordFuzzTest::accepts);
    run.share("archive: events", 3, BASE, RecordFuzzTest::events, RecordFuzzTest::accepts);
    run.share("archive: order", 2, BASE, (m, r) -> order(r), RecordFuzzTest::accepts);
    // The other way round: no change of the hints may have the record refused.
    run.share(
        "hints beside the archive",
        3,
        HINTS,
        (m, r) -> m.bytes(HINTS),
        changed -> !verify(BASE, Optional.of(changed)).isAccepted());
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
  private static byte[] order(Random random) {
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
