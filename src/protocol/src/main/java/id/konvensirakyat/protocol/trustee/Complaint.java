package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.crypto.threshold.SignedMessage;
import id.konvensirakyat.protocol.encoding.GroupJson;
import id.konvensirakyat.protocol.encoding.GroupReader;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;

/**
 * A trustee says that a share sent to it is wrong, and opens it for everybody:
 * crypto-spec/threshold.md 12.
 *
 * @param against the number of the trustee who sent the share
 * @param opened the one-time secret g^s of the share's message
 * @param proof that it was opened with the complainer's key
 * @param signature of all this by the complainer, so that nobody complains in another's name
 */
public record Complaint(int against, Element opened, Proof proof, Proof signature)
    implements JsonValue {

  static Complaint read(Group group, JsonReader reader) throws RefusedException {
    GroupReader in = new GroupReader(group);
    return reader.object(
        r ->
            new Complaint(
                r.field("against", n -> n.integer(1, Trustees.MOST_PERSONS)),
                r.field("opened", in::element),
                r.field("proof", in::proof),
                r.field("signature", in::proof)));
  }

  /**
   * The text that the complainer signs. It names the message, so that nobody can put another one
   * under the complaint.
   *
   * @param message the encrypted share that the complaint is about
   */
  static String signedText(
      String context, int complainer, String message, int against, Element opened, Proof proof) {
    return String.join(
        "|",
        "complaint",
        context,
        Integer.toString(complainer),
        Integer.toString(against),
        Hash.of(message).hex(),
        opened.encode(),
        proof.challenge().encode(),
        proof.response().encode());
  }

  /** The signed text with its signature. */
  SignedMessage signed(String context, int complainer, String message) {
    return new SignedMessage(
        signedText(context, complainer, message, against, opened, proof), signature);
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () -> {
          writer.field("against").integer(against);
          writer.field("opened").string(opened.encode());
          GroupJson.proof(proof).writeTo(writer.field("proof"));
          GroupJson.proof(signature).writeTo(writer.field("signature"));
        });
  }
}
