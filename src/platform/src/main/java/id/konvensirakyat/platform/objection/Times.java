package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.objection.Deadlines;
import id.konvensirakyat.convention.objection.Pause;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.platform.convention.Convention;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long the sides of a convention's objections have, its suspensions given back. */
record Times(Rules rules, List<Pause> pauses) {
  /** Copies the pauses. */
  Times {
    pauses = List.copyOf(pauses);
  }

  static Times of(Convention convention, List<Pause> pauses) {
    return new Times(convention.rules(), pauses);
  }

  /** Until when the other side may answer; empty before the objection was accepted. */
  Optional<Instant> answerUntil(ObjectionRow row) {
    return row.acceptedAt().map(at -> Deadlines.ofAnswer(rules, at, pauses));
  }

  /** Until when the losing side may appeal; empty before a ruling. */
  Optional<Instant> appealUntil(ObjectionRow row) {
    return row.ruledAt().map(at -> Deadlines.ofAppeal(rules, at, pauses));
  }
}
