package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;

/**
 * What a trustee answers in the third step, the voutput of spec 4.6.6.
 *
 * @param privateKey its decryption key, encrypted by the trustee for itself
 * @param publicKey the verification key of that decryption key
 */
public record VOutput(String privateKey, TrusteePublicKey publicKey) implements JsonValue {
  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () -> {
          writer.field("private_key").string(privateKey);
          publicKey.writeTo(writer.field("public_key"));
        });
  }
}
