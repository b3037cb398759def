package id.konvensirakyat.platform.tally;

import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.platform.board.Events;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.RunningAct;
import id.konvensirakyat.platform.convention.StageStep;
import id.konvensirakyat.protocol.board.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Puts the result of each dapil on the record of acts, by the hash of its Result event. */
@ApplicationScoped
public class PublishResults implements StageStep {
  @Inject private Conventions conventions;
  @Inject private Events events;

  @Override
  public Act act() {
    return Act.PUBLISH_RESULTS;
  }

  @Override
  public void perform(RunningAct running) {
    for (DapilElection dapil : conventions.elections(running.convention().id())) {
      events
          .hashOf(dapil.uuid(), EventType.RESULT.text())
          .ifPresent(hash -> running.note("RESULT_PUBLISHED", dapil.dapil(), hash.hex()));
    }
  }
}
