package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.archive.UncheckedEntry;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files of an archive that follow one another.
 *
 * @param first the number of the first file, counted from where the reading began
 * @param files whole steps, unless the archive ends within one
 * @param hints of each file, empty where there are none
 * @param end why the archive could not be read further
 */
record Piece(
    long first, List<UncheckedEntry> files, List<byte[]> hints, Optional<RefusedException> end) {

  /**
   * The same after the contents were hashed.
   *
   * @param entries the files up to the first whose name is not its hash
   * @param end why there are no more of them, or why the archive could not be read further
   */
  record Hashed(Piece piece, List<Entry> entries, Optional<RefusedException> end) {}

  /** Hashes the contents. */
  Hashed hash() {
    List<Entry> entries = new ArrayList<>(files.size());
    for (UncheckedEntry file : files) {
      try {
        entries.add(file.check());
      } catch (RefusedException e) {
        return new Hashed(this, entries, Optional.of(e));
      }
    }
    return new Hashed(this, entries, end);
  }
}
