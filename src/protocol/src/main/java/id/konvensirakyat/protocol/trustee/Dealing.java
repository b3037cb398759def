package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.proof.ShareProof;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import java.util.List;

/**
 * What a trustee reveals after all have committed themselves: crypto-spec/threshold.md 11.
 *
 * @param polynomial the message of Belenios
 * @param proofs for each secret of it, in their order, that this trustee made it
 */
public record Dealing(Polynomial polynomial, List<ShareProof> proofs) implements JsonValue {
  public Dealing {
    proofs = List.copyOf(proofs);
  }

  /** What this trustee must have committed itself to before. */
  public Hash commitment() {
    return polynomial.coefficients().commitmentHash();
  }

  /** SHA-256 of the signed coefficients, for the public record of when they were revealed. */
  public Hash coefficientsHash() {
    return Hash.of(JsonWriter.write(polynomial.coefficients()));
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () -> {
          polynomial.writeTo(writer.field("polynomial"));
          ShareProofs.write(writer.field("proofs"), proofs);
        });
  }
}
