package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.protocol.board.RecordVerifier.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the hints of an archive are looked for (crypto-spec/hints.md). They make a verification
 * faster and change nothing that it finds.
 */
public sealed interface HintsFile {

  /** Beside the archive, under the archive's name. */
  record Beside() implements HintsFile {}

  /** In this file; the hints of the archives of an export are then left out. */
  record At(Path file) implements HintsFile {}

  /** Nowhere. */
  record Nowhere() implements HintsFile {}

  /** The name of the file of hints that lies beside an archive of this name or path. */
  static String nameFor(String archive) {
    return beside(archive, ".hints");
  }

  /** The name of a file beside an archive of this name or path: {@code .bel} becomes its ending. */
  static String beside(String archive, String ending) {
    String stem = archive.endsWith(".bel") ? archive.substring(0, archive.length() - 4) : archive;
    return stem + ending;
  }

  /** The hints of an archive that is a file. */
  default Optional<Source> of(Path archive) {
    if (this instanceof At at) {
      return Optional.of(() -> Files.newInputStream(at.file()));
    }
    Path beside = archive.resolveSibling(nameFor(String.valueOf(archive.getFileName())));
    return this instanceof Beside && Files.isRegularFile(beside)
        ? Optional.of(() -> Files.newInputStream(beside))
        : Optional.empty();
  }

  /** The hints of an archive of an export. */
  default Optional<Source> of(ExportFiles files, String archive) {
    String beside = nameFor(archive);
    return this instanceof Beside && files.paths().contains(beside)
        ? Optional.of(() -> files.open(beside))
        : Optional.empty();
  }
}
