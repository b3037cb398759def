package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.stage.Act;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.RunningAct;
import id.konvensirakyat.platform.convention.StageStep;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.voter.Persons;
import id.konvensirakyat.protocol.credential.Roll;
import id.konvensirakyat.protocol.encoding.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * FREEZE_ROLL: the rolls are published a last time, and what was published is final: sorted,
 * hashed. Then the join of persons and credentials is destroyed (decision 0004), and the registers
 * of the persons are fixed, which know no credential.
 */
@ApplicationScoped
public class FreezeRoll implements StageStep {
  /** The result of one voter alone would be that person's vote. */
  static final int SMALLEST_ROLL = 2;

  @Inject private Persons persons;
  @Inject private WriteRolls writeRolls;
  @Inject private Enrolments enrolments;
  @Inject private Rolls rolls;
  @Inject private FreezeRegisters freezeRegisters;

  @Override
  public Act act() {
    return Act.FREEZE_ROLL;
  }

  @Override
  public void perform(RunningAct running) {
    Convention convention = running.convention();
    // the rolls and the registers are read after each other, of the same people
    persons.holdAll(convention.id());
    Group group = Group.named(convention.group()).orElseThrow();
    WriteRolls.Written last = writeRolls.writeLast(convention);
    running.commitTo(last.sha256());
    Map<DapilElection, Integer> sizes = new LinkedHashMap<>();
    last.rolls()
        .forEach(
            (election, credentials) -> {
              if (credentials.size() < SMALLEST_ROLL) {
                running.note("ROLL_EMPTY", election.dapil(), "");
                return;
              }
              Roll roll = checked(group, CurrentRollRow.text(credentials));
              rolls.add(new RollRow(election.conventionId(), election.uuid(), roll, Clock.now()));
              running.note("ROLL_FROZEN", election.dapil(), roll.hash().hex());
              sizes.put(election, roll.size());
            });
    enrolments.destroy(convention.id(), convention.rules().voting().assurance());
    freezeRegisters.freeze(running, sizes);
  }

  private static Roll checked(Group group, byte[] text) {
    try {
      return Roll.read(group, text);
    } catch (RefusedException e) {
      throw new IllegalStateException("a stored credential was changed in the database", e);
    }
  }
}
