package id.konvensirakyat.audit.reader;

import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Comma-separated text, from a file or from the program itself. */
public final class SheetFile {
  private static final int LONGEST = 64 << 20;

  private SheetFile() {}

  /**
   * The lines of a file.
   *
   * @throws UnreadableException when it is not there, too large or no UTF-8
   */
  public static List<String> lines(Path file) throws UnreadableException {
    try (InputStream in = Files.newInputStream(file)) {
      return lines(in, file.toString());
    } catch (IOException e) {
      throw new UnreadableException("Cannot read " + file + ": " + e.getMessage());
    }
  }

  /** The lines of a sheet that the program carries. */
  public static List<String> bundled(String resource) throws UnreadableException {
    try (InputStream in = SheetFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return lines(in, resource);
    } catch (IOException e) {
      throw new UnreadableException("Cannot read " + resource + ": " + e.getMessage());
    }
  }

  private static List<String> lines(InputStream in, String name)
      throws IOException, UnreadableException {
    byte[] bytes = in.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new UnreadableException(name + " is larger than 64 MiB.");
    }
    try {
      return Contents.text(bytes).lines().toList();
    } catch (RefusedException e) {
      throw new UnreadableException(name + " is not UTF-8 text.");
    }
  }
}
