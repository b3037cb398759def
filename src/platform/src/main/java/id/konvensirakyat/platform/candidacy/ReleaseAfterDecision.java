package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.platform.convention.RunningAct;
import id.konvensirakyat.platform.convention.StageStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * DECIDE ends the convention for its applicants, whatever became of each: all may apply to the next
 * one. ARCHIVE comes after it and finds nobody left to release.
 */
@ApplicationScoped
public class ReleaseAfterDecision implements StageStep {
  @Inject private Applications applications;

  @Override
  public Act act() {
    return Act.DECIDE;
  }

  @Override
  public void perform(RunningAct running) {
    applications.releaseAll(running.convention().id());
  }
}
