package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.protocol.encoding.GroupJson;
import id.konvensirakyat.protocol.encoding.GroupReader;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;

/**
 * One trustee's part of the rehearsal.
 *
 * @param factor alpha^x of the rehearsal's ciphertext
 * @param proof of version 1 that it is
 * @param bound the second proof, which hashes all of the statement
 */
public record RehearsalAnswer(Element factor, Proof proof, Proof bound) implements JsonValue {

  /** Reads an answer; its proofs are yet to be checked. */
  public static RehearsalAnswer read(Group group, JsonReader reader) throws RefusedException {
    GroupReader in = new GroupReader(group);
    return reader.object(
        r ->
            new RehearsalAnswer(
                r.field("factor", in::element),
                r.field("proof", in::proof),
                r.field("bound", in::proof)));
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () -> {
          writer.field("factor").string(factor.encode());
          GroupJson.proof(proof).writeTo(writer.field("proof"));
          GroupJson.proof(bound).writeTo(writer.field("bound"));
        });
  }
}
