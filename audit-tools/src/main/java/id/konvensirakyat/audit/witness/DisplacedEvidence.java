package id.konvensirakyat.audit.witness;

import id.konvensirakyat.protocol.encoding.Hash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Checkpoints whose file of evidence gave its room to another one: a line each, the signed note
 * with tabs, which no checkpoint has, in the place of its line feeds; in {@code displaced-<start of
 * the origin's hash>.tsv}, the first ones. It may hold some that were proved later: compare them
 * with the log.
 */
final class DisplacedEvidence {
  /** Bytes of the lines about one log: ten thousand and more. */
  static final int MOST_BYTES = 4 << 20;

  private static final int START = 16;

  private final Path folder;

  DisplacedEvidence(Path folder) {
    this.folder = folder;
  }

  /** Keeps the checkpoint of a file of evidence, on the disk when this returns, if it has room. */
  void add(String origin, String evidence) throws IOException {
    int request = evidence.indexOf("\n" + EvidenceFolder.REQUEST + "\n");
    int note = evidence.indexOf("\n\n", Math.max(request, 0));
    if (request < 0 || note < 0) {
      return; // damaged: there is nothing in it to be kept
    }
    byte[] line =
        (evidence.substring(note + 2).strip().replace('\n', '\t') + "\n")
            .getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve("displaced-" + Hash.of(origin).hex().substring(0, START) + ".tsv");
    long before = Files.exists(file) ? Files.size(file) : 0;
    if (before + line.length <= MOST_BYTES) {
      Files.write(
          file,
          line,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.DSYNC);
    }
  }
}
