package id.konvensirakyat.protocol.archive;

import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads an archive from its beginning, one file at a time, in memory for one file. Every byte is
 * checked: headers byte for byte, padding, names against contents, times against the header.
 */
public final class ArchiveReader {
  /** No file may be larger: a roll of two million credentials fits. */
  public static final int LARGEST_ENTRY = 256 << 20;

  private static final String HEADER_NAME = "BELENIOS";
  private static final int LARGEST_HEADER = 128;

  private final InputStream in;
  private final ArchiveHeader header;
  private int files;

  /** Begins to read; the stream stays the caller's to close, and should be buffered. */
  public ArchiveReader(InputStream in) throws IOException, RefusedException {
    this.in = in;
    TarHeader first =
        nextHeader().orElseThrow(() -> new RefusedException(Reason.ARCHIVE_EMPTY, ""));
    if (!first.name().equals(HEADER_NAME)) {
      throw new RefusedException(Reason.HEADER_INVALID, place());
    }
    this.header = ArchiveHeader.read(content(first, LARGEST_HEADER));
    if (first.time() != header.timestamp()) {
      throw new RefusedException(Reason.TAR_TIME_WRONG, place());
    }
    files++;
  }

  public ArchiveHeader header() {
    return header;
  }

  /** The next file, or empty where the archive ends after a whole file. */
  public Optional<Entry> next() throws IOException, RefusedException {
    Optional<TarHeader> next = nextHeader();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    TarHeader file = next.get();
    if (file.time() != header.timestamp()) {
      throw new RefusedException(Reason.TAR_TIME_WRONG, place());
    }
    Entry.Kind kind = kind(file.name());
    byte[] content = content(file, LARGEST_ENTRY);
    Entry entry = new Entry(kind, Hash.of(content), content);
    if (!entry.name().equals(file.name())) {
      throw new RefusedException(Reason.CONTENT_HASH_WRONG, place());
    }
    files++;
    return Optional.of(entry);
  }

  private Entry.Kind kind(String name) throws RefusedException {
    for (Entry.Kind kind : Entry.Kind.values()) {
      if (name.endsWith(kind.suffix()) && name.length() == 2 * Hash.SIZE + kind.suffix().length()) {
        return kind;
      }
    }
    throw new RefusedException(Reason.TAR_NAME_INVALID, place());
  }

  private Optional<TarHeader> nextHeader() throws IOException, RefusedException {
    byte[] block = in.readNBytes(TarHeader.BLOCK);
    if (block.length == 0) {
      return Optional.empty();
    }
    if (block.length < TarHeader.BLOCK) {
      throw new RefusedException(Reason.ARCHIVE_TRUNCATED, place());
    }
    try {
      return Optional.of(TarHeader.read(block));
    } catch (RefusedException e) {
      throw e.within(place());
    }
  }

  private byte[] content(TarHeader file, int limit) throws IOException, RefusedException {
    if (file.size() > limit) {
      throw new RefusedException(Reason.TOO_LARGE, place());
    }
    // readNBytes grows with what arrives: a header that promises much costs nothing.
    byte[] content = in.readNBytes((int) file.size());
    byte[] padding = in.readNBytes(file.padding());
    if (content.length < file.size() || padding.length < file.padding()) {
      throw new RefusedException(Reason.ARCHIVE_TRUNCATED, place());
    }
    if (!TarHeader.isZero(padding, 0, padding.length)) {
      throw new RefusedException(Reason.TAR_PADDING_INVALID, place());
    }
    return content;
  }

  private String place() {
    return "file " + files;
  }
}
