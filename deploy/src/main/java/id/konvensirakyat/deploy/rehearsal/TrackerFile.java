package id.konvensirakyat.deploy.rehearsal;

import id.konvensirakyat.deploy.role.BallotSender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file with a line for every acknowledged ballot, written at once, so that what a server promised
 * is known even when the rehearsal itself is killed.
 */
public final class TrackerFile implements AutoCloseable {
  private final Writer writer;

  private TrackerFile(Writer writer) {
    this.writer = writer;
  }

  /** Opens the file; without one, nothing is written anywhere. */
  public static TrackerFile open(Optional<Path> file) throws IOException {
    return new TrackerFile(
        file.isPresent() ? Files.newBufferedWriter(file.get()) : Writer.nullWriter());
  }

  /** Writes: election, tracker, height. */
  public synchronized void record(BallotSender.Acknowledgement promise) {
    try {
      writer.write("%s %s %d%n".formatted(promise.election(), promise.tracker(), promise.height()));
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
