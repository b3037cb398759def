package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.stage.Act;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** FREEZE_RULES fixes the hash of the rules and commits to the seed of the lot. */
@ApplicationScoped
public class FreezeRules implements StageStep {
  @Inject private Conventions conventions;

  @Override
  public Act act() {
    return Act.FREEZE_RULES;
  }

  @Override
  public void perform(RunningAct running) {
    Convention convention = running.convention();
    String hash = convention.rules().hash();
    conventions.lock(convention.id()).freezeRules(hash);
    running.commitTo(hash);
    running.note("LOT_COMMITTED", convention.id(), convention.lotSeed().commitment());
  }
}
