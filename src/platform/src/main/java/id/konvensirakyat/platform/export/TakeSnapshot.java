package id.konvensirakyat.platform.export;

import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.PublishedRolls;
import id.konvensirakyat.platform.convention.Schedules;
import id.konvensirakyat.platform.finalization.FinalLists;
import id.konvensirakyat.platform.finalization.ListOverrides;
import id.konvensirakyat.platform.objection.Objections;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks at a convention so that acts, elections and lists agree. */
@ApplicationScoped
public class TakeSnapshot {
  private static final int ATTEMPTS = 5;

  @Inject private Conventions conventions;
  @Inject private LookAtRecord lookAtRecord;
  @Inject private Acts acts;
  @Inject private FinalLists lists;
  @Inject private Objections objections;
  @Inject private ListOverrides overrides;
  @Inject private Schedules schedules;
  @Inject private PublishedRolls rolls;
  @Inject private CeremonyFiles ceremonyFiles;

  /**
   * The convention now. Whatever changes more than a ballot box is an act, so a look during which
   * no act was added saw one moment.
   *
   * @throws Refusal {@link Problem#TRY_AGAIN} if act follows upon act
   */
  Snapshot of(String convention) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Snapshot snapshot = look(convention);
      if (acts.lines(convention, snapshot.lastAct(), 1).isEmpty()) {
        return snapshot;
      }
    }
    throw Refusal.of(Problem.TRY_AGAIN);
  }

  private Snapshot look(String convention) {
    LookAtRecord.Ends ends = lookAtRecord.look(convention);
    Convention now = conventions.get(convention);
    return new Snapshot(
        now,
        ends.dapil(),
        ends.opened(),
        ends.lastAct(),
        schedules.text(now),
        lists.published(convention),
        overrides.published(convention),
        objections.lines(convention),
        rolls.paths(convention),
        ceremonyFiles.of(now),
        ends.log());
  }
}
