package id.konvensirakyat.audit.check;

import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.archive.UncheckedEntry;
import id.konvensirakyat.protocol.board.Event;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a log must say of each event of an archive, in 32 bytes an event: a million take 32 MB, and
 * any number of elections can be compared with a log that holds their events in any mixture.
 */
final class EventDigests {
  private static final int BUFFER = 1 << 16;

  private byte[] digests = new byte[64 * Hash.SIZE];
  private int size;
  private int told;

  private EventDigests() {}

  /** Those of an archive that was verified. */
  static EventDigests of(InputStream archive) throws IOException, RefusedException {
    var digests = new EventDigests();
    ArchiveReader reader = new ArchiveReader(new BufferedInputStream(archive, BUFFER));
    for (Optional<UncheckedEntry> next = reader.nextUnchecked();
        next.isPresent();
        next = reader.nextUnchecked()) {
      if (next.get().kind() == Entry.Kind.EVENT) {
        digests.add(next.get().content());
      }
    }
    return digests;
  }

  private void add(byte[] content) throws RefusedException {
    Event event = Event.read(content);
    int at = size * Hash.SIZE;
    if (at == digests.length) {
      digests = Arrays.copyOf(digests, 2 * digests.length);
    }
    byte[] digest = digest(event.height(), event.type(), Hash.of(content), event.payload());
    System.arraycopy(digest, 0, digests, at, Hash.SIZE);
    size++;
  }

  private static byte[] digest(int height, EventType type, Hash event, Optional<Hash> payload) {
    String text =
        height + " " + type.text() + " " + event.hex() + " " + payload.map(Hash::hex).orElse("-");
    return Hash.of(text).bytes();
  }

  /** How many events the archive has. */
  int size() {
    return size;
  }

  /** How many of them the log told so far. */
  int told() {
    return told;
  }

  /** Whether the next event is just the one that the log tells. */
  boolean isNext(int height, EventType type, Hash event, Optional<Hash> payload) {
    int at = told * Hash.SIZE;
    byte[] digest = digest(height, type, event, payload);
    return told++ < size && Arrays.equals(digests, at, at + Hash.SIZE, digest, 0, digest.length);
  }
}
