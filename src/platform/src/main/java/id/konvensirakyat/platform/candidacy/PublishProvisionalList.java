package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationAct;
import id.konvensirakyat.convention.candidacy.ApplicationState;
import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.RunningAct;
import id.konvensirakyat.platform.convention.StageStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** PUBLISH_PROVISIONAL_LIST shows the public who qualified. */
@ApplicationScoped
public class PublishProvisionalList implements StageStep {
  @Inject private Applications applications;
  @Inject private TellApplicant tellApplicant;

  @Override
  public Act act() {
    return Act.PUBLISH_PROVISIONAL_LIST;
  }

  @Override
  public void perform(RunningAct running) {
    applications
        .inState(running.convention().id(), ApplicationState.QUALIFIED)
        .forEach(row -> publish(running.convention(), row));
  }

  private void publish(Convention convention, ApplicationRow row) {
    applications.move(row, ApplicationAct.PUBLISH, convention);
    tellApplicant.onProvisionalList(convention, row);
  }
}
