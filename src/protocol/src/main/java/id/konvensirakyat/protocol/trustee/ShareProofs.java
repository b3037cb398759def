package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.proof.ShareProof;
import id.konvensirakyat.protocol.encoding.GroupReader;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.List;

/** How share proofs are read and written. */
final class ShareProofs {
  private ShareProofs() {}

  static ShareProof read(Group group, JsonReader reader) throws RefusedException {
    GroupReader in = new GroupReader(group);
    return reader.object(
        r ->
            new ShareProof(
                r.field("challenge", in::scalar),
                r.field("signing", in::scalar),
                r.field("opening", in::scalar)));
  }

  /** Reads exactly as many proofs as there are trustees. */
  static List<ShareProof> read(Group group, int trustees, JsonReader reader)
      throws RefusedException {
    List<ShareProof> proofs = reader.array(trustees, r -> read(group, r));
    if (proofs.size() != trustees) {
      throw new RefusedException(Reason.POLYNOMIAL_INVALID, "");
    }
    return proofs;
  }

  static JsonValue json(ShareProof proof) {
    return writer ->
        writer.object(
            () ->
                writer
                    .field("challenge")
                    .string(proof.challenge().encode())
                    .field("signing")
                    .string(proof.signing().encode())
                    .field("opening")
                    .string(proof.opening().encode()));
  }

  static void write(JsonWriter writer, List<ShareProof> proofs) {
    writer.array(proofs.stream().map(ShareProofs::json).toList());
  }
}
