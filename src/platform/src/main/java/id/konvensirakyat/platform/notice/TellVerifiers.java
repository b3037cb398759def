package id.konvensirakyat.platform.notice;

import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.platform.convention.RunningAct;
import id.konvensirakyat.platform.convention.StageStep;
import id.konvensirakyat.platform.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** CLOSE_CANDIDACY gives the verifiers their work. */
@ApplicationScoped
public class TellVerifiers implements StageStep {
  private static final String NOBODY = "";

  @Inject private Notices notices;

  @Override
  public Act act() {
    return Act.CLOSE_CANDIDACY;
  }

  @Override
  public void perform(RunningAct running) {
    notices.tellRole(
        running.convention().id(),
        Roles.VERIFIER,
        NOBODY,
        NoticeKind.WORK_WAITS,
        Map.of("work", "APPLICATIONS"));
  }
}
