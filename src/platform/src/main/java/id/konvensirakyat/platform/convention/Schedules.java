package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.schedule.Done;
import id.konvensirakyat.convention.schedule.Extension;
import id.konvensirakyat.convention.schedule.Schedule;
import id.konvensirakyat.convention.schedule.ScheduleText;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.platform.web.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** When the periods of a convention are, from its rules, its extensions and what was done when. */
@ApplicationScoped
public class Schedules {
  /** The zone whose days the rules mean. */
  public static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  @PersistenceContext private EntityManager entities;

  /** The schedule; empty where the rules fix no dates. */
  public Optional<Schedule> of(Convention convention) {
    return Schedule.of(convention.rules(), extensions(convention.id()), done(convention.id()));
  }

  /** What {@code schedule.txt} says; empty until the rules are frozen. */
  public Optional<ScheduleText> text(Convention convention) {
    return convention.rulesHash().map(hash -> new ScheduleText(hash, extensions(convention.id())));
  }

  /** The extensions, oldest first. */
  public List<Extension> extensions(String conventionId) {
    return entities
        .createQuery(
            "select e from ExtensionRow e where e.convention = :convention order by e.actSeq",
            ExtensionRow.class)
        .setParameter("convention", conventionId)
        .getResultStream()
        .map(ExtensionRow::extension)
        .toList();
  }

  void add(ExtensionRow row) {
    entities.persist(row);
  }

  private List<Done> done(String conventionId) {
    return entities
        .createQuery(
            "select a from ActRow a where a.convention = :convention and a.kind in :kinds"
                + " order by a.seq",
            ActRow.class)
        .setParameter("convention", conventionId)
        .setParameter("kinds", Arrays.stream(Act.values()).map(Act::name).toList())
        .getResultStream()
        .map(Schedules::done)
        .toList();
  }

  // The day is the one that the public line says, as an auditor reads it.
  private static Done done(ActRow row) {
    ActLine line = (ActLine) Json.read(row.line(), ActLine.class);
    LocalDate day = LocalDate.ofInstant(Instant.parse(line.at()), JAKARTA);
    return new Done(Act.valueOf(line.kind()), day);
  }
}
