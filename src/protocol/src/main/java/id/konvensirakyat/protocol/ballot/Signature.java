package id.konvensirakyat.protocol.ballot;

import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.protocol.encoding.GroupJson;
import id.konvensirakyat.protocol.encoding.GroupReader;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;

/**
 * A ballot's signature (spec 4.13).
 *
 * @param hash compact Base64 of the hash of the ballot without its signature, as the voter claims
 * @param proof that the signer knows the credential's secret
 */
public record Signature(String hash, Proof proof) implements JsonValue {
  static final int HASH_LENGTH = 43;

  static Signature read(GroupReader in, JsonReader reader) throws RefusedException {
    return reader.object(
        r ->
            new Signature(
                r.field("hash", t -> t.string(HASH_LENGTH)), r.field("proof", in::proof)));
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () -> {
          writer.field("hash").string(hash);
          GroupJson.proof(proof).writeTo(writer.field("proof"));
        });
  }
}
