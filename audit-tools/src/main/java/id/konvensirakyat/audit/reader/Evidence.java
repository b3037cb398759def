package id.konvensirakyat.audit.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What an observer holds. */
public sealed interface Evidence {

  /** One election's archive ({@code .bel}), finished or a snapshot. */
  record Archive(Path file) implements Evidence {}

  /** A convention's export. */
  record Export(ExportFiles files) implements Evidence {}

  /**
   * Tells the kinds apart by what they are, not by how they are called: a folder is an export, a
   * file that starts as a zip does is an export, any other file is taken for an archive.
   *
   * @throws UnreadableException when there is nothing readable at {@code path}
   */
  static Evidence at(Path path) throws UnreadableException {
    try {
      if (Files.isDirectory(path)) {
        return new Export(FolderFiles.of(path));
      }
      if (!Files.isReadable(path)) {
        throw new UnreadableException("There is no readable file or folder at " + path + ".");
      }
      return startsAsZip(path) ? new Export(ZippedFiles.of(path)) : new Archive(path);
    } catch (IOException e) {
      throw new UnreadableException("Cannot read " + path + ": " + e.getMessage());
    }
  }

  private static boolean startsAsZip(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      return start.length == 4
          && start[0] == 'P'
          && start[1] == 'K'
          && start[2] == 3
          && start[3] == 4;
    }
  }
}
