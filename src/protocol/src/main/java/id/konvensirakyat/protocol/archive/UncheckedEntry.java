package id.konvensirakyat.protocol.archive;

import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;

/**
 * A file of an archive before its content was hashed, which is the one check that takes time and
 * that many threads can make at once.
 *
 * @param kind told by the name's suffix
 * @param name of the file: 64 characters and the suffix
 * @param content the exact bytes; not copied, not to be changed
 * @param number of the file in its archive, from 0
 */
@SuppressWarnings("ArrayRecordComponent") // the content is large and travels as it is
public record UncheckedEntry(Entry.Kind kind, String name, byte[] content, long number) {

  /** The entry, if the name is the hash of the content. */
  public Entry check() throws RefusedException {
    Entry entry = new Entry(kind, Hash.of(content), content);
    if (!entry.name().equals(name)) {
      throw new RefusedException(Reason.CONTENT_HASH_WRONG, "file " + number);
    }
    return entry;
  }
}
