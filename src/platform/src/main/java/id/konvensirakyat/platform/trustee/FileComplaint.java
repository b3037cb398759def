package id.konvensirakyat.platform.trustee;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.trustee.CeremonyTurn.Turn;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.Judgement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * A trustee shows everybody that another one sent a wrong share. Whoever looks at the evidence sees
 * who of the two is at fault; either way this attempt is over.
 */
@ApplicationScoped
public class FileComplaint {
  @Inject private CeremonyTurn turns;
  @Inject private Faults faults;

  /**
   * Judges the complaint, names who is at fault, and stops the ceremony.
   *
   * @throws Refusal {@link Problem#NOT_NOW} when shares are not being checked, {@link
   *     Problem#COMPLAINT_TOO_LATE} from a trustee who found all shares in order, {@link
   *     Problem#CEREMONY_INVALID} for what is no complaint
   */
  @Transactional
  void file(String conventionId, Caller caller, byte[] body) {
    Turn turn = turns.begin(conventionId, caller);
    turn.require(CeremonyStep.CHECKS);
    if (turn.state().messages().has(MessageKind.CHECK, turn.index())) {
      throw Refusal.of(Problem.COMPLAINT_TOO_LATE);
    }
    Judgement judgement;
    try {
      judgement = turn.ceremony().judge(turn.index(), body);
    } catch (RefusedException e) {
      throw CeremonyTurn.refused(e);
    }
    faults.put(
        conventionId,
        new Faults.Fault(
            turn.state().attempt(),
            judgement.complainer(),
            judgement.against(),
            judgement.named(),
            judgement.reason().name(),
            judgement.evidence()));
    turns.record(
        turn,
        caller,
        "TRUSTEE_FAULTED",
        judgement.actReason(),
        Hash.of(judgement.evidence()).hex());
  }
}
