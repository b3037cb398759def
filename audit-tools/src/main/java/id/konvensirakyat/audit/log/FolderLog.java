package id.konvensirakyat.audit.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** A log as files in a folder: a mirror, or the folder {@code log} of an export. */
public record FolderLog(Path folder) implements LogFiles {
  @Override
  public Optional<byte[]> read(String path, int limit) throws IOException {
    Path file = folder.resolve(path);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(limit + 1);
      if (content.length > limit) {
        throw new IOException(file + " has more than " + limit + " bytes");
      }
      return Optional.of(content);
    }
  }
}
