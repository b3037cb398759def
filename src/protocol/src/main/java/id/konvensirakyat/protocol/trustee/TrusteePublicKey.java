package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.proof.KeyProof;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.crypto.proof.Verdict;
import id.konvensirakyat.protocol.encoding.GroupJson;
import id.konvensirakyat.protocol.encoding.GroupReader;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;

/**
 * A verification key with a proof that someone knows its private key (spec 4.5). One that was read
 * has a proof that holds.
 */
public record TrusteePublicKey(Proof pok, Element publicKey) implements JsonValue {

  /** Reads a key and checks its proof. */
  static TrusteePublicKey read(Group group, JsonReader reader) throws RefusedException {
    GroupReader in = new GroupReader(group);
    TrusteePublicKey key =
        reader.object(
            r ->
                new TrusteePublicKey(
                    r.field("pok", in::proof), r.field("public_key", in::element)));
    if (!(KeyProof.verify(key.publicKey, key.pok) instanceof Verdict.Valid)
        || key.publicKey.isIdentity()) {
      throw new RefusedException(Reason.KEY_PROOF_INVALID, "");
    }
    return key;
  }

  /** Reads one key from a trustee's file. */
  public static TrusteePublicKey read(Group group, byte[] text) throws RefusedException {
    return JsonReader.readCanonical(text, reader -> read(group, reader));
  }

  /** The key of this private key. */
  public static TrusteePublicKey of(Group group, SecretScalar privateKey, SecureRandom random) {
    Element publicKey = group.generatorPower(privateKey);
    return new TrusteePublicKey(KeyProof.pok(publicKey, privateKey, random), publicKey);
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () -> {
          GroupJson.proof(pok).writeTo(writer.field("pok"));
          writer.field("public_key").string(publicKey.encode());
        });
  }
}
