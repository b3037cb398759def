package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.Memory;
import id.konvensirakyat.crypto.note.VerifierKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How evidence is verified.
 *
 * @param signer the thumbprint of the key that must have signed an export, if the observer knows
 *     it; archives are not signed
 * @param log keys of which one must have signed the log of an export; if there are none, any does
 *     that the log's own entries name
 * @param hints where hints are looked for
 * @param bound the second proofs of an archive that is no part of an export; if empty, those that
 *     lie beside it
 * @param memory what was verified before
 */
public record Manner(
    Optional<String> signer,
    List<VerifierKey> log,
    HintsFile hints,
    Optional<Path> bound,
    Memory memory,
    Progress progress) {

  /** Copies. */
  public Manner {
    log = List.copyOf(log);
  }

  /** By any signer, with what lies beside an archive, from the beginning. */
  public static Manner plain(Optional<String> signer, Progress progress) {
    return remembering(signer, Memory.none(), progress);
  }

  /** As {@link #plain}, from where an earlier run ended. */
  public static Manner remembering(Optional<String> signer, Memory memory, Progress progress) {
    return new Manner(
        signer, List.of(), new HintsFile.Beside(), Optional.empty(), memory, progress);
  }

  /** The same, with other keys of the log. */
  public Manner trusting(List<VerifierKey> keys) {
    return new Manner(signer, keys, hints, bound, memory, progress);
  }
}
