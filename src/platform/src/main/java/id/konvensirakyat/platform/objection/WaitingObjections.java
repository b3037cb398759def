package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Pauses;
import id.konvensirakyat.platform.convention.WaitingFacts;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What waits with the objections, for the committee's board. */
@ApplicationScoped
public class WaitingObjections implements WaitingFacts {
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  @Inject private Objections objections;
  @Inject private Pauses pauses;

  @Override
  public List<Waiting> waiting(Convention convention) {
    Instant now = Clock.now();
    Times times = Times.of(convention, pauses.of(convention.id(), now));
    List<ObjectionRow> open =
        objections.filed(convention.id()).stream().filter(r -> r.objection().isOpen()).toList();
    List<Waiting> waiting = new ArrayList<>();
    for (Turn.Who who : Turn.Who.values()) {
      List<ObjectionRow> rows =
          open.stream()
              .filter(row -> Turn.of(times, row, now).waitsFor() == who)
              .filter(row -> who != Turn.Who.ANSWER || !row.matter().ground().isAgainstCandidate())
              .toList();
      line(times, who, rows).ifPresent(waiting::add);
    }
    return waiting;
  }

  private static Optional<Waiting> line(Times times, Turn.Who who, List<ObjectionRow> rows) {
    return switch (who) {
      case BOARD_ADMITS -> of("objections-to-admit", Roles.OBJECTION_BOARD, rows, Optional.empty());
      case ANSWER ->
          of(
              "objections-to-answer",
              Roles.COMMITTEE,
              rows,
              first(rows.stream().map(row -> times.answerUntil(row))));
      case BOARD_RULES ->
          of(
              "objections-to-rule",
              Roles.OBJECTION_BOARD,
              rows,
              first(rows.stream().map(row -> rulingDue(times, row))));
      case BOARD_CLOSES -> of("objections-to-close", Roles.OBJECTION_BOARD, rows, Optional.empty());
      case STEERING_RULES -> of("appeals-to-rule", Roles.STEERING, rows, Optional.empty());
      case OBJECTOR, APPEAL, NOBODY -> Optional.empty();
    };
  }

  /** The board has its period from the end of the time for an answer. */
  private static Optional<Instant> rulingDue(Times times, ObjectionRow row) {
    Duration days = Duration.ofDays(times.rules().schedule().daysOf(Period.RULE));
    return times.answerUntil(row).map(end -> end.plus(days));
  }

  private static Optional<LocalDate> first(Stream<Optional<Instant>> ends) {
    return ends.flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .map(end -> end.atZone(JAKARTA).toLocalDate());
  }

  private static Optional<Waiting> of(
      String kind, String role, List<ObjectionRow> rows, Optional<LocalDate> due) {
    return Optional.of(new Waiting(kind, rows.size(), role, due));
  }
}
