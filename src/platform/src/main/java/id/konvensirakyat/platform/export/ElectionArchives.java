package id.konvensirakyat.platform.export;

import id.konvensirakyat.platform.board.Files;
import id.konvensirakyat.platform.board.Head;
import id.konvensirakyat.protocol.archive.ArchiveHeader;
import id.konvensirakyat.protocol.archive.ArchiveWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes an election's record as its archive, file after file. */
@ApplicationScoped
public class ElectionArchives {
  @Inject private Files files;

  /** Writes the record as far as the head knew it, whatever is appended meanwhile. */
  void write(Head head, OutputStream out) throws IOException {
    ArchiveWriter archive = new ArchiveWriter(out, new ArchiveHeader(head.opened()));
    try {
      files.each(
          head.election(),
          head.files(),
          kept -> {
            try {
              archive.write(kept.entry());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
