package id.konvensirakyat.audit.log;

import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.archive.UncheckedEntry;
import id.konvensirakyat.protocol.board.Event;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The events of an archive in their order, with whose ballots they are of; nothing is verified. */
final class ArchiveEvents {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST = 1000;

  private final ArchiveReader reader;
  private byte[] data = {};

  /**
   * An event.
   *
   * @param hash of its bytes
   * @param ballot the tracker in words, or empty
   * @param credential the public credential that the ballot names, if it is one
   */
  record Archived(Hash hash, String ballot, Optional<String> credential) {}

  ArchiveEvents(InputStream in) throws IOException, RefusedException {
    this.reader = new ArchiveReader(new BufferedInputStream(in, BUFFER));
  }

  Optional<Archived> next() throws IOException, RefusedException {
    for (Optional<UncheckedEntry> next = reader.nextUnchecked();
        next.isPresent();
        next = reader.nextUnchecked()) {
      byte[] content = next.get().content();
      if (next.get().kind() == Entry.Kind.EVENT) {
        return Optional.of(archived(content));
      }
      data = content;
    }
    return Optional.empty();
  }

  private Archived archived(byte[] content) throws RefusedException {
    Event event = Event.read(content);
    boolean isBallot = event.type() == EventType.BALLOT;
    return new Archived(
        Hash.of(content),
        isBallot ? event.payload().map(p -> "(ballot " + p.base64() + ")").orElse("") : "",
        isBallot ? Optional.of(credential(data)) : Optional.empty());
  }

  private static String credential(byte[] ballot) throws RefusedException {
    return JsonReader.readPrefix(
        ballot,
        reader ->
            reader.objectPrefix(
                r -> {
                  r.field("election_uuid", t -> t.string(LONGEST));
                  r.field("election_hash", t -> t.string(LONGEST));
                  return r.field("credential", t -> t.string(LONGEST));
                }));
  }
}
