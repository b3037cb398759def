package id.konvensirakyat.platform.log;

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

/**
 * What a witness shows of a log beside what the database holds. That a witness is ahead is believed
 * by the log's own signature alone: the word of a witness stops nobody's vote.
 */
@ApplicationScoped
public class SeenByWitness {
  @Inject private Logs logs;
  @Inject private LogKeys keys;
  @Inject private LogFiles files;
  @Inject private WitnessClient client;

  /** What a witness shows. */
  enum Shown {
    /** The log signed it, and it is in the database. */
    HELD,
    /** The log signed it, and it is not in the database. */
    AHEAD,
    /** It has cosigned nothing of the log, or says so. */
    NOTHING,
    /** No answer, or one that proves nothing. */
    SILENT
  }

  /** Asks a witness for the newest checkpoint that it cosigned. */
  Shown ask(String convention, Witness witness) {
    String origin = logs.find(convention).orElseThrow().origin();
    if (!(client.seen(witness, origin) instanceof WitnessClient.Answer.Seen seen)) {
      return Shown.SILENT;
    }
    if (seen.note().isEmpty()) {
      return Shown.NOTHING;
    }
    // read after the answer: another server may have gone on meanwhile
    LogHead head = logs.find(convention).orElseThrow();
    Optional<TreeHead> tree = signedByTheLog(head, seen.note().get());
    if (tree.isEmpty()) {
      return Shown.SILENT;
    }
    long size = tree.get().size();
    boolean holds =
        size <= head.size()
            && Tree.root(size, files.nodes(convention, head.size())).equals(tree.get().root());
    return holds ? Shown.HELD : Shown.AHEAD;
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
