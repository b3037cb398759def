package id.konvensirakyat.audit.log;

import java.io.IOException;
import java.util.Optional;

/** The files below a log's prefix (crypto-spec/log.md 1), wherever they lie. */
public interface LogFiles {
  /**
   * The bytes of one file.
   *
   * @param path below the prefix, as {@code checkpoint} or {@code tile/0/000}
   * @param limit the most bytes that are taken
   * @return empty if there is no such file
   * @throws IOException when it cannot be read, or is larger than the limit; which proves nothing
   */
  Optional<byte[]> read(String path, int limit) throws IOException;
}
