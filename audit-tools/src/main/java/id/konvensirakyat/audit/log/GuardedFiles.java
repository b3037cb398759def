package id.konvensirakyat.audit.log;

import java.io.IOException;
import java.util.Optional;

/** Files whose failures are told from those of the watcher's own disk. */
record GuardedFiles(LogFiles served) implements LogFiles {
  /** What is served could not be read. */
  static final class FailedException extends IOException {
    private static final long serialVersionUID = 1L;

    FailedException(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  @Override
  public Optional<byte[]> read(String path, int limit) throws IOException {
    try {
      return served.read(path, limit);
    } catch (IOException e) {
      throw new FailedException(e);
    }
  }
}
