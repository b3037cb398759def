package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.Memory;
import java.util.Optional;

/**
 * How evidence is verified.
 *
 * @param signer the thumbprint of the key that must have signed an export, if the observer knows
 *     it; archives are not signed
 * @param hints where hints are looked for
 * @param memory what was verified before
 */
public record Manner(Optional<String> signer, HintsFile hints, Memory memory, Progress progress) {

  /** By any signer, with the hints that lie beside an archive, from the beginning. */
  public static Manner plain(Optional<String> signer, Progress progress) {
    return new Manner(signer, new HintsFile.Beside(), Memory.none(), progress);
  }
}
