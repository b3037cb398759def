package id.konvensirakyat.platform.log;

import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.NoteSignature;
import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.platform.persistence.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Has the newest checkpoints cosigned, soon after they were made and again before they look old:
 * one request at a time to each witness, fewer of them to one that fails. Voting never waits.
 */
@ApplicationScoped
public class CollectCosignatures {
  /** So old may the last cosignature of a log that does not grow become. */
  private static final Duration REPEATED = Duration.ofMinutes(2);

  private static final Duration OWN = Duration.ofSeconds(10);

  /** Who takes longer is asked less often. */
  private static final Duration PROMPT = Duration.ofSeconds(2);

  private final Pauses pauses = new Pauses();

  @Inject private Logs logs;
  @Inject private LogKeys keys;
  @Inject private Checkpoints checkpoints;
  @Inject private Witnesses witnesses;
  @Inject private AskWitness askWitness;

  /** Asks one after another, on the clock's one thread. */
  void collect() {
    EachLog.of(checkpoints.withoutOwn(Clock.now().minus(OWN)), this::cosign);
    for (Witness witness : witnesses.known()) {
      if (!pauses.lasts(witness.signer())) {
        ask(witness);
      }
    }
  }

  private void ask(Witness witness) {
    for (String convention : checkpoints.due(witness.signer(), Clock.now().minus(REPEATED))) {
      if (witnesses.counts(convention, witness) && !ask(witness, convention)) {
        return;
      }
    }
  }

  /** False if the witness answers nothing at all, or so late that the others would wait for it. */
  private boolean ask(Witness witness, String convention) {
    String both = witness.signer() + " " + convention;
    if (pauses.lasts(both)) {
      return true;
    }
    long begun = System.nanoTime();
    Set<AskWitness.Result> result = EnumSet.noneOf(AskWitness.Result.class);
    EachLog.attempt(convention, id -> result.add(askWitness.ask(witness, id)));
    boolean isPrompt = System.nanoTime() - begun < PROMPT.toNanos();
    // a log that cannot be asked for is not its silence
    boolean answers = !result.contains(AskWitness.Result.SILENT) && isPrompt;
    pauses.end(witness.signer(), answers);
    pauses.end(both, result.contains(AskWitness.Result.COSIGNED));
    return answers;
  }

  // The log's own cosignature of the other type: large, so not on every checkpoint of a rush.
  private void cosign(String convention) {
    Checkpoints.Signed newest = checkpoints.newest(convention).orElseThrow();
    LogHead head = logs.find(convention).orElseThrow();
    NoteSigner own = keys.mlDsa44(head.origin());
    Instant now = Clock.now();
    NoteSignature signature = own.cosign(read(newest), now.getEpochSecond());
    checkpoints.add(
        convention,
        new Checkpoints.Cosigned(
            newest.size(), Checkpoints.signer(own.verifierKey()), signature.line(), now),
        witnesses.rules(convention));
  }

  private static Checkpoint read(Checkpoints.Signed signed) {
    try {
      return Checkpoint.parse(SignedNote.parse(signed.note()).text());
    } catch (NoteException e) {
      throw new IllegalStateException("A stored checkpoint cannot be read", e);
    }
  }
}
