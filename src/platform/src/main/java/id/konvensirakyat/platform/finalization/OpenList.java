package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What must hold before the steering committee may touch the list of one dapil. */
@ApplicationScoped
public class OpenList {
  @Inject private Conventions conventions;
  @Inject private ReadyLists ready;
  @Inject private FinalLists lists;

  /**
   * The list.
   *
   * @param convention locked for this transaction
   * @throws Refusal where there is no such dapil, it is not the time, or the list is decided
   */
  ListState of(Convention convention, String dapil) {
    election(convention, dapil);
    if (convention.stage() != Stage.FINALIZATION) {
      throw Refusal.notNow(List.of("wrong-stage"));
    }
    ready.refuseDecided(convention.id(), dapil);
    return lists
        .state(convention.id(), dapil)
        .orElseThrow(() -> Refusal.notNow(List.of("lists-not-computed")));
  }

  /** The dapil with its election. */
  DapilElection election(Convention convention, String dapil) {
    return conventions
        .election(convention.id(), dapil)
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }
}
