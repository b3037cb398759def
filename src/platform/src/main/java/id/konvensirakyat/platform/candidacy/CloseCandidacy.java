package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationAct;
import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.platform.convention.RunningAct;
import id.konvensirakyat.platform.convention.StageStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** CLOSE_CANDIDACY brings what was handed in before the verifiers, and lets go of mere drafts. */
@ApplicationScoped
public class CloseCandidacy implements StageStep {
  @Inject private Applications applications;

  @Override
  public Act act() {
    return Act.CLOSE_CANDIDACY;
  }

  @Override
  public void perform(RunningAct running) {
    String id = running.convention().id();
    applications
        .inState(id, ApplicationState.SUBMITTED)
        .forEach(row -> applications.move(row, ApplicationAct.TAKE_UP, running.convention()));
    applications.inState(id, ApplicationState.DRAFT).forEach(applications::release);
  }
}
