package id.konvensirakyat.platform.log;

import id.konvensirakyat.crypto.merkle.Frontier;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.encoding.Hash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a convention's log stands: all that appending to it needs.
 *
 * @param convention whose log
 * @param origin its name, which never changes
 * @param frontier of its tree
 * @param notBefore no entry that follows may end before this
 * @param keys that its entries name, in their order
 * @param released the list of its last entry of a release
 */
record LogHead(
    String convention,
    String origin,
    Frontier frontier,
    Instant notBefore,
    List<VerifierKey> keys,
    Optional<Hash> released) {

  LogHead {
    keys = List.copyOf(keys);
  }

  /** A log without entries. */
  static LogHead empty(String convention, String origin) {
    return new LogHead(
        convention, origin, Frontier.empty(), Instant.EPOCH, List.of(), Optional.empty());
  }

  long size() {
    return frontier.size();
  }
}
