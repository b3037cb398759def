package id.konvensirakyat.protocol.archive;

import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
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
  // A file is taken in pieces that grow with what has come: a header that promises much costs
  // nothing, and no more than an eighth of a file is ever in memory twice.
  private static final int FIRST_PIECE = 1 << 16;
  private static final int GROWTH = 8;

  private final InputStream in;
  private final ArchiveHeader header;
  private long files;
  private long bytes;

  /**
   * A place between two files of an archive.
   *
   * @param header of the archive
   * @param files how many files come before
   * @param bytes how many bytes come before
   */
  public record Position(ArchiveHeader header, long files, long bytes) {}

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

  private ArchiveReader(InputStream in, Position position) {
    this.in = in;
    this.header = position.header;
    this.files = position.files;
    this.bytes = position.bytes;
  }

  /** Begins to read at a place that another reader of the same archive came to. */
  public static ArchiveReader resume(InputStream in, Position position)
      throws IOException, RefusedException {
    try {
      in.skipNBytes(position.bytes);
    } catch (EOFException e) {
      throw new RefusedException(Reason.ARCHIVE_TRUNCATED, "");
    }
    return new ArchiveReader(in, position);
  }

  /** Where this reader is. */
  public Position position() {
    return new Position(header, files, bytes);
  }

  public ArchiveHeader header() {
    return header;
  }

  /** The next file, or empty where the archive ends after a whole file. */
  public Optional<Entry> next() throws IOException, RefusedException {
    Optional<UncheckedEntry> next = nextUnchecked();
    return next.isPresent() ? Optional.of(next.get().check()) : Optional.empty();
  }

  /** The same with the content's hash left to {@link UncheckedEntry#check}. */
  public Optional<UncheckedEntry> nextUnchecked() throws IOException, RefusedException {
    return nextUnchecked(LARGEST_ENTRY);
  }

  /**
   * The same of at most so many bytes.
   *
   * @throws RefusedException TOO_LARGE for a larger one, which is not read
   */
  public Optional<UncheckedEntry> nextUnchecked(int limit) throws IOException, RefusedException {
    Optional<TarHeader> next = nextHeader();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    TarHeader file = next.get();
    if (file.time() != header.timestamp()) {
      throw new RefusedException(Reason.TAR_TIME_WRONG, place());
    }
    Entry.Kind kind = kind(file.name());
    byte[] content = content(file, limit);
    return Optional.of(new UncheckedEntry(kind, file.name(), content, files++));
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
    int size = (int) file.size();
    int first = size;
    while (first > FIRST_PIECE) {
      first = first / GROWTH + 1;
    }
    byte[] content = new byte[first];
    int read = in.readNBytes(content, 0, content.length);
    while (read == content.length && read < size) {
      content = Arrays.copyOf(content, (int) Math.min(size, (long) GROWTH * read));
      read += in.readNBytes(content, read, content.length - read);
    }
    byte[] padding = in.readNBytes(file.padding());
    if (read < size || padding.length < file.padding()) {
      throw new RefusedException(Reason.ARCHIVE_TRUNCATED, place());
    }
    if (!TarHeader.isZero(padding, 0, padding.length)) {
      throw new RefusedException(Reason.TAR_PADDING_INVALID, place());
    }
    bytes += TarHeader.BLOCK + size + padding.length;
    return content;
  }

  private String place() {
    return "file " + files;
  }
}
