package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All trustees of an election (spec 4.6.6), numbered from 1 through all items in order: that number
 * is the owner of a partial decryption.
 */
public record Trustees(List<Trustee> items) implements JsonValue {
  /** Most persons in all items together. */
  public static final int MOST_PERSONS = 100;

  public Trustees {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("an election has a trustee");
    }
  }

  /** Reads trustees.json and checks every signature, proof and key in it. */
  public static Trustees read(Group group, byte[] text) throws RefusedException {
    return JsonReader.readCanonical(text, reader -> read(group, reader));
  }

  static Trustees read(Group group, JsonReader reader) throws RefusedException {
    List<Trustee> items = new ArrayList<>();
    reader.array(
        MOST_PERSONS, r -> items.add(r.tagged(t -> item(group, MOST_PERSONS - persons(items), t))));
    if (items.isEmpty()) {
      throw new RefusedException(Reason.TRUSTEES_EMPTY, "");
    }
    return new Trustees(items);
  }

  // The bound holds while reading: every person costs several powers.
  private static Trustee item(Group group, int room, JsonReader reader) throws RefusedException {
    if (room < 1) {
      throw new RefusedException(Reason.TOO_LARGE, "persons");
    }
    return switch (reader.string(16)) {
      case "Single" -> new Single(TrusteePublicKey.read(group, reader));
      case "Pedersen" -> Pedersen.read(group, room, reader);
      default -> throw new RefusedException(Reason.TEXT_INVALID, "kind");
    };
  }

  /** The election's public key y: the product of the items' keys. */
  public Element publicKey() {
    return items.stream().map(Trustee::subKey).reduce(Element::times).orElseThrow();
  }

  /** How many persons there are in all items. */
  public int size() {
    return persons(items);
  }

  private static int persons(List<Trustee> items) {
    return items.stream().mapToInt(item -> item.verificationKeys().size()).sum();
  }

  /** The key that checks the partial decryption of this owner, counted from 1. */
  public Optional<Element> verificationKey(int owner) {
    int index = owner - 1;
    for (Trustee item : items) {
      int persons = item.verificationKeys().size();
      if (index >= 0 && index < persons) {
        return Optional.of(item.verificationKeys().get(index).publicKey());
      }
      index -= persons;
    }
    return Optional.empty();
  }

  /** The hash of the published bytes. */
  public Hash hash() {
    return Hash.of(JsonWriter.writeBytes(this));
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.array(items);
  }
}
