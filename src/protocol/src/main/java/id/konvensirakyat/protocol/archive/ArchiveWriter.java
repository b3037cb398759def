package id.konvensirakyat.protocol.archive;

import id.konvensirakyat.protocol.encoding.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes an archive as it grows (spec 4.4; crypto-spec/archive.md). The same header and entries
 * give the same bytes; a shorter sequence gives a prefix of them.
 */
public final class ArchiveWriter {
  private static final String HEADER_NAME = "BELENIOS";
  // A tar header's size field ends at 8 GiB.
  private static final int LARGEST = ArchiveReader.LARGEST_ENTRY;

  private final OutputStream out;
  private final long time;

  /** Begins an archive; the stream stays the caller's to flush and close. */
  public ArchiveWriter(OutputStream out, ArchiveHeader header) throws IOException {
    this.out = out;
    this.time = header.timestamp();
    file(HEADER_NAME, JsonWriter.writeBytes(header));
  }

  /** Appends a file. */
  public void write(Entry entry) throws IOException {
    file(entry.name(), entry.content());
  }

  private void file(String name, byte[] content) throws IOException {
    if (content.length > LARGEST) {
      throw new IllegalArgumentException("an entry larger than any reader takes");
    }
    TarHeader header = new TarHeader(name, content.length, time);
    out.write(header.write());
    out.write(content);
    out.write(new byte[header.padding()]);
  }
}
