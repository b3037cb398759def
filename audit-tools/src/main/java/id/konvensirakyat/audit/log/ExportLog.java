package id.konvensirakyat.audit.log;

import id.konvensirakyat.audit.reader.ExportFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The log in an export: its folder {@code log}. */
public record ExportLog(ExportFiles export) implements LogFiles {
  private static final String FOLDER = "log/";

  @Override
  public Optional<byte[]> read(String path, int limit) throws IOException {
    if (!export.paths().contains(FOLDER + path)) {
      return Optional.empty();
    }
    try (InputStream in = export.open(FOLDER + path)) {
      byte[] content = in.readNBytes(limit + 1);
      if (content.length > limit) {
        throw new IOException(FOLDER + path + " has more than " + limit + " bytes");
      }
      return Optional.of(content);
    }
  }
}
