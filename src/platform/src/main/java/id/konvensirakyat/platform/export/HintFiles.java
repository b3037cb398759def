package id.konvensirakyat.platform.export;

import id.konvensirakyat.platform.board.FileKind;
import id.konvensirakyat.platform.board.Files;
import id.konvensirakyat.platform.board.Head;
import id.konvensirakyat.platform.board.Hints;
import id.konvensirakyat.protocol.archive.HintsWriter;
import id.konvensirakyat.protocol.ballot.BallotHints;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Writes the hints of an election's ballots as the file that lies beside its archive. */
@ApplicationScoped
public class HintFiles {
  @Inject private Files files;
  @Inject private Hints hints;

  /** What goes into the file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * The hints of the ballots that the head knew, whatever is appended meanwhile; empty if the
   * election's group has no hints.
   */
  Optional<Content> of(Head head) {
    byte[] election = files.only(head.election(), FileKind.ELECTION).orElseThrow();
    int size;
    try {
      size = BallotHints.bytes(Election.read(election));
    } catch (RefusedException e) {
      throw new IllegalStateException("A stored election cannot be read", e);
    }
    return size == 0 ? Optional.empty() : Optional.of(out -> write(head, size, out));
  }

  private void write(Head head, int size, OutputStream out) throws IOException {
    HintsWriter file = new HintsWriter(out, head.fingerprint(), size);
    try {
      hints.each(
          head.election(),
          head.height(),
          (tracker, bytes) -> {
            try {
              file.write(tracker, bytes);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
