package id.konvensirakyat.platform.tally;

import id.konvensirakyat.platform.board.ElectionContext;
import id.konvensirakyat.platform.board.ElectionContexts;
import id.konvensirakyat.platform.board.Events;
import id.konvensirakyat.platform.board.FileKind;
import id.konvensirakyat.platform.board.Files;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.board.DecryptionBox;
import id.konvensirakyat.protocol.board.Setup;
import id.konvensirakyat.protocol.encoding.Outcome;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.EncryptedTally;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import id.konvensirakyat.protocol.tally.SizedTally;
import id.konvensirakyat.protocol.trustee.Trustee;
import id.konvensirakyat.protocol.trustee.Trustees;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The partial decryptions in the records, read back into the protocol's values. */
@ApplicationScoped
public class Decryptions {
  @Inject private ElectionContexts contexts;
  @Inject private Files files;
  @Inject private Events events;

  /** How many have decrypted, of how many that are needed. */
  public DecryptionProgress progress(String election) {
    Trustees trustees;
    try {
      trustees =
          Trustees.read(context(election).election().group(), file(election, FileKind.TRUSTEES));
    } catch (RefusedException e) {
      throw unreadable(e);
    }
    int needed = trustees.items().stream().mapToInt(Trustee::threshold).sum();
    return new DecryptionProgress(events.owners(election).size(), needed);
  }

  /** Whether this trustee has decrypted. */
  public boolean has(String election, int owner) {
    return events.owners(election).contains(owner);
  }

  /** The election's tally with the decryptions so far. */
  TalliedElection tallied(String election) {
    ElectionContext context = context(election);
    try {
      Trustees trustees =
          Trustees.read(context.election().group(), file(election, FileKind.TRUSTEES));
      EncryptedTally tally =
          EncryptedTally.read(context.election(), file(election, FileKind.TALLY));
      DecryptionBox box =
          new DecryptionBox(
              Setup.of(context.election(), trustees, context.roll()),
              tally,
              SizedTally.read(file(election, FileKind.SIZED_TALLY)));
      List<Integer> owners = events.owners(election);
      List<byte[]> present = files.all(election, FileKind.DECRYPTION);
      for (int i = 0; i < owners.size(); i++) {
        Outcome outcome =
            box.admit(owners.get(i), PartialDecryption.read(context.election(), present.get(i)));
        outcome.orThrow();
      }
      return new TalliedElection(context.election(), trustees, tally, box);
    } catch (RefusedException e) {
      throw unreadable(e);
    }
  }

  private ElectionContext context(String election) {
    return contexts.of(election).orElseThrow(() -> Refusal.notNow(List.of()));
  }

  private byte[] file(String election, FileKind kind) {
    return files
        .only(election, kind)
        .orElseThrow(() -> new IllegalStateException("A record lacks its " + kind));
  }

  private static IllegalStateException unreadable(RefusedException e) {
    return new IllegalStateException("A stored record cannot be read", e);
  }
}
