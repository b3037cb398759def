package id.konvensirakyat.protocol.credential;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.encoding.GroupReader;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The published list of public credentials with their weights (spec 4.7), as exact bytes. An entry
 * is a credential, or a credential, a comma and a weight.
 */
public final class Roll {
  // Large enough that the shared test of membership pays, small enough for many threads.
  private static final int CHUNK = 1 << 14;

  private final RollText text;

  private Roll(RollText text) {
    this.text = text;
  }

  /**
   * Reads public_credentials.json.
   *
   * @param bytes not copied, not to be changed
   */
  public static Roll read(Group group, byte[] bytes) throws RefusedException {
    return of(group, RollText.read(bytes, Hash.of(bytes)));
  }

  /**
   * The roll of this text. Each credential is decoded as a member of the group, in parallel, for a
   * roll may be long.
   */
  public static Roll of(Group group, RollText text) throws RefusedException {
    int chunks = (text.size() + CHUNK - 1) / CHUNK;
    Optional<RefusedException> refused =
        IntStream.range(0, chunks)
            .parallel()
            .mapToObj(chunk -> checkMembers(group, text, chunk * CHUNK))
            .flatMap(Optional::stream)
            .findFirst();
    if (refused.isPresent()) {
      throw refused.get();
    }
    return new Roll(text);
  }

  /**
   * The roll of these credentials, each of weight 1, sorted by their texts so that the order says
   * nothing of when anyone enrolled.
   */
  public static Roll of(Collection<Element> credentials) {
    List<String> entries = credentials.stream().map(Element::encode).sorted().toList();
    byte[] bytes = JsonWriter.writeBytes(writer -> writer.strings(entries));
    try {
      return new Roll(RollText.read(bytes, Hash.of(bytes)));
    } catch (RefusedException e) {
      throw new IllegalArgumentException("a credential occurs twice, or there are too many", e);
    }
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
    int entry = text.find(credential.encode());
    return entry < 0 ? OptionalInt.empty() : OptionalInt.of(text.weight(entry));
  }

  /** The entries by number and by credential. */
  public RollText text() {
    return text;
  }

  /** How many credentials there are. */
  public int size() {
    return text.size();
  }

  /** The sum of all weights: no count of the election can be larger. */
  public long totalWeight() {
    return text.totalWeight();
  }

  /** A copy of the published bytes. */
  public byte[] bytes() {
    return text.bytes().clone();
  }

  /** The hash of the published bytes. */
  public Hash hash() {
    return text.hash();
  }

  private static Optional<RefusedException> checkMembers(Group group, RollText text, int first) {
    int end = Math.min(text.size(), first + CHUNK);
    List<String> texts = IntStream.range(first, end).mapToObj(text::credential).toList();
    try {
      if (group.decodeAll(texts).stream().noneMatch(Element::isIdentity)) {
        return Optional.empty();
      }
    } catch (EncodingException e) {
      // which one it is, and why, is said below
    }
    return Optional.of(firstRefused(group, texts, first));
  }

  private static RefusedException firstRefused(Group group, List<String> texts, int first) {
    for (int i = 0; i < texts.size(); i++) {
      try {
        decodeCredential(group, texts.get(i));
      } catch (RefusedException e) {
        return new RefusedException(e.reason(), "[" + (first + i) + "] " + e.refusal().place());
      }
    }
    throw new IllegalStateException("what is refused together is refused alone");
  }
}
