package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.proof.Verdict;
import id.konvensirakyat.crypto.threshold.PkiKeys;
import id.konvensirakyat.crypto.threshold.SignedMessage;
import id.konvensirakyat.protocol.encoding.GroupReader;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;

/**
 * A trustee's certificate for the ceremony: the keys for signing and for receiving messages, signed
 * by the former (spec 4.6.2). One that was read has a signature that holds.
 */
public final class Certificate implements JsonValue {
  private final SignedMessage signed;
  private final Keys keys;

  private record Keys(Element verification, Element encryption) implements JsonValue {
    static Keys read(GroupReader in, JsonReader reader) throws RefusedException {
      return reader.object(
          r -> new Keys(r.field("verification", in::element), r.field("encryption", in::element)));
    }

    @Override
    public void writeTo(JsonWriter writer) {
      writer.object(
          () ->
              writer
                  .field("verification")
                  .string(verification.encode())
                  .field("encryption")
                  .string(encryption.encode()));
    }
  }

  private Certificate(SignedMessage signed, Keys keys) {
    this.signed = signed;
    this.keys = keys;
  }

  /** Reads a trustee's certificate file and checks its signature. */
  public static Certificate read(Group group, byte[] text) throws RefusedException {
    return JsonReader.readCanonical(text, reader -> read(group, reader));
  }

  static Certificate read(Group group, JsonReader reader) throws RefusedException {
    SignedMessage signed = SignedText.read(group, reader);
    GroupReader in = new GroupReader(group);
    Keys keys = JsonReader.readCanonical(signed.message(), r -> Keys.read(in, r));
    if (keys.verification.isIdentity()
        || keys.encryption.isIdentity()
        || !(signed.verify(keys.verification) instanceof Verdict.Valid)) {
      throw new RefusedException(Reason.CERTIFICATE_INVALID, "");
    }
    return new Certificate(signed, keys);
  }

  static Certificate of(PkiKeys secret, SecureRandom random) {
    Keys keys = new Keys(secret.verification(), secret.encryption());
    return new Certificate(SignedMessage.sign(secret, JsonWriter.write(keys), random), keys);
  }

  /** The key that checks this trustee's signatures; its encoding names the trustee's files. */
  public Element verification() {
    return keys.verification;
  }

  /** The key that messages to this trustee are encrypted with. */
  public Element encryption() {
    return keys.encryption;
  }

  @Override
  public void writeTo(JsonWriter writer) {
    SignedText.json(signed).writeTo(writer);
  }
}
