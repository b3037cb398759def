package id.konvensirakyat.protocol.board;

import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.Optional;

/**
 * A link of the chain (spec 4.4).
 *
 * @param parent the hash of the event before, absent in the first
 * @param height 0 in the first, one more in each that follows
 * @param payload the hash of the data that the event is about, absent in EndBallots
 */
public record Event(Optional<Hash> parent, int height, EventType type, Optional<Hash> payload)
    implements JsonValue {

  /** Reads an event. */
  public static Event read(byte[] text) throws RefusedException {
    try {
      return JsonReader.readCanonical(text, reader -> reader.object(Event::fields));
    } catch (RefusedException e) {
      if (e.reason() == Reason.EVENT_UNSUPPORTED) {
        throw e;
      }
      throw new RefusedException(Reason.EVENT_MALFORMED, e.refusal().place());
    }
  }

  private static Event fields(JsonReader r) throws RefusedException {
    Optional<Hash> parent = optionalHash(r, "parent");
    int height = r.field("height", n -> n.integer(0, Integer.MAX_VALUE));
    EventType type = EventType.decode(r.field("type", t -> t.string(32)));
    return new Event(parent, height, type, optionalHash(r, "payload"));
  }

  private static Optional<Hash> optionalHash(JsonReader r, String name) throws RefusedException {
    return r.hasField(name) ? Optional.of(r.field(name, JsonReader::hash)) : Optional.empty();
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () -> {
          parent.ifPresent(hash -> writer.field("parent").hash(hash));
          writer.field("height").integer(height).field("type").string(type.text());
          payload.ifPresent(hash -> writer.field("payload").hash(hash));
        });
  }
}
