package id.konvensirakyat.platform.export;

import id.konvensirakyat.platform.board.Head;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.tally.SecondProofs;
import id.konvensirakyat.platform.trustee.PublishedCeremony;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The files of the key ceremony, and the second proofs beside each archive. */
@ApplicationScoped
public class CeremonyFiles {
  @Inject private PublishedCeremony ceremony;
  @Inject private SecondProofs secondProofs;

  /**
   * What the ceremony left at one moment.
   *
   * @param attempts the lines of ceremony.jsonl, without newlines
   * @param rehearsal rehearsal.json
   */
  record Content(List<byte[]> attempts, Optional<byte[]> rehearsal) {
    void writeTo(HashedZip zip) throws IOException {
      if (!attempts.isEmpty()) {
        writeLines("ceremony.jsonl", attempts, zip);
      }
      if (rehearsal.isPresent()) {
        zip.file("rehearsal.json", rehearsal.get());
      }
    }
  }

  Content of(Convention convention) {
    return new Content(ceremony.attempts(convention), ceremony.rehearsal(convention));
  }

  /** The second proofs of the decryptions that the head knew, whatever is appended meanwhile. */
  void writeBound(Head head, String path, HashedZip zip) throws IOException {
    List<byte[]> proofs = secondProofs.upTo(head.election(), head.height());
    if (!proofs.isEmpty()) {
      writeLines(path + ".bound", proofs, zip);
    }
  }

  private static void writeLines(String path, List<byte[]> lines, HashedZip zip)
      throws IOException {
    zip.file(
        path,
        out -> {
          for (byte[] line : lines) {
            out.write(line);
            out.write('\n');
          }
        });
  }
}
