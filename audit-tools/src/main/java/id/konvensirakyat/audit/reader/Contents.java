package id.konvensirakyat.audit.reader;

import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a file of an export into memory. A zip of a few bytes can unpack to any size, so every
 * reader says how much it takes, and what is longer is refused.
 */
public final class Contents {
  private Contents() {}

  /**
   * The whole file.
   *
   * @throws RefusedException {@link Reason#TOO_LARGE} if it has more than {@code limit} bytes
   */
  public static byte[] read(ExportFiles files, String path, int limit)
      throws IOException, RefusedException {
    try (InputStream in = files.open(path)) {
      return read(in, path, limit);
    }
  }

  /** As above, of a file that is open; {@code name} is told if it is refused. */
  public static byte[] read(InputStream in, String name, int limit)
      throws IOException, RefusedException {
    byte[] content = in.readNBytes(limit);
    if (in.read() >= 0) {
      throw new RefusedException(Reason.TOO_LARGE, name);
    }
    return content;
  }

  /** As {@link #read}, of a file that need not be there. */
  public static Optional<byte[]> ifThere(ExportFiles files, String path, int limit)
      throws IOException, RefusedException {
    return files.paths().contains(path) ? Optional.of(read(files, path, limit)) : Optional.empty();
  }

  /**
   * The bytes as text.
   *
   * @throws RefusedException {@link Reason#NOT_UTF8}; nothing is replaced, for two files must not
   *     become one text
   */
  public static String text(byte[] utf8) throws RefusedException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new RefusedException(Reason.NOT_UTF8, "");
    }
  }
}
