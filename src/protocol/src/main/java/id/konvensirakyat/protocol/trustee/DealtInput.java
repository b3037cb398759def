package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.proof.ShareProof;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import java.util.List;

/**
 * What the server routes to one trustee for the check of its shares.
 *
 * @param vinput the message of Belenios
 * @param proofs for each secret of it, in their order, that its sender made it
 */
public record DealtInput(VInput vinput, List<ShareProof> proofs) implements JsonValue {
  public DealtInput {
    proofs = List.copyOf(proofs);
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () -> {
          vinput.writeTo(writer.field("vinput"));
          ShareProofs.write(writer.field("proofs"), proofs);
        });
  }
}
