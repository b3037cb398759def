package id.konvensirakyat.platform.export;

import id.konvensirakyat.platform.board.ElectionState;
import id.konvensirakyat.platform.board.Heads;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.PublishedRolls;
import id.konvensirakyat.platform.convention.Schedules;
import id.konvensirakyat.platform.finalization.FinalLists;
import id.konvensirakyat.platform.finalization.ListOverrides;
import id.konvensirakyat.platform.objection.Objections;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** Looks at a convention so that acts, elections and lists agree. */
@ApplicationScoped
public class TakeSnapshot {
  private static final int ATTEMPTS = 5;
  private static final int PAGE = 1000;

  @Inject private Conventions conventions;
  @Inject private Heads heads;
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
    long lastAct = lastAct(convention);
    List<DapilElection> dapil =
        conventions.elections(convention).stream()
            .sorted(Comparator.comparing(DapilElection::dapil))
            .toList();
    Convention now = conventions.get(convention);
    return new Snapshot(
        now,
        dapil,
        opened(dapil),
        lastAct,
        schedules.text(now),
        lists.published(convention),
        overrides.published(convention),
        objections.lines(convention),
        rolls.paths(convention),
        ceremonyFiles.of(now));
  }

  private long lastAct(String convention) {
    long last = -1;
    int page;
    do {
      page = acts.lines(convention, last, PAGE).size();
      last += page;
    } while (page == PAGE);
    return last;
  }

  private List<Snapshot.Opened> opened(List<DapilElection> dapil) {
    return dapil.stream()
        .flatMap(
            d ->
                heads.find(d.uuid()).stream()
                    .filter(head -> head.state() != ElectionState.NONE)
                    .map(head -> new Snapshot.Opened(d, head)))
        .toList();
  }
}
