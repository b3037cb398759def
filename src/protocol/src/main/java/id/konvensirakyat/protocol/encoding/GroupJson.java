package id.konvensirakyat.protocol.encoding;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.proof.Proof;
import java.util.List;

/** How the structures of spec 4.2 and 4.3 are written. */
public final class GroupJson {
  private GroupJson() {}

  /** A group element as a string. */
  public static JsonValue element(Element element) {
    return writer -> writer.string(element.encode());
  }

  /** {@code {"challenge":...,"response":...}}. */
  public static JsonValue proof(Proof proof) {
    return writer ->
        writer.object(
            () ->
                writer
                    .field("challenge")
                    .string(proof.challenge().encode())
                    .field("response")
                    .string(proof.response().encode()));
  }

  /** {@code {"alpha":...,"beta":...}}. */
  public static JsonValue ciphertext(Ciphertext ciphertext) {
    return writer ->
        writer.object(
            () ->
                writer
                    .field("alpha")
                    .string(ciphertext.alpha().encode())
                    .field("beta")
                    .string(ciphertext.beta().encode()));
  }

  /** An array of proofs. */
  public static JsonValue proofs(List<Proof> proofs) {
    return writer -> writer.array(proofs.stream().map(GroupJson::proof).toList());
  }

  /** An array of ciphertexts. */
  public static JsonValue ciphertexts(List<Ciphertext> ciphertexts) {
    return writer -> writer.array(ciphertexts.stream().map(GroupJson::ciphertext).toList());
  }
}
