package id.konvensirakyat.platform.tally;

import id.konvensirakyat.convention.stage.Activity;
import id.konvensirakyat.platform.board.Chains;
import id.konvensirakyat.platform.board.ElectionState;
import id.konvensirakyat.platform.board.Events;
import id.konvensirakyat.platform.board.Head;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.board.Board;
import id.konvensirakyat.protocol.board.DecryptionBox;
import id.konvensirakyat.protocol.board.Step;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.DecryptionMessage;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Appends a trustee's partial decryption, and the result with the one that completes it. */
@ApplicationScoped
public class KeepDecryption {
  @Inject private Conventions conventions;
  @Inject private Chains chains;
  @Inject private Events events;
  @Inject private Decryptions decryptions;
  @Inject private SecondProofs secondProofs;
  @Inject private RefusedDecryptions refused;

  /**
   * Checks a partial decryption with both its proofs and appends it. Handing in again what is there
   * already changes nothing: a trustee whose connection broke may try again. One that does not hold
   * is noted, with the trustee and the reason.
   *
   * @param convention the election's convention
   * @param owner the trustee's index, from 1
   * @throws Refusal {@link Problem#NOT_NOW} before the tally or after the result
   */
  @Transactional
  public KeptDecryption keep(String convention, String election, int owner, byte[] bytes) {
    if (!conventions.hold(convention).isOpen(Activity.DECRYPT)) {
      throw Refusal.notNow(List.of());
    }
    Head head = chains.lead(election);
    if (events.owners(election).contains(owner)) {
      return new KeptDecryption.Kept(decryptions.progress(election));
    }
    if (head.state() != ElectionState.TALLIED) {
      throw Refusal.notNow(List.of());
    }
    try {
      TalliedElection tallied = decryptions.tallied(election);
      DecryptionMessage message = DecryptionMessage.read(bytes);
      append(head, owner, tallied.admit(owner, message), tallied.box());
      secondProofs.put(election, owner, message.bound().getBytes(StandardCharsets.UTF_8));
    } catch (RefusedException e) {
      refused.note(election, owner, e.refusal());
      return new KeptDecryption.Refused(e.refusal());
    }
    return new KeptDecryption.Kept(decryptions.progress(election));
  }

  private void append(Head head, int owner, PartialDecryption decryption, DecryptionBox box) {
    Instant at = Clock.now();
    List<Step> steps = new ArrayList<>();
    try {
      Step step = Board.decrypt(head.chain(), owner, decryption);
      steps.add(step);
      if (box.isEnough()) {
        steps.add(Board.publish(step.chain(), box.result()));
      }
    } catch (RefusedException e) {
      throw new IllegalStateException("Verified decryptions give no result", e);
    }
    chains.append(head, steps, at);
  }
}
