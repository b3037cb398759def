package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
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

  /** Algorithm send(sk, recipient, message). */
  static String send(PkiKeys from, Element recipient, String message, SecureRandom random) {
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
    return JsonWriter.write(new Framed(EncryptedMessage.encrypt(recipient, text, random)));
  }

  /** Undoes {@link #send}: decrypts, checks who signed and for whom. */
  static String receive(Group group, PkiKeys to, Element from, String text)
      throws RefusedException {
    GroupReader in = new GroupReader(group);
    Framed framed = JsonReader.readCanonical(text, r -> Framed.read(in, r));
    SignedMessage signed =
        JsonReader.read(decrypt(framed.message, to), r -> SignedText.read(group, r));
    if (!(signed.verify(from) instanceof Verdict.Valid)) {
      throw new RefusedException(Reason.MESSAGE_SIGNATURE_INVALID, "");
    }
    return JsonReader.read(
        signed.message(),
        reader ->
            reader.object(
                r -> {
                  Element recipient = r.field("recipient", in::element);
                  String message = r.field("message", t -> t.string(LONGEST));
                  if (!recipient.equals(to.encryption())) {
                    throw new RefusedException(Reason.MESSAGE_WRONG_RECIPIENT, "");
                  }
                  return message;
                }));
  }

  /** Checks as much of a message as its router can see. */
  static String readSealed(Group group, JsonReader reader) throws RefusedException {
    String text = reader.string(LONGEST);
    GroupReader in = new GroupReader(group);
    Framed framed = JsonReader.readCanonical(text, r -> Framed.read(in, r));
    return JsonWriter.write(framed);
  }

  private static String decrypt(EncryptedMessage message, PkiKeys to) throws RefusedException {
    try {
      return message.decrypt(to.decryption());
    } catch (DecryptionException e) {
      throw new RefusedException(Reason.MESSAGE_UNREADABLE, "");
    }
  }
}
