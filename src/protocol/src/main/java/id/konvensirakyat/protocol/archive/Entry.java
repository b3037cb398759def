package id.konvensirakyat.protocol.archive;

import id.konvensirakyat.protocol.encoding.Hash;

/**
 * One file of an archive.
 *
 * @param kind data or event
 * @param hash the SHA-256 of the content, which is also the file's name
 * @param content the exact bytes; not copied, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // the content is large and travels as it is
public record Entry(Kind kind, Hash hash, byte[] content) {
  /** What a file holds, told by its suffix. */
  public enum Kind {
    DATA(".data.json"),
    EVENT(".event.json");

    private final String suffix;

    Kind(String suffix) {
      this.suffix = suffix;
    }

    String suffix() {
      return suffix;
    }
  }

  /** A data file of this content. */
  public static Entry data(byte[] content) {
    return new Entry(Kind.DATA, Hash.of(content), content);
  }

  /** An event file of this content. */
  public static Entry event(byte[] content) {
    return new Entry(Kind.EVENT, Hash.of(content), content);
  }

  String name() {
    return hash.hex() + kind.suffix();
  }
}
