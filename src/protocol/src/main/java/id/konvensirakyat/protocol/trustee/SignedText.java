package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.threshold.SignedMessage;
import id.konvensirakyat.protocol.encoding.GroupJson;
import id.konvensirakyat.protocol.encoding.GroupReader;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.RefusedException;

/** How a signed_msg is read and written (spec 4.6.1). */
final class SignedText {
  private static final int LONGEST = 1_000_000;

  private SignedText() {}

  /** Reads a signed message; the signature is yet to be checked. */
  static SignedMessage read(Group group, JsonReader reader) throws RefusedException {
    return reader.object(
        r ->
            new SignedMessage(
                r.field("message", t -> t.string(LONGEST)),
                r.field("signature", new GroupReader(group)::proof)));
  }

  static JsonValue json(SignedMessage signed) {
    return writer ->
        writer.object(
            () -> {
              writer.field("message").string(signed.message());
              GroupJson.proof(signed.signature()).writeTo(writer.field("signature"));
            });
  }
}
