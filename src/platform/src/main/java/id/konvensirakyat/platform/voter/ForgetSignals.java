package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.platform.convention.RunningAct;
import id.konvensirakyat.platform.convention.StageStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** FREEZE_ROLL: what registrations had in common has done its work. */
@ApplicationScoped
public class ForgetSignals implements StageStep {
  @Inject private Clusters clusters;

  @Override
  public Act act() {
    return Act.FREEZE_ROLL;
  }

  @Override
  public void perform(RunningAct running) {
    clusters.forgetSignals(running.convention().id());
  }
}
