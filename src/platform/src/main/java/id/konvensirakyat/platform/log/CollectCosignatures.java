package id.konvensirakyat.platform.log;

import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.NoteSignature;
import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.platform.persistence.Clock;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;

/**
 * Has the newest checkpoints cosigned, soon after they were made and again before they look old:
 * one request at a time to each witness, fewer of them to one that fails. Voting never waits.
 */
@ApplicationScoped
public class CollectCosignatures {
  /** So old may the last cosignature of a log that does not grow become. */
  private static final Duration REPEATED = Duration.ofMinutes(2);

  private static final Duration OWN = Duration.ofSeconds(10);
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final Pauses pauses = new Pauses();

  @Inject private Logs logs;
  @Inject private LogKeys keys;
  @Inject private Checkpoints checkpoints;
  @Inject private Witnesses witnesses;
  @Inject private AskWitness askWitness;
  @Resource private ManagedExecutorService executor;

  /** Begins to ask whoever is not being asked; answers come later. */
  void collect() {
    cosign();
    for (Witness witness : witnesses.known()) {
      if (!pauses.lasts(witness.signer()) && asked.add(witness.signer())) {
        try {
          executor.execute(() -> ask(witness));
        } catch (RejectedExecutionException e) {
          asked.remove(witness.signer());
        }
      }
    }
  }

  private void ask(Witness witness) {
    try {
      for (String convention : checkpoints.due(witness.signer(), Clock.now().minus(REPEATED))) {
        if (witnesses.counts(convention, witness) && !ask(witness, convention)) {
          return;
        }
      }
    } finally {
      asked.remove(witness.signer());
    }
  }

  /** False if the witness answers nothing at all. */
  private boolean ask(Witness witness, String convention) {
    String both = witness.signer() + " " + convention;
    if (pauses.lasts(both)) {
      return true;
    }
    AskWitness.Result result = askWitness.ask(witness, convention);
    pauses.end(witness.signer(), result != AskWitness.Result.SILENT);
    pauses.end(both, result == AskWitness.Result.COSIGNED);
    return result != AskWitness.Result.SILENT;
  }

  // The log's own cosignature of the other type: large, so not on every checkpoint of a rush.
  private void cosign() {
    for (String convention : checkpoints.withoutOwn(Clock.now().minus(OWN))) {
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
  }

  private static Checkpoint read(Checkpoints.Signed signed) {
    try {
      return Checkpoint.parse(SignedNote.parse(signed.note()).text());
    } catch (NoteException e) {
      throw new IllegalStateException("A stored checkpoint cannot be read", e);
    }
  }
}
