package id.konvensirakyat.audit.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.audit.fault.LyingLog;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteSignature;
import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.Hour;
import id.konvensirakyat.protocol.log.LogEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a watcher says of a log that lies, and that it says nothing of one that does not. */
class LogWatchTest {
  private static final String ORIGIN = "konvensi.example/api/conventions/uji/log";
  private static final Instant START = Instant.parse("2026-11-28T10:00:00Z");
  private static final WatchLimits LIMITS =
      new WatchLimits(Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofMinutes(2));
  private static final NoteSigner ONE = NoteSigner.cosigner("w.example/1", seed(11));
  private static final NoteSigner TWO = NoteSigner.cosigner("w.example/2", seed(12));

  @TempDir Path folder;
  private final LyingLog log = new LyingLog(ORIGIN, seed(1));
  private final TestClock clock = new TestClock();
  private final Uuid election = uuid();
  private LogKeys keys = new LogKeys(List.of(log.key()), List.of(), 0);
  private Optional<LogFiles> served = Optional.of(log);

  private static final class TestClock extends Clock {
    private Instant now = START;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private static byte[] seed(int filler) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) filler);
    return seed;
  }

  private static Uuid uuid() {
    try {
      return Uuid.decode("Pvtx6fwz27wUkn");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void open() {
    log.append(new LogEntry.Key(log.key()), act(0, "CREATE"), act(1, "OPEN_VOTING"));
    log.append(event(0, EventType.SETUP, "setup"));
  }

  private LogEntry act(int seq, String kind) {
    return new LogEntry.Act(seq, kind, clock.now, Hash.of("act " + seq));
  }

  private LogEntry event(int height, EventType type, String payload) {
    return new LogEntry.Event(
        election,
        height,
        type,
        Hour.of(clock.now),
        Hash.of("event " + height + payload),
        Optional.of(Hash.of(payload)));
  }

  private LogEntry ballot(int height, String of) {
    return event(height, EventType.BALLOT, of);
  }

  private LogWatch watch() throws IOException, UnreadableException {
    return new LogWatch(
        (path, limit) -> served.orElseThrow(() -> new IOException("down")).read(path, limit),
        folder,
        keys,
        LIMITS,
        Alarms.at(folder.resolve("alarms.txt"), alarm -> {}),
        clock,
        (subject, done, unit) -> {});
  }

  private void passes(long minutes) {
    clock.now = clock.now.plus(Duration.ofMinutes(minutes));
  }

  private List<AlarmKind> alarms() throws Exception {
    return Alarms.at(folder.resolve("alarms.txt"), alarm -> {}).all().stream()
        .map(Alarm::kind)
        .distinct()
        .toList();
  }

  private String details() throws IOException {
    return Files.readString(folder.resolve("alarms.txt"));
  }

  private void cosign(NoteSigner... witnesses) {
    List<NoteSignature> lines =
        Stream.of(witnesses)
            .map(
                w ->
                    w.cosign(
                        new Checkpoint(ORIGIN, log.head(log.size())), clock.now.getEpochSecond()))
            .toList();
    log.cosigned(lines);
  }

  private void askForWitnesses(int needed) {
    keys = new LogKeys(List.of(log.key()), List.of(ONE.verifierKey(), TWO.verifierKey()), needed);
  }

  @Test
  void aTrueLogRaisesNothing() throws Exception {
    askForWitnesses(2);
    LogWatch watch = watch();
    for (int i = 1; i < 700; i++) {
      log.append(ballot(i, "b" + i));
      if (i % 50 == 0) {
        passes(1);
        cosign(ONE, TWO);
        assertEquals(Optional.empty(), watch.round());
      }
    }
    assertEquals(List.of(), alarms());
    assertEquals(654, watch.history().size());
    assertEquals(650, watch.history().hours().get(START).ballots());
    assertEquals(watch.tree().head(), log.head(654));
    // and so for who begins anew, and for who goes on
    assertEquals(Optional.empty(), watch().round());
    assertEquals(List.of(), alarms());
    CopyCheck.of(watch.tree(), new FolderLog(folder.resolve("log")), (subject, done, unit) -> {});
  }

  @Test
  void itGoesOnWhereItWasKilled() throws Exception {
    watch().round();
    IntStream.range(1, 600).forEach(i -> log.append(ballot(i, "b" + i)));
    watch().round();
    LyingLog fork = log.fork(300);
    IntStream.range(297, 700).forEach(i -> fork.append(ballot(i, "other" + i)));
    served = Optional.of(fork);
    watch().round();
    assertEquals(List.of(AlarmKind.FORK), alarms());
    assertTrue(watch().hasEnded());
  }

  @Test
  void twoHistoriesOfOneSize() throws Exception {
    LogWatch watch = watch();
    watch.round();
    served = Optional.of(log.fork(3).append(event(0, EventType.SETUP, "another")));
    watch.round();
    assertEquals(List.of(AlarmKind.FORK), alarms());
    assertTrue(watch.hasEnded());
    String evidence = Files.readString(folder.resolve("evidence/fork-1.txt"));
    assertTrue(evidence.contains(log.checkpoint(4).toString()));
    assertTrue(
        evidence.contains(
            log.fork(3).append(event(0, EventType.SETUP, "another")).checkpoint().toString()));
  }

  @Test
  void aHistoryThatWasExchangedWhileItGrew() throws Exception {
    LogWatch watch = watch();
    log.append(ballot(1, "a"), ballot(2, "b"));
    watch.round();
    served = Optional.of(log.fork(4).append(ballot(1, "b"), ballot(2, "a"), ballot(3, "c")));
    watch.round();
    assertEquals(List.of(AlarmKind.FORK), alarms());
    assertEquals(log.head(6), watch.tree().head(), "the copy stays");
  }

  @Test
  void aLogThatWentBack() throws Exception {
    LogWatch watch = watch();
    log.append(ballot(1, "a"), ballot(2, "b"));
    watch.round();
    served = Optional.of(log.fork(4));
    watch.round();
    assertEquals(List.of(AlarmKind.SHRINK), alarms());
    served = Optional.of(log.fork(4).append(ballot(1, "c"), ballot(2, "d"), ballot(3, "e")));
    watch.round();
    assertEquals(List.of(AlarmKind.SHRINK, AlarmKind.ROLLBACK), alarms());
  }

  @Test
  void aSmallerOneThatWasNeverThereIsAFork() throws Exception {
    LogWatch watch = watch();
    log.append(ballot(1, "a"), ballot(2, "b"));
    watch.round();
    served = Optional.of(log.fork(4).append(ballot(1, "x")));
    watch.round();
    assertEquals(List.of(AlarmKind.FORK), alarms());
  }

  @Test
  void anEntryThatWasExchangedUnderASignedTree() throws Exception {
    LogWatch watch = watch();
    LyingLog other = log.fork(4).append(ballot(1, "other"));
    log.append(ballot(1, "a"));
    byte[] bundle = other.read("tile/entries/000.p/5", 1 << 20).orElseThrow();
    log.serve("tile/entries/000.p/5", bundle);
    watch.round();
    assertEquals(List.of(AlarmKind.DAMAGED), alarms());
    assertTrue(details().contains("holds another entry 4 than was signed"), details());
    assertEquals(0, watch.tree().head().size());
  }

  @Test
  void aTileThatWasExchanged() throws Exception {
    byte[] tile = log.read("tile/0/000.p/4", 1 << 20).orElseThrow();
    tile[40] ^= 1;
    log.serve("tile/0/000.p/4", tile);
    watch().round();
    assertEquals(List.of(AlarmKind.DAMAGED), alarms());
  }

  @Test
  void anotherKey() throws Exception {
    LyingLog stranger = new LyingLog(ORIGIN, seed(2));
    stranger.append(new LogEntry.Key(stranger.key()), act(0, "CREATE"));
    served = Optional.of(stranger);
    watch().round();
    assertEquals(List.of(AlarmKind.KEY), alarms());
  }

  @Test
  void withoutAKeyThatOfEntry0IsTaken() throws Exception {
    keys = new LogKeys(List.of(), List.of(), 0);
    LogWatch watch = watch();
    watch.round();
    assertEquals(List.of(), alarms());
    assertEquals(List.of(log.key()), watch.keys().log());
  }

  @Test
  void aKeyThatTheEntriesNameIsBelieved() throws Exception {
    LogWatch watch = watch();
    NoteSigner next = NoteSigner.ed25519(ORIGIN, seed(5));
    log.append(new LogEntry.Key(next.verifierKey()));
    watch.round();
    log.append(ballot(1, "a"));
    byte[] byTheNewOne =
        new Checkpoint(ORIGIN, log.head(6))
            .signedBy(next)
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    log.serve("checkpoint", byTheNewOne);
    watch.round();
    assertEquals(List.of(), alarms());
    assertEquals(6, watch.history().size());
  }

  /** The old key was taken away before the watcher came. */
  @Test
  void aKeyThatTheLogWentOverToBeforeIsFound() throws Exception {
    NoteSigner next = goneOverToAnother(log);
    watch().round();
    assertEquals(List.of(), alarms());
    assertEquals(6, watch().history().size());
    assertTrue(watch().keys().log().contains(next.verifierKey()));
  }

  @Test
  void aRotationOfAnotherHistoryIsAFork() throws Exception {
    LyingLog other = log.fork(3);
    goneOverToAnother(other);
    goneOverToAnother(log);
    byte[] forked = other.read("rotation/1", Integer.MAX_VALUE).orElseThrow();
    log.serve("rotation/1", forked);
    watch().round();
    assertEquals(List.of(AlarmKind.FORK), alarms());
    String evidence = Files.readString(folder.resolve("evidence/fork-1.txt"));
    String checkpoint = new String(forked, StandardCharsets.UTF_8).split("\n\n", 2)[1];
    assertTrue(evidence.startsWith(checkpoint), evidence);
    assertTrue(
        evidence.endsWith(log.read("checkpoint", 1 << 20).map(LogWatchTest::text).orElseThrow()));
  }

  @Test
  void aRotationThatTheOldKeyDidNotSignLeadsNowhere() throws Exception {
    NoteSigner next = goneOverToAnother(log);
    log.serve("rotation/1", log.rotation(4, 5, List.of(next)));
    watch().round();
    assertEquals(List.of(AlarmKind.KEY), alarms());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Names another key, proves it, and signs by that one alone. */
  private NoteSigner goneOverToAnother(LyingLog to) {
    NoteSigner old = NoteSigner.ed25519(ORIGIN, seed(1));
    NoteSigner next = NoteSigner.ed25519(ORIGIN, seed(5));
    int at = to.size();
    to.append(new LogEntry.Key(next.verifierKey()));
    to.serve("rotation/1", to.rotation(at, at + 1, List.of(old, next)));
    to.append(ballot(1, "a"));
    Checkpoint now = new Checkpoint(ORIGIN, to.head(to.size()));
    to.serve("checkpoint", now.signedBy(next).toString().getBytes(StandardCharsets.UTF_8));
    return next;
  }

  @Test
  void anEntryOutOfOrder() throws Exception {
    log.append(ballot(2, "a"));
    watch().round();
    assertEquals(List.of(AlarmKind.ORDER), alarms());
    assertTrue(details().contains("entry 4"), details());
  }

  @Test
  void anEntryThatIsNone() throws Exception {
    log.append("konvensi/1 vote for me".getBytes(StandardCharsets.US_ASCII));
    log.append(ballot(1, "a"));
    watch().round();
    assertEquals(List.of(AlarmKind.ORDER), alarms());
  }

  @Test
  void anEntryOlderThanTheOneBeforeIt() throws Exception {
    passes(600);
    log.append(ballot(1, "a"));
    clock.now = START;
    log.append(ballot(2, "b"));
    watch().round();
    assertEquals(List.of(AlarmKind.BACKDATED), alarms());
  }

  @Test
  void anEntryOlderThanTheCosignaturesBeforeIt() throws Exception {
    askForWitnesses(1);
    LogWatch watch = watch();
    passes(180);
    cosign(ONE, TWO);
    watch.round();
    clock.now = START.plusSeconds(60); // what the server says
    LogEntry old = ballot(1, "late");
    passes(200);
    log.append(old);
    cosign(ONE, TWO);
    watch.round();
    assertEquals(List.of(AlarmKind.BACKDATED), alarms());
    assertTrue(details().contains("entry 4 says 2026-11-28T10:59:59.999"), details());
  }

  @Test
  void aWitnessWhoseClockIsWrongMakesNoAlarm() throws Exception {
    askForWitnesses(2);
    LogWatch watch = watch();
    Instant now = clock.now;
    passes(600);
    NoteSignature early =
        ONE.cosign(new Checkpoint(ORIGIN, log.head(4)), clock.now.getEpochSecond());
    clock.now = now;
    NoteSignature right =
        TWO.cosign(new Checkpoint(ORIGIN, log.head(4)), clock.now.getEpochSecond());
    log.cosigned(List.of(early, right));
    watch.round();
    log.append(ballot(1, "a"));
    cosign(ONE, TWO);
    watch.round();
    assertEquals(List.of(), alarms());
  }

  @Test
  void aLogThatStandsStillWhilePeopleVote() throws Exception {
    LogWatch watch = watch();
    watch.round();
    passes(59);
    watch.round();
    assertEquals(List.of(), alarms());
    passes(2);
    watch.round();
    watch.round();
    assertEquals(List.of(AlarmKind.STALL), alarms());
  }

  @Test
  void aLogThatStandsStillWhenNobodyVotes() throws Exception {
    log.append(act(2, "CLOSE_VOTING"));
    LogWatch watch = watch();
    watch.round();
    passes(600);
    watch.round();
    assertEquals(List.of(), alarms());
  }

  /** Whoever answers in the log's place must not end the watch with a history of another key. */
  @Test
  void afterARestartTheKeyIsThatOfTheCopy() throws Exception {
    keys = new LogKeys(List.of(), List.of(), 0);
    assertEquals(Optional.empty(), watch().round());
    LyingLog other = new LyingLog(ORIGIN, seed(9));
    other.append(new LogEntry.Key(other.key()), act(0, "ANOTHER"));
    served = Optional.of(other);
    LogWatch watch = watch();
    watch.round();
    assertEquals(List.of(AlarmKind.KEY), alarms());
    assertFalse(watch.hasEnded());
  }

  @Test
  void aForkIsToldHoweverManyAlarmsThereAre() throws Exception {
    Path file = folder.resolve("many.txt");
    Files.write(
        file, IntStream.range(0, 10_000).mapToObj(i -> START + " ORDER entry " + i).toList());
    List<Alarm> raised = new ArrayList<>();
    Alarms alarms = Alarms.at(file, raised::add);
    alarms.raise(AlarmKind.ORDER, START, "one more");
    assertEquals(List.of(), raised);
    alarms.raise(AlarmKind.FORK, START, "two histories");
    assertEquals(1, raised.size());
    assertTrue(Alarms.at(file, raised::add).has(AlarmKind.FORK));
  }

  /** A server that answers each request slowly must not keep the watcher busy without an alarm. */
  @Test
  void aLogThatAnswersTooSlowlyCannotBeReached() throws Exception {
    for (int i = 1; i < 1500; i++) {
      log.append(ballot(i, "b" + i));
    }
    LogWatch watch = watch();
    served =
        Optional.of(
            (path, limit) -> {
              passes(25);
              return log.read(path, limit);
            });
    assertTrue(watch.round().isPresent());
    assertTrue(watch.round().isPresent());
    assertEquals(List.of(AlarmKind.STALL), alarms());
    served = Optional.of(log);
    assertEquals(Optional.empty(), watch.round());
    assertEquals(watch.tree().head(), log.head(1503));
  }

  @Test
  void aLogThatCannotBeReached() throws Exception {
    LogWatch watch = watch();
    watch.round();
    served = Optional.empty();
    assertEquals(Optional.of("down"), watch.round());
    assertEquals(List.of(), alarms());
    passes(70);
    watch.round();
    assertEquals(List.of(AlarmKind.STALL), alarms());
  }

  @Test
  void aTileThatIsNotServed() throws Exception {
    LogFiles without =
        (path, limit) -> path.startsWith("tile/0/") ? Optional.empty() : log.read(path, limit);
    served = Optional.of(without);
    LogWatch watch = watch();
    assertTrue(watch.round().isPresent());
    served = Optional.of(log);
    assertEquals(Optional.empty(), watch.round());
    assertEquals(List.of(), alarms());
  }

  @Test
  void witnessesThatStayAway() throws Exception {
    askForWitnesses(2);
    LogWatch watch = watch();
    cosign(ONE, TWO);
    watch.round();
    log.append(ballot(1, "a"));
    cosign(ONE);
    log.serve("witnessed", log.checkpoint(4).toString().getBytes(StandardCharsets.UTF_8));
    watch.round();
    assertEquals(List.of(), alarms());
    passes(6);
    watch.round();
    assertEquals(List.of(AlarmKind.LATE_CHECKPOINT, AlarmKind.WITNESSES_MISSING), alarms());
    assertTrue(details().contains("w.example/2 has cosigned no tree of more than 4"), details());
    assertFalse(details().contains("w.example/1 has"), details());
  }

  @Test
  void oneMissingWitnessOfTwoIsAWarning() throws Exception {
    askForWitnesses(1);
    LogWatch watch = watch();
    cosign(ONE);
    watch.round();
    passes(6);
    watch.round();
    assertEquals(List.of(AlarmKind.WITNESSES_MISSING), alarms());
    assertTrue(AlarmKind.WITNESSES_MISSING.isWarning());
  }

  @Test
  void aWitnessedTreeOfAnotherHistoryIsAFork() throws Exception {
    LyingLog other = log.fork(3).append(event(0, EventType.SETUP, "another"));
    log.serve("witnessed", other.checkpoint().toString().getBytes(StandardCharsets.UTF_8));
    watch().round();
    assertEquals(List.of(AlarmKind.FORK), alarms());
  }

  /** A log can sign any size; it has no such tiles, and nothing is to be had from it. */
  @Test
  void aTreeThatIsTooLargeToBeTrue() throws Exception {
    NoteSigner key = NoteSigner.ed25519(ORIGIN, seed(1));
    for (long size : new long[] {1L << 60, Long.MAX_VALUE}) {
      String note =
          new Checkpoint(ORIGIN, new TreeHead(size, log.head(4).root())).signedBy(key).toString();
      log.serve("checkpoint", note.getBytes(StandardCharsets.UTF_8));
      assertTrue(watch().round().isPresent());
    }
    assertEquals(List.of(), alarms());
  }

  /** A fork whose tiles nobody gets, so that no proof fails: the signature alone is left. */
  @Test
  void aForkWithoutItsTilesIsFoundWhenTheTrueLogHasGrown() throws Exception {
    LogWatch watch = watch();
    watch.round();
    LyingLog fork = log.fork(3).append(event(0, EventType.SETUP, "another"), ballot(1, "a"));
    SignedNote checkpoint = fork.checkpoint();
    served = Optional.of(without("tile/", fork));
    assertTrue(watch.round().isPresent());
    served = Optional.of(log);
    assertEquals(Optional.empty(), watch.round());
    assertEquals(List.of(), alarms());
    log.append(ballot(1, "a"), ballot(2, "b"));
    assertEquals(Optional.empty(), watch().round(), "a restart in between");
    assertEquals(List.of(AlarmKind.FORK), alarms());
    String evidence = Files.readString(folder.resolve("evidence/fork-1.txt"));
    assertTrue(evidence.startsWith(log.checkpoint().toString()), evidence);
    assertTrue(evidence.endsWith(checkpoint.toString()), evidence);
    assertTrue(watch().hasEnded());
  }

  /** The same under the tiles of the true log, which do not lead to its root. */
  @Test
  void aForkOverTheTrueTilesIsFoundWhenTheTrueLogHasGrown() throws Exception {
    LogWatch watch = watch();
    watch.round();
    LyingLog fork = log.fork(3).append(event(0, EventType.SETUP, "another"), ballot(1, "a"));
    log.append(ballot(1, "a"));
    served = Optional.of(with("checkpoint", fork.checkpoint()));
    watch.round();
    assertEquals(List.of(AlarmKind.DAMAGED), alarms());
    served = Optional.of(log);
    watch.round();
    assertEquals(List.of(AlarmKind.DAMAGED, AlarmKind.FORK), alarms());
  }

  @Test
  void twoTreesOfOneSizeNeedNoTiles() throws Exception {
    LogWatch watch = watch();
    LyingLog other = log.fork(3).append(event(0, EventType.SETUP, "another"));
    served = Optional.of(without("tile/", log));
    watch.round();
    served = Optional.of(without("tile/", other));
    watch.round();
    assertEquals(List.of(AlarmKind.FORK), alarms());
    String evidence = Files.readString(folder.resolve("evidence/fork-1.txt"));
    assertTrue(evidence.startsWith(log.checkpoint().toString()), evidence);
    assertTrue(evidence.endsWith(other.checkpoint().toString()), evidence);
  }

  @Test
  void aLargerWitnessedTreeOfAnotherHistoryIsRemembered() throws Exception {
    LyingLog fork = log.fork(3).append(event(0, EventType.SETUP, "another"), ballot(1, "a"));
    served = Optional.of(with("witnessed", fork.checkpoint()));
    LogWatch watch = watch();
    assertEquals(Optional.empty(), watch.round());
    log.append(ballot(1, "a"), ballot(2, "b"));
    served = Optional.of(log);
    watch.round();
    assertEquals(List.of(AlarmKind.FORK), alarms());
  }

  @Test
  void aTreeThatIsConnectedLaterLeavesNothing() throws Exception {
    LogWatch watch = watch();
    watch.round();
    log.append(ballot(1, "a"));
    SignedNote padded =
        log.checkpoint()
            .with(
                NoteSigner.ed25519("x.example", seed(3))
                    .sign(new Checkpoint("x.example", log.head(5))));
    LogFiles padding = with("checkpoint", padded);
    served =
        Optional.of(
            (path, limit) ->
                path.startsWith("tile/") ? Optional.empty() : padding.read(path, limit));
    assertTrue(watch.round().isPresent());
    assertEquals(1, unconnected().size());
    String kept = Files.readString(unconnected().get(0));
    assertEquals(clock.now + "\n" + log.checkpoint(), kept, "without the stranger's signature");
    passes(50);
    log.append(ballot(2, "b"));
    served = Optional.of(log);
    assertEquals(Optional.empty(), watch().round());
    assertEquals(List.of(), unconnected());
    assertEquals(List.of(), alarms());
  }

  /** What it signed once cannot be taken back by never growing so far. */
  @Test
  void aLogThatNeverComesToATreeThatItSignedIsSmaller() throws Exception {
    LogWatch watch = watch();
    watch.round();
    served = Optional.of(without("tile/", log.fork(4).append(ballot(1, "x"), ballot(2, "y"))));
    assertTrue(watch.round().isPresent());
    served = Optional.of(log);
    for (int i = 0; i < 2; i++) {
      passes(29);
      assertEquals(Optional.empty(), watch.round());
    }
    assertEquals(List.of(), alarms());
    log.append(ballot(1, "a"));
    passes(3);
    watch.round();
    assertEquals(List.of(AlarmKind.SHRINK), alarms());
    assertTrue(Files.readString(folder.resolve("evidence/shrink-1.txt")).contains("\n6\n"));
  }

  @Test
  void aLogCannotMakeItKeepWithoutEnd() throws Exception {
    NoteSigner key = NoteSigner.ed25519(ORIGIN, seed(1));
    for (int size = 101; size < 100 + Unconnected.MOST; size++) {
      Files.writeString(
          folder.resolve("unconnected-" + size + ".txt"), clock.now + "\n" + signed(key, size));
    }
    LogWatch watch = watch();
    for (int more = 0; more < 2; more++) {
      assertEquals(List.of(), alarms());
      byte[] next = signed(key, 5000 + more).toString().getBytes(StandardCharsets.UTF_8);
      served =
          Optional.of(
              (path, limit) -> path.equals("checkpoint") ? Optional.of(next) : Optional.empty());
      assertTrue(watch.round().isPresent());
      assertEquals(Unconnected.MOST, unconnected().size());
    }
    assertEquals(List.of(AlarmKind.DAMAGED), alarms());
  }

  private SignedNote signed(NoteSigner key, long size) {
    return new Checkpoint(ORIGIN, new TreeHead(size, log.head(4).root())).signedBy(key);
  }

  private static LogFiles without(String start, LyingLog of) {
    return (path, limit) -> path.startsWith(start) ? Optional.empty() : of.read(path, limit);
  }

  private LogFiles with(String file, SignedNote note) {
    byte[] bytes = note.toString().getBytes(StandardCharsets.UTF_8);
    return (path, limit) -> path.equals(file) ? Optional.of(bytes) : log.read(path, limit);
  }

  private List<Path> unconnected() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith("unconnected-")).toList();
    }
  }

  /** A watcher that was off for long, and starts where it has no network, knows nothing new. */
  @Test
  void aWatcherThatWasOffSaysNothingOfALogThatItCannotReach() throws Exception {
    watch().round();
    passes(120);
    served = Optional.empty();
    LogWatch watch = watch();
    assertTrue(watch.round().isPresent());
    assertEquals(List.of(), alarms());
    log.append(ballot(1, "a"));
    served = Optional.of(log);
    assertEquals(Optional.empty(), watch.round());
    assertEquals(List.of(), alarms());
  }

  @Test
  void aDamagedCopyIsNotGoneOnFrom() throws Exception {
    watch().round();
    Path bundle = folder.resolve("log/tile/entries/000.p/4");
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[9] ^= 1;
    Files.write(bundle, bytes);
    assertThrows(UnreadableException.class, this::watch);
    Files.write(folder.resolve("alarms.txt"), List.of("2026 FORK"));
    assertThrows(UnreadableException.class, this::watch);
  }
}
