package id.konvensirakyat.protocol.archive;

import id.konvensirakyat.protocol.encoding.Hash;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes the hints of an election's ballots into the file that lies beside its archive
 * (crypto-spec/archive.md). It grows as the archive grows.
 */
public final class HintsWriter {
  /** The first 16 bytes of the file. */
  static final String MAGIC = "konvensi-hints/1";

  private final OutputStream out;
  private final int size;

  /**
   * Begins a file; the stream stays the caller's to flush and close.
   *
   * @param election the hash of election.json
   * @param size how many bytes the hints of each ballot have
   */
  public HintsWriter(OutputStream out, Hash election, int size) throws IOException {
    this.out = out;
    this.size = size;
    out.write(MAGIC.getBytes(StandardCharsets.US_ASCII));
    out.write(election.bytes());
  }

  /**
   * Appends the hints of a ballot; ballots come in the order of the archive, those without hints
   * are left out.
   */
  public void write(Hash tracker, byte[] hints) throws IOException {
    if (hints.length != size) {
      throw new IllegalArgumentException("hints of another election");
    }
    out.write(tracker.bytes());
    out.write(hints);
  }
}
