package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the acts say of a key ceremony: one attempt after the other, in each of which all trustees
 * commit themselves before any of them reveals. Part of C37 and C38.
 */
final class KeyActs {
  private final int trustees;
  private final List<Attempt> attempts = new ArrayList<>(List.of(new Attempt()));

  private KeyActs(int trustees) {
    this.trustees = trustees;
  }

  /** One attempt: what each account committed to, revealed and rehearsed, and how it ended. */
  static final class Attempt {
    final Map<String, String> committed = new LinkedHashMap<>();
    final Map<String, String> dealt = new LinkedHashMap<>();
    final Map<String, String> rehearsed = new LinkedHashMap<>();
    Optional<ActLine> fault = Optional.empty();
  }

  /** The attempts, or what is wrong with an act. */
  sealed interface Folded {
    record Good(List<Attempt> attempts) implements Folded {}

    record Bad(String fault) implements Folded {}
  }

  /** Folds the acts of a ceremony of that many trustees. */
  static Folded of(List<ActLine> acts, int trustees) {
    var folded = new KeyActs(trustees);
    for (ActLine act : acts) {
      if (KeyStates.isOne(act.kind())) {
        Optional<String> fault = folded.add(act);
        if (fault.isPresent()) {
          return new Folded.Bad("act " + act.seq() + " (" + act.kind() + ") " + fault.get());
        }
      }
    }
    return new Folded.Good(folded.attempts);
  }

  private Optional<String> add(ActLine act) {
    Attempt last = attempts.get(attempts.size() - 1);
    if (act.kind().equals(KeyStates.RESTART)) {
      attempts.add(new Attempt());
      return Optional.empty();
    }
    if (last.fault.isPresent()) {
      return Optional.of("comes after a fault that ended the attempt");
    }
    return switch (act.kind()) {
      case "KEY_COMMITTED" -> once(act, last.committed, last.dealt.isEmpty());
      case "KEY_DEALT" ->
          once(
              act,
              last.dealt,
              last.committed.size() == trustees && last.committed.containsKey(act.actor()));
      case "KEY_REHEARSED" ->
          once(act, last.rehearsed, last.dealt.size() == trustees && knows(last, act));
      default -> {
        last.fault = Optional.of(act);
        yield last.dealt.size() == trustees && knows(last, act) && last.rehearsed.isEmpty()
            ? Optional.empty()
            : Optional.of("does not come in its turn");
      }
    };
  }

  private static boolean knows(Attempt attempt, ActLine act) {
    return attempt.dealt.containsKey(act.actor());
  }

  private static Optional<String> once(ActLine act, Map<String, String> given, boolean inTurn) {
    if (!inTurn) {
      return Optional.of("does not come in its turn");
    }
    return given.putIfAbsent(act.actor(), act.payload()) == null
        ? Optional.empty()
        : Optional.of("is the second of one trustee");
  }
}
