package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.platform.convention.RunningAct;
import id.konvensirakyat.platform.convention.StageStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** CANCEL sets every applicant free to apply elsewhere. */
@ApplicationScoped
public class ReleaseApplicants implements StageStep {
  @Inject private Applications applications;

  @Override
  public Act act() {
    return Act.CANCEL;
  }

  @Override
  public void perform(RunningAct running) {
    applications.releaseAll(running.convention().id());
  }
}
