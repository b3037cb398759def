package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.proof.Verdict;
import id.konvensirakyat.crypto.threshold.DecryptionException;
import id.konvensirakyat.crypto.threshold.EncryptedMessage;
import id.konvensirakyat.crypto.threshold.PkiKeys;
import id.konvensirakyat.crypto.threshold.SignedMessage;
import id.konvensirakyat.protocol.encoding.GroupReader;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;

/** Messages from trustee to trustee, signed and encrypted, by way of the server (spec 4.6.3). */
final class Channel {
  /** Longest text of an encrypted message: a threshold's coefficients of 2048 bits fit. */
  static final int LONGEST = 200_000;

  private Channel() {}

  private record Framed(EncryptedMessage message) implements JsonValue {
    static Framed read(GroupReader in, JsonReader reader) throws RefusedException {
      return reader.object(
          r ->
              new Framed(
                  new EncryptedMessage(
                      r.field("alpha", in::element),
                      r.field("beta", in::element),
                      r.field("data", t -> t.string(LONGEST)))));
    }

    @Override
    public void writeTo(JsonWriter writer) {
      writer.object(
          () ->
              writer
                  .field("alpha")
                  .string(message.alpha().encode())
                  .field("beta")
                  .string(message.beta().encode())
                  .field("data")
                  .string(message.data()));
    }
  }

  /**
   * A message that is ready to go.
   *
   * @param text the encrypted_msg
   * @param alpha g^r in it
   * @param r known to the sender alone
   */
  record Sent(String text, Element alpha, SecretScalar r) {
    /** Without anything of the secret number. */
    @Override
    public String toString() {
      return "Sent";
    }
  }

  /** Algorithm send(sk, recipient, message). */
  static Sent send(PkiKeys from, Element recipient, String message, SecureRandom random) {
    JsonValue channel =
        writer ->
            writer.object(
                () ->
                    writer
                        .field("recipient")
                        .string(recipient.encode())
                        .field("message")
                        .string(message));
    SignedMessage signed = SignedMessage.sign(from, JsonWriter.write(channel), random);
    String text = JsonWriter.write(SignedText.json(signed));
    SecretScalar r = SecretScalar.random(from.group(), random);
    SecretScalar s = SecretScalar.random(from.group(), random);
    EncryptedMessage encrypted = EncryptedMessage.encrypt(recipient, text, r, s);
    return new Sent(JsonWriter.write(new Framed(encrypted)), encrypted.alpha(), r);
  }

  /** Undoes {@link #send}: decrypts, checks who signed and for whom. */
  static String receive(Group group, PkiKeys to, Element from, String text)
      throws RefusedException {
    EncryptedMessage message = parse(group, text);
    return open(message, message.opened(to.decryption()), from, to.encryption());
  }

  /** Reads the parts of an encrypted message that everybody can see. */
  static EncryptedMessage parse(Group group, String text) throws RefusedException {
    GroupReader in = new GroupReader(group);
    return JsonReader.readCanonical(text, r -> Framed.read(in, r)).message;
  }

  /** What is in a message, for everybody who knows its one-time secret. */
  static String open(EncryptedMessage message, Element opened, Element from, Element to)
      throws RefusedException {
    Group group = opened.group();
    SignedMessage signed =
        JsonReader.read(decrypt(message, opened), r -> SignedText.read(group, r));
    if (!(signed.verify(from) instanceof Verdict.Valid)) {
      throw new RefusedException(Reason.MESSAGE_SIGNATURE_INVALID, "");
    }
    GroupReader in = new GroupReader(group);
    return JsonReader.read(
        signed.message(),
        reader ->
            reader.object(
                r -> {
                  Element recipient = r.field("recipient", in::element);
                  String inside = r.field("message", t -> t.string(LONGEST));
                  if (!recipient.equals(to)) {
                    throw new RefusedException(Reason.MESSAGE_WRONG_RECIPIENT, "");
                  }
                  return inside;
                }));
  }

  /** Checks as much of a message as its router can see. */
  static String readSealed(Group group, JsonReader reader) throws RefusedException {
    String text = reader.string(LONGEST);
    parse(group, text);
    return text;
  }

  private static String decrypt(EncryptedMessage message, Element opened) throws RefusedException {
    try {
      return message.open(opened);
    } catch (DecryptionException e) {
      throw new RefusedException(Reason.MESSAGE_UNREADABLE, "");
    }
  }
}
