package id.konvensirakyat.platform.log;

import id.konvensirakyat.crypto.merkle.Tile;
import id.konvensirakyat.crypto.merkle.Tiles;
import id.konvensirakyat.protocol.log.Rotation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;

/** A log as the folder of files that a static server gives out (crypto-spec/log.md 1.2). */
@ApplicationScoped
public class LogFolder {
  @Inject private Checkpoints checkpoints;
  @Inject private LogFiles files;
  @Inject private Rotations rotations;

  /** Where files go. */
  @FunctionalInterface
  public interface Sink {
    /** Takes a file; its path is below the log's prefix. */
    void file(String path, byte[] content) throws IOException;
  }

  /** The log at one size. */
  public final class AtSize {
    private final String convention;
    private final Checkpoints.Signed signed;

    private AtSize(String convention, Checkpoints.Signed signed) {
      this.convention = convention;
      this.signed = signed;
    }

    /** Hands over all files of that size, whatever is appended meanwhile, one in memory. */
    public void writeTo(Sink sink) throws IOException {
      String note = checkpoints.complete(convention, signed);
      sink.file("checkpoint", note.getBytes(StandardCharsets.UTF_8));
      for (Iterator<Tile> all = Tiles.of(signed.size()).iterator(); all.hasNext(); ) {
        Tile tile = all.next();
        sink.file(tile.path(), there(files.tile(convention, tile)));
        if (tile.level() == 0) {
          sink.file(tile.entriesPath(), there(files.bundle(convention, tile)));
        }
      }
      int keys = rotations.keys(convention, signed.size());
      for (int number = 1; number < keys; number++) {
        sink.file(Rotation.path(number), there(rotations.file(convention, number)));
      }
    }

    private static byte[] there(Optional<byte[]> file) {
      return file.orElseThrow(() -> new IllegalStateException("A log lacks a file"));
    }
  }

  /** The log as it is now. */
  public AtSize now(String convention) {
    return new AtSize(
        convention,
        checkpoints
            .newest(convention)
            .orElseThrow(() -> new IllegalStateException("There is no log")));
  }
}
