package id.konvensirakyat.audit.log;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Files whose failures are told from those of the watcher's own disk; they fail, too, once a look
 * has taken too long: a server may answer each request slowly.
 *
 * @param end when that is
 */
record GuardedFiles(LogFiles served, Clock clock, Instant end) implements LogFiles {
  /** What is served could not be read. */
  static final class FailedException extends IOException {
    private static final long serialVersionUID = 1L;

    FailedException(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  @Override
  public Optional<byte[]> read(String path, int limit) throws IOException {
    if (clock.instant().isAfter(end)) {
      throw new FailedException(new IOException("The log answers too slowly."));
    }
    try {
      return served.read(path, limit);
    } catch (IOException e) {
      throw new FailedException(e);
    }
  }
}
