package id.konvensirakyat.platform.log;

import id.konvensirakyat.crypto.merkle.Consistency;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.NoteSignature;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.protocol.log.AddCheckpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks one witness to cosign the newest checkpoint of one log, and keeps what it answers. */
@ApplicationScoped
public class AskWitness {
  private static final Logger LOG = Logger.getLogger(AskWitness.class.getName());

  @Inject private Checkpoints checkpoints;
  @Inject private LogFiles files;
  @Inject private WitnessClient client;
  @Inject private StartChecks checks;
  @Inject private SeenByWitness seenByWitness;
  @Inject private Witnesses witnesses;

  /** What came of asking. */
  enum Result {
    COSIGNED,
    /** It does not know this log. */
    UNKNOWN,
    /** Not this checkpoint. */
    REFUSED,
    SILENT
  }

  /** Asks once, or twice if the witness says that it has seen another size. */
  Result ask(Witness witness, String convention) {
    Checkpoints.Signed newest = checkpoints.newest(convention).orElseThrow();
    long old =
        checkpoints
            .last(convention, witness.signer())
            .map(Checkpoints.Cosigned::size)
            .filter(size -> size <= newest.size())
            .orElse(0L);
    WitnessClient.Answer answer = ask(witness, convention, newest, old);
    if (answer instanceof WitnessClient.Answer.HasSeen seen && seen.size() <= newest.size()) {
      answer = ask(witness, convention, newest, seen.size());
    }
    if (answer instanceof WitnessClient.Answer.Silent) {
      return Result.SILENT;
    }
    boolean kept =
        answer instanceof WitnessClient.Answer.Lines lines
            && keep(witness, convention, newest, lines.lines());
    if (!kept && mayBeAhead(answer) && isAhead(witness, convention)) {
      // nothing more is signed before that is understood
      checks.hold(convention);
    }
    if (!kept) {
      LOG.log(
          Level.WARNING,
          "log of {0} at {1}: no cosignature of {2}: {3}",
          new Object[] {
            convention, newest.size(), witness.key().name(), answer.getClass().getSimpleName()
          });
    }
    if (kept) {
      return Result.COSIGNED;
    }
    return answer.equals(new WitnessClient.Answer.Refused(WitnessClient.NOT_FOUND))
        ? Result.UNKNOWN
        : Result.REFUSED;
  }

  /** It says that it has seen another size, or another tree. */
  private static boolean mayBeAhead(WitnessClient.Answer answer) {
    return answer instanceof WitnessClient.Answer.HasSeen
        || answer.equals(new WitnessClient.Answer.Refused(WitnessClient.UNPROCESSABLE));
  }

  private boolean isAhead(Witness witness, String convention) {
    return seenByWitness.ask(convention, witness) == SeenByWitness.Shown.AHEAD;
  }

  private WitnessClient.Answer ask(
      Witness witness, String convention, Checkpoints.Signed newest, long old) {
    List<TreeHash> proof =
        Consistency.prove(old, newest.size(), files.nodes(convention, newest.size()));
    return client.add(witness, new AddCheckpoint(old, proof, read(newest)));
  }

  private boolean keep(
      Witness witness, String convention, Checkpoints.Signed newest, String lines) {
    try {
      SignedNote answered = new SignedNote(read(newest).text(), SignedNote.signatures(lines));
      NoteSignature signature = answered.verifiedBy(List.of(witness.key())).get(0).signature();
      Instant at = Instant.ofEpochSecond(signature.time());
      if (at.isAfter(Clock.now().plusSeconds(60))) {
        return false; // nobody would believe in how fresh it is
      }
      checkpoints.add(
          convention,
          new Checkpoints.Cosigned(newest.size(), witness.signer(), signature.line(), at),
          witnesses.rules(convention));
      return true;
    } catch (NoteException | IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  private static SignedNote read(Checkpoints.Signed signed) {
    try {
      return SignedNote.parse(signed.note());
    } catch (NoteException e) {
      throw new IllegalStateException("A stored checkpoint cannot be read", e);
    }
  }
}
