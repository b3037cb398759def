package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.stage.Act;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** PUBLISH_RESULTS reveals the seed of the lot, when no vote can change any more. */
@ApplicationScoped
public class RevealLot implements StageStep {
  @Inject private Conventions conventions;

  @Override
  public Act act() {
    return Act.PUBLISH_RESULTS;
  }

  @Override
  public void perform(RunningAct running) {
    Convention convention = running.convention();
    conventions.lock(convention.id()).revealLot();
    running.note("LOT_REVEALED", convention.id(), convention.lotSeed().hex());
  }
}
