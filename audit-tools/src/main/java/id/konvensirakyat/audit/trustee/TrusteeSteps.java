package id.konvensirakyat.audit.trustee;

import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.CommittedAttempt;
import id.konvensirakyat.protocol.trustee.DealtInput;
import id.konvensirakyat.protocol.trustee.Participant;
import id.konvensirakyat.protocol.trustee.Rehearsal;
import id.konvensirakyat.protocol.trustee.Trustees;
import java.security.SecureRandom;

/** A trustee's answers to the tasks of the ceremony, made with its seed. */
public final class TrusteeSteps {
  private final TaskFile task;
  private final Participant self;
  private final SecureRandom random;

  /**
   * The trustee who holds this seed.
   *
   * @throws RefusedException SEED_INVALID
   */
  public TrusteeSteps(TaskFile task, String seed, SecureRandom random) throws RefusedException {
    this.task = task;
    this.self = Participant.of(task.group(), seed);
    this.random = random;
  }

  /** Step 1. */
  public Answer certificate() {
    return new Answer("certificate", JsonWriter.write(self.certificate(random)));
  }

  /** Step 2. */
  public Answer commitment() throws RefusedException {
    return new Answer("commitment", JsonWriter.write(self.commitment(task.ceremony())));
  }

  /** Step 3. */
  public Answer polynomial() throws RefusedException {
    return new Answer("polynomial", JsonWriter.write(self.dealing(task.committed())));
  }

  /**
   * Step 4.
   *
   * @throws RefusedException at {@code secrets[i]} if trustee i + 1 is to be accused
   */
  public Answer check() throws RefusedException {
    CommittedAttempt committed = task.committed();
    return new Answer("check", JsonWriter.write(self.voutput(committed, input(committed), random)));
  }

  /** In place of step 4: opens the wrong share of a trustee for everybody. */
  public Answer complain(int against) throws RefusedException {
    CommittedAttempt committed = task.committed();
    return new Answer(
        "complaint",
        JsonWriter.write(self.complaint(committed, input(committed), against, random)));
  }

  private DealtInput input(CommittedAttempt committed) throws RefusedException {
    return committed.readVInput(TaskFile.bytes(TaskFile.required(task.vinput(), "vinput")));
  }

  /** The rehearsal. */
  public Answer rehearse() throws RefusedException {
    String text = TaskFile.required(task.trustees(), "trustees");
    Trustees trustees = Trustees.read(task.group(), TaskFile.bytes(text));
    var key = self.decryptionKey(TaskFile.required(task.privateKey(), "privateKey"));
    int index = self.index(task.ceremony().ceremony());
    Rehearsal rehearsal = Rehearsal.of(task.convention(), task.group(), trustees);
    return new Answer("rehearsal", JsonWriter.write(rehearsal.make(index, key, random)));
  }
}
