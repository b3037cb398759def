package id.konvensirakyat.protocol.credential;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.encoding.GroupReader;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The published list of public credentials with their weights (spec 4.7), as exact bytes. An entry
 * is a credential, or a credential, a comma and a weight.
 */
public final class Roll {
  private static final int MOST_ENTRIES = 2_000_000;
  private static final int MOST_WEIGHT = 1_000_000;
  private static final int LONGEST_ENTRY = 640;
  private static final Pattern WEIGHT = Pattern.compile("[1-9][0-9]{0,6}");

  private final byte[] bytes;
  private final Hash hash;
  private final Map<String, Integer> weights;
  private final long totalWeight;

  private Roll(byte[] bytes, Map<String, Integer> weights) {
    this.bytes = bytes;
    this.hash = Hash.of(bytes);
    this.weights = weights;
    this.totalWeight = weights.values().stream().mapToLong(Integer::longValue).sum();
  }

  /**
   * Reads public_credentials.json. Each credential is decoded as a member of the group, in
   * parallel, for a roll may be long.
   */
  public static Roll read(Group group, byte[] bytes) throws RefusedException {
    List<String> entries =
        JsonReader.read(bytes, r -> r.array(MOST_ENTRIES, e -> e.string(LONGEST_ENTRY)));
    if (!JsonWriter.write(writer -> writer.strings(entries)).equals(text(bytes))) {
      throw new RefusedException(Reason.NOT_CANONICAL, "");
    }
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      String[] parts = entries.get(i).split(",", 2);
      int weight = parts.length == 1 ? 1 : weight(parts[1], i);
      if (weights.put(parts[0], weight) != null) {
        throw new RefusedException(Reason.CREDENTIAL_DUPLICATE, "[" + i + "]");
      }
    }
    boolean members = weights.keySet().parallelStream().allMatch(c -> isCredential(group, c));
    if (!members) {
      throw new RefusedException(Reason.ELEMENT_INVALID, "");
    }
    Roll roll = new Roll(bytes.clone(), weights);
    if (roll.totalWeight > Integer.MAX_VALUE) {
      throw new RefusedException(Reason.WEIGHT_INVALID, "total");
    }
    return roll;
  }

  /**
   * The roll of these credentials, each of weight 1, sorted by their texts so that the order says
   * nothing of when anyone enrolled.
   */
  public static Roll of(Collection<Element> credentials) {
    List<String> entries = credentials.stream().map(Element::encode).sorted().toList();
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (String entry : entries) {
      if (weights.put(entry, 1) != null) {
        throw new IllegalArgumentException("a credential occurs twice");
      }
    }
    return new Roll(JsonWriter.writeBytes(writer -> writer.strings(entries)), weights);
  }

  /**
   * Decodes a credential that a voter enrols with: a member of the group and not the neutral
   * element, for which anyone could sign.
   */
  public static Element decodeCredential(Group group, String text) throws RefusedException {
    Element credential = new GroupReader(group).element(text);
    if (credential.isIdentity()) {
      throw new RefusedException(Reason.ELEMENT_INVALID, "IDENTITY");
    }
    return credential;
  }

  /** The weight of the credential, if it is on the roll. */
  public OptionalInt weight(Element credential) {
    Integer weight = weights.get(credential.encode());
    return weight == null ? OptionalInt.empty() : OptionalInt.of(weight);
  }

  /** The texts of all credentials, in the published order. */
  public Set<String> credentials() {
    return weights.keySet();
  }

  public int size() {
    return weights.size();
  }

  /** The sum of all weights: no count of the election can be larger. */
  public long totalWeight() {
    return totalWeight;
  }

  /** A copy of the published bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  public Hash hash() {
    return hash;
  }

  private static boolean isCredential(Group group, String text) {
    try {
      return !decodeCredential(group, text).isIdentity();
    } catch (RefusedException e) {
      return false;
    }
  }

  private static int weight(String text, int index) throws RefusedException {
    if (!WEIGHT.matcher(text).matches() || Integer.parseInt(text) > MOST_WEIGHT) {
      throw new RefusedException(Reason.WEIGHT_INVALID, "[" + index + "]");
    }
    return Integer.parseInt(text);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
