package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.RunningAct;
import id.konvensirakyat.platform.convention.StageStep;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.protocol.credential.Roll;
import id.konvensirakyat.protocol.encoding.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * FREEZE_ROLL: the public credentials of each dapil become its roll, sorted, hashed, final; then
 * the join of persons and credentials is destroyed (decision 0004).
 */
@ApplicationScoped
public class FreezeRoll implements StageStep {
  /** The result of one voter alone would be that person's vote. */
  static final int SMALLEST_ROLL = 2;

  @Inject private Conventions conventions;
  @Inject private Enrolments enrolments;
  @Inject private Rolls rolls;

  @Override
  public Act act() {
    return Act.FREEZE_ROLL;
  }

  @Override
  public void perform(RunningAct running) {
    Group group = Group.named(running.convention().group()).orElseThrow();
    for (DapilElection election : conventions.elections(running.convention().id())) {
      List<Element> credentials = decode(group, enrolments.credentials(election.uuid()));
      if (credentials.size() < SMALLEST_ROLL) {
        running.note("ROLL_EMPTY", election.dapil(), "");
        continue;
      }
      Roll roll = Roll.of(credentials);
      rolls.add(new RollRow(election.conventionId(), election.uuid(), roll, Clock.now()));
      running.note("ROLL_FROZEN", election.dapil(), roll.hash().hex());
    }
    enrolments.destroy(running.convention().id());
  }

  private static List<Element> decode(Group group, List<String> texts) {
    List<Element> credentials = new ArrayList<>(texts.size());
    for (String text : texts) {
      try {
        credentials.add(Roll.decodeCredential(group, text));
      } catch (RefusedException e) {
        throw new IllegalStateException("a stored credential was changed in the database", e);
      }
    }
    return credentials;
  }
}
