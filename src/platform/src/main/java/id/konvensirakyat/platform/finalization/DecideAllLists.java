package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.platform.convention.RunningAct;
import id.konvensirakyat.platform.convention.StageStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** DECIDE decides every list that is not decided yet. */
@ApplicationScoped
public class DecideAllLists implements StageStep {
  @Inject private FinalLists lists;
  @Inject private KeepDecision keepDecision;

  @Override
  public Act act() {
    return Act.DECIDE;
  }

  @Override
  public void perform(RunningAct running) {
    String convention = running.convention().id();
    for (ListState list : lists.states(convention)) {
      if (!list.decided()) {
        keepDecision.keep(convention, list);
        running.note(DecideList.LIST_DECIDED, list.dapil(), list.effective());
      }
    }
  }
}
