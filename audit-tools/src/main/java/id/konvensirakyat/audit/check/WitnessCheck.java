package id.konvensirakyat.audit.check;

import id.konvensirakyat.convention.rules.LogRules;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.crypto.note.VerifierKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * C42: as many witnesses as the rules ask for have cosigned the checkpoint, so that nobody was
 * shown another history. While the convention goes on, a checkpoint may be newer than its
 * cosignatures; one of a convention that is over may not.
 */
final class WitnessCheck {
  private WitnessCheck() {}

  static Outcome of(LogRules rules, SignedNote note, boolean isOver) {
    if (rules.witnesses().isEmpty()) {
      return new Outcome.Absent("the rules ask for no witness: nobody else vouches for this log");
    }
    List<SignedNote.Verified> cosigned;
    try {
      List<VerifierKey> keys = keys(rules);
      boolean some =
          note.signatures().stream().anyMatch(s -> keys.stream().anyMatch(k -> k.isNamedBy(s)));
      cosigned = some ? note.verifiedBy(keys) : List.of();
    } catch (NoteException e) {
      return new Outcome.Failed(LogFolder.refused(e).reason());
    }
    String count =
        "%d of %d witnesses have cosigned, %d are needed"
            .formatted(cosigned.size(), rules.witnesses().size(), rules.needed());
    if (cosigned.size() < rules.needed()) {
      return isOver ? new Outcome.Failed(count) : new Outcome.NotYet(count);
    }
    return new Outcome.Passed(count + ": " + names(cosigned));
  }

  private static List<VerifierKey> keys(LogRules rules) throws NoteException {
    List<VerifierKey> keys = new ArrayList<>();
    for (String witness : rules.witnesses()) {
      keys.add(VerifierKey.parse(witness));
    }
    return keys;
  }

  private static String names(List<SignedNote.Verified> cosigned) {
    return cosigned.stream().map(v -> v.key().name()).sorted().collect(Collectors.joining(", "));
  }
}
