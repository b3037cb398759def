package id.konvensirakyat.audit.fault;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.archive.UncheckedEntry;
import id.konvensirakyat.protocol.board.Event;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.Hour;
import id.konvensirakyat.protocol.log.LogEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entries that a server logs while the record comes about that an export's files hold: acts,
 * events between them where they happen, ballots opened as a test. What it cannot read of a record
 * with a fault in it, it leaves out.
 */
final class SmallHistory {
  private static final Pattern ARCHIVE = Pattern.compile("elections/([0-9]+)-([A-Za-z0-9]+)[.]bel");
  private static final Set<String> OPENING = Set.of("ELECTION_OPENED", "NO_ELECTION");

  /** So many that the log has a full tile, and one above it. */
  private static final int TESTED = 130;

  private final List<LogEntry> entries = new ArrayList<>();
  private final Map<String, Deque<Waiting>> events = new TreeMap<>();
  private boolean isOpening;
  private Instant now = Instant.EPOCH;

  /** An event that is not logged yet. */
  private record Waiting(Uuid election, Event event, Hash hash) {}

  private SmallHistory() {}

  /** All entries, to be changed. */
  static List<LogEntry> of(VerifierKey key, Map<String, byte[]> files) {
    var history = new SmallHistory();
    history.entries.add(new LogEntry.Key(key));
    files.forEach(history::archive);
    byte[] acts = files.getOrDefault("acts.jsonl", new byte[0]);
    new String(acts, StandardCharsets.UTF_8).lines().forEach(history::act);
    history.vote();
    history.events.keySet().forEach(dapil -> history.flush(dapil, false));
    return history.entries;
  }

  private void archive(String path, byte[] content) {
    Matcher name = ARCHIVE.matcher(path);
    if (!name.matches()) {
      return;
    }
    Deque<Waiting> waiting = new ArrayDeque<>();
    events.put(name.group(1), waiting);
    try {
      Uuid uuid = Uuid.decode(name.group(2));
      ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(content));
      for (Optional<UncheckedEntry> next = reader.nextUnchecked();
          next.isPresent();
          next = reader.nextUnchecked()) {
        byte[] bytes = next.get().content();
        if (next.get().kind() == Entry.Kind.EVENT) {
          waiting.add(new Waiting(uuid, Event.read(bytes), Hash.of(bytes)));
        }
      }
    } catch (RefusedException e) {
      // up to here
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
  }

  private void act(String line) {
    ActLine act;
    try {
      act = ActLine.read(line.getBytes(StandardCharsets.UTF_8));
    } catch (RefusedException e) {
      return;
    }
    if (isOpening && !OPENING.contains(act.kind())) {
      vote();
    }
    now = act.at();
    entries.add(new LogEntry.Act(act.seq(), act.kind(), now, Hash.of(line)));
    isOpening |= act.kind().equals("OPEN_VOTING");
    if (act.kind().equals("ELECTION_CLOSED")) {
      flush(act.subject(), false);
    }
  }

  /** What comes from the opening of the vote on: set-ups, ballots, tests. */
  private void vote() {
    if (!isOpening) {
      return;
    }
    isOpening = false;
    Optional<Uuid> first =
        events.values().stream().flatMap(Deque::stream).map(Waiting::election).findFirst();
    events.keySet().forEach(dapil -> flush(dapil, true));
    for (int i = 0; i < TESTED && first.isPresent(); i++) {
      entries.add(new LogEntry.Tested(first.get(), Hash.of("tested " + i), Hour.of(now)));
    }
  }

  private void flush(String dapil, boolean untilEnd) {
    Deque<Waiting> waiting = events.getOrDefault(dapil, new ArrayDeque<>());
    while (!waiting.isEmpty()
        && !(untilEnd && waiting.element().event().type() == EventType.END_BALLOTS)) {
      Waiting next = waiting.remove();
      Event event = next.event();
      entries.add(
          new LogEntry.Event(
              next.election(),
              event.height(),
              event.type(),
              Hour.of(now),
              next.hash(),
              event.payload()));
    }
  }
}
