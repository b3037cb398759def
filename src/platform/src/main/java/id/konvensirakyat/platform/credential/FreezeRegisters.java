package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.roll.Register;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.RunningAct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/**
 * Fixes one commitment for each person on a frozen roll, so that what an observer is shown of whom
 * a sample draws cannot be made up afterwards.
 */
@ApplicationScoped
public class FreezeRegisters {
  @Inject private Registers registers;

  /**
   * Freezes the registers, in the transaction of FREEZE_ROLL.
   *
   * @param sizes of the frozen rolls, by election
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void freeze(RunningAct running, Map<DapilElection, Integer> sizes) {
    String id = running.convention().id();
    registers.makeEntries(id);
    sizes.forEach(
        (election, size) -> {
          Register register = new Register(registers.commitments(id, election.dapil()));
          if (register.commitments().size() != size) {
            throw new IllegalStateException("a roll and its register are of different lengths");
          }
          Registers.Facts facts = new Registers.Facts(election.dapil(), size, register.hash());
          registers.add(new RegisterRow(facts, id, election.uuid(), register.text()));
          running.note("REGISTER_FROZEN", election.dapil(), facts.sha256());
        });
  }
}
