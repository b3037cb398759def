package id.konvensirakyat.protocol.archive;

import id.konvensirakyat.protocol.encoding.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Reads the file of hints beside an archive, in step with the archive. Hints only save time, so
 * nothing that is wrong with the file is an error: where it ends, cannot be read or is of another
 * election, there are no more hints.
 */
public final class HintsReader {
  private static final HexFormat HEX = HexFormat.of();

  private final InputStream in;
  private final int size;
  private String tracker = "";
  private byte[] hints = {};

  /**
   * Begins to read; the stream stays the caller's to close, and should be buffered.
   *
   * @param election the hash of election.json
   * @param size how many bytes the hints of each ballot have; 0 if there can be none
   */
  public HintsReader(InputStream in, Hash election, int size) {
    this.in = in;
    this.size = size;
    if (size > 0
        && Arrays.equals(
            bytes(HintsWriter.MAGIC.length()),
            HintsWriter.MAGIC.getBytes(StandardCharsets.US_ASCII))
        && Arrays.equals(bytes(Hash.SIZE), election.bytes())) {
      advance();
    }
  }

  /** Whether a record is left; it may be of no ballot that is still to come. */
  public boolean hasNext() {
    return hints.length > 0;
  }

  /**
   * The hints of a file of the archive, if the next record is of it; that record is then done with.
   * A record of another file stays the next one.
   */
  public Optional<byte[]> of(UncheckedEntry file) {
    if (tracker.isEmpty() || !file.name().startsWith(tracker)) {
      return Optional.empty();
    }
    byte[] found = hints;
    advance();
    return Optional.of(found);
  }

  private void advance() {
    String next = HEX.formatHex(bytes(Hash.SIZE));
    hints = bytes(size);
    boolean whole = next.length() == 2 * Hash.SIZE && hints.length == size;
    tracker = whole ? next : "";
    if (!whole) {
      hints = new byte[0];
    }
  }

  private byte[] bytes(int count) {
    try {
      return in.readNBytes(count);
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
