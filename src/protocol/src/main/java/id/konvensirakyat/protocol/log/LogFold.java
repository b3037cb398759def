package id.konvensirakyat.protocol.log;

import id.konvensirakyat.crypto.note.KeyType;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the entries of a log lead to, and whether each may stand where it stands (crypto-spec/log.md
 * 2, "Order"). Entries are told one after the other, from the first.
 */
public final class LogFold {
  private static final class ElectionState {
    int next;
    Optional<EventType> last = Optional.empty();
  }

  private final List<VerifierKey> keys = new ArrayList<>();
  private final Map<Uuid, ElectionState> elections = new HashMap<>();
  private final TrackerSet trackers = new TrackerSet();
  private Instant notBefore = Instant.MIN;
  private long size;
  private long acts;
  private boolean voting;
  private boolean suspended;

  /**
   * Goes on by an entry.
   *
   * @throws RefusedException ENTRY_OUT_OF_ORDER or ENTRY_BACKDATED with the place; nothing must be
   *     told after it
   */
  public void add(LogEntry entry) throws RefusedException {
    if (size == 0 && !(entry instanceof LogEntry.Key)) {
      throw outOfOrder("first");
    }
    inTime(entry);
    if (entry instanceof LogEntry.Key key) {
      key(key.key());
    } else if (entry instanceof LogEntry.Act act) {
      act(act);
    } else if (entry instanceof LogEntry.Event event) {
      event(event);
    } else if (entry instanceof LogEntry.Tested tested) {
      tested(tested);
    }
    size++;
  }

  private void inTime(LogEntry entry) throws RefusedException {
    Optional<Span> span = entry.span();
    if (span.isPresent()) {
      if (span.get().latest().isBefore(notBefore)) {
        throw new RefusedException(Reason.ENTRY_BACKDATED, "entry " + size);
      }
      notBefore = latest(notBefore, span.get().earliest());
    }
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private void key(VerifierKey key) throws RefusedException {
    boolean known = keys.contains(key);
    boolean sameLog = keys.isEmpty() || keys.get(0).name().equals(key.name());
    if (key.type() != KeyType.ED25519 || known || !sameLog) {
      throw outOfOrder("key");
    }
    keys.add(key);
  }

  private void act(LogEntry.Act act) throws RefusedException {
    if (act.seq() != acts) {
      throw outOfOrder("seq");
    }
    acts++;
    switch (act.kind()) {
      case "OPEN_VOTING" -> voting = true;
      case "CLOSE_VOTING", "CANCEL" -> voting = false;
      case "SUSPEND" -> suspended = true;
      case "RESUME" -> suspended = false;
      default -> {}
    }
  }

  private void event(LogEntry.Event event) throws RefusedException {
    ElectionState state = elections.computeIfAbsent(event.election(), e -> new ElectionState());
    boolean first = state.last.isEmpty();
    if (event.height() != state.next) {
      throw outOfOrder("height");
    }
    if (first != (event.type() == EventType.SETUP)
        || state.last.filter(EventType.RESULT::equals).isPresent()
        || event.payload().isEmpty() != (event.type() == EventType.END_BALLOTS)) {
      throw outOfOrder("type");
    }
    if (event.type() == EventType.BALLOT) {
      takesBallots(state);
      if (!trackers.add(event.payload().orElseThrow())) {
        throw outOfOrder("tracker");
      }
    }
    state.next++;
    state.last = Optional.of(event.type());
  }

  private void tested(LogEntry.Tested tested) throws RefusedException {
    ElectionState state = elections.get(tested.election());
    if (state == null) {
      throw outOfOrder("election");
    }
    takesBallots(state);
    if (!trackers.add(tested.tracker())) {
      throw outOfOrder("tracker");
    }
  }

  private void takesBallots(ElectionState state) throws RefusedException {
    boolean open =
        state.last.filter(t -> t == EventType.SETUP || t == EventType.BALLOT).isPresent();
    if (!voting || suspended || !open) {
      throw outOfOrder("voting");
    }
  }

  private RefusedException outOfOrder(String place) {
    return new RefusedException(Reason.ENTRY_OUT_OF_ORDER, "entry " + size + ": " + place);
  }

  /** How many entries were told. */
  public long size() {
    return size;
  }

  /** How many of them were acts. */
  public long acts() {
    return acts;
  }

  /** The log's keys, in the order of their entries. */
  public List<VerifierKey> keys() {
    return List.copyOf(keys);
  }

  /** Whether ballots may come next. */
  public boolean isVoting() {
    return voting && !suspended;
  }

  /** No later entry may end before this; {@link Instant#MIN} at first. */
  public Instant notBefore() {
    return notBefore;
  }

  /** How many events each election has. */
  public Map<Uuid, Integer> heights() {
    Map<Uuid, Integer> heights = new HashMap<>();
    elections.forEach((election, state) -> heights.put(election, state.next));
    return Map.copyOf(heights);
  }
}
