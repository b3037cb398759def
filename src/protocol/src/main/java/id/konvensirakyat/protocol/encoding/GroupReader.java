package id.konvensirakyat.protocol.encoding;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.proof.Proof;
import java.util.List;

/**
 * Reads the structures of spec 4.2 and 4.3 that depend on the group. Every element that comes out
 * is a canonical member of the prime-order subgroup, every scalar is below the order.
 */
public record GroupReader(Group group) {
  /** Characters of a number of 2048 bits, with room. */
  public static final int LONGEST = 620;

  /** Reads a group element. */
  public Element element(JsonReader reader) throws RefusedException {
    return element(reader.string(LONGEST));
  }

  /** Reads a group element from its text. */
  public Element element(String text) throws RefusedException {
    try {
      return group.decode(text);
    } catch (EncodingException e) {
      throw new RefusedException(Reason.ELEMENT_INVALID, e.reason().name());
    }
  }

  /** Reads a number modulo q. */
  public Scalar scalar(JsonReader reader) throws RefusedException {
    return scalar(reader.string(LONGEST));
  }

  /** Reads a number modulo q from its text. */
  public Scalar scalar(String text) throws RefusedException {
    try {
      return Scalar.decode(group, text);
    } catch (EncodingException e) {
      throw new RefusedException(Reason.SCALAR_INVALID, e.reason().name());
    }
  }

  /** Reads {@code {"challenge":...,"response":...}}. */
  public Proof proof(JsonReader reader) throws RefusedException {
    return reader.object(
        r -> new Proof(r.field("challenge", this::scalar), r.field("response", this::scalar)));
  }

  /** Reads {@code {"alpha":...,"beta":...}}. */
  public Ciphertext ciphertext(JsonReader reader) throws RefusedException {
    return reader.object(
        r -> new Ciphertext(r.field("alpha", this::element), r.field("beta", this::element)));
  }

  /** Reads an array of proofs. */
  public List<Proof> proofs(JsonReader reader, int limit) throws RefusedException {
    return reader.array(limit, this::proof);
  }

  /** Reads an array of ciphertexts. */
  public List<Ciphertext> ciphertexts(JsonReader reader, int limit) throws RefusedException {
    return reader.array(limit, this::ciphertext);
  }
}
