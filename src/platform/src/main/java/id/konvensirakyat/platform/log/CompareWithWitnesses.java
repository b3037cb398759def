package id.konvensirakyat.platform.log;

import id.konvensirakyat.convention.rules.LogRules;
import id.konvensirakyat.crypto.merkle.Tree;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.crypto.note.VerifierKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Before a server signs again: no witness may have seen more of the log, or something else, than
 * the database holds (crypto-spec/log.md 6.4). So a restored backup makes no fork.
 */
@ApplicationScoped
public class CompareWithWitnesses {
  private static final Logger LOG = Logger.getLogger(CompareWithWitnesses.class.getName());

  private final Pauses pauses = new Pauses();

  @Inject private Logs logs;
  @Inject private LogKeys keys;
  @Inject private LogFiles files;
  @Inject private Witnesses witnesses;
  @Inject private WitnessClient client;
  @Inject private StartChecks checks;

  private enum Found {
    /** What the witness has seen is in the database. */
    AGREES,
    /** It is not. */
    AHEAD,
    SILENT
  }

  /** Lets a log go on if enough witnesses answer and all of them agree. */
  void compare(String convention) {
    LogRules rules = witnesses.rules(convention);
    int agree = 0;
    for (Witness witness : witnesses.known()) {
      if (witnesses.counts(convention, witness)) {
        Found found = ask(convention, witness);
        if (found == Found.AHEAD) {
          LOG.log(
              Level.SEVERE,
              "log of {0}: {1} has seen what the database does not hold; nothing is recorded",
              new Object[] {convention, witness.key().name()});
          return;
        }
        agree += found == Found.AGREES ? 1 : 0;
      }
    }
    // so many meet one of any that were needed for a checkpoint
    if (agree >= rules.witnesses().size() - rules.needed() + 1 || rules.needed() == 0) {
      checks.release(convention);
      LOG.log(
          Level.INFO, "log of {0}: compared with {1} witnesses", new Object[] {convention, agree});
    }
  }

  private Found ask(String convention, Witness witness) {
    if (pauses.lasts(witness.signer())) {
      return Found.SILENT;
    }
    String origin = logs.find(convention).orElseThrow().origin();
    WitnessClient.Answer answer = client.seen(witness, origin);
    pauses.end(witness.signer(), answer instanceof WitnessClient.Answer.Seen);
    if (!(answer instanceof WitnessClient.Answer.Seen seen)) {
      return Found.SILENT;
    }
    if (seen.note().isEmpty()) {
      return Found.AGREES;
    }
    // read after the answer: another server may have gone on meanwhile
    LogHead head = logs.find(convention).orElseThrow();
    Optional<TreeHead> tree = signedByTheLog(head, seen.note().get());
    if (tree.isEmpty()) {
      return Found.SILENT;
    }
    long size = tree.get().size();
    boolean holds =
        size <= head.size()
            && Tree.root(size, files.nodes(convention, head.size())).equals(tree.get().root());
    return holds ? Found.AGREES : Found.AHEAD;
  }

  private Optional<TreeHead> signedByTheLog(LogHead head, byte[] note) {
    Set<VerifierKey> trusted = new HashSet<>(head.keys());
    trusted.addAll(keys.keys(head.origin()));
    try {
      SignedNote signed = SignedNote.parse(note);
      signed.verifiedBy(trusted);
      Checkpoint checkpoint = Checkpoint.parse(signed.text());
      return Optional.of(checkpoint)
          .filter(c -> c.origin().equals(head.origin()))
          .map(Checkpoint::head);
    } catch (NoteException e) {
      return Optional.empty();
    }
  }
}
