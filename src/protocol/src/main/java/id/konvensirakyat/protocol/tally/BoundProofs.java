package id.konvensirakyat.protocol.tally;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.proof.BoundDecryptionProof;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.crypto.proof.Verdict;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.GroupJson;
import id.konvensirakyat.protocol.encoding.GroupReader;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Outcome;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * The second proofs of a partial decryption, which stand beside the archive because version 1 has
 * no place for them: crypto-spec/protocol.md 8.
 *
 * @param owner the trustee's number, from 1 through all items of the trustees structure
 * @param decryption the hash of the partial decryption's text
 * @param proofs one for each ciphertext of the tally
 */
public record BoundProofs(int owner, Hash decryption, List<List<Proof>> proofs)
    implements JsonValue {
  public BoundProofs {
    proofs = proofs.stream().map(List::copyOf).toList();
  }

  /** Reads proofs with the shape of the election; they are yet to be checked. */
  public static BoundProofs read(Election election, byte[] text) throws RefusedException {
    GroupReader in = new GroupReader(election.group());
    return JsonReader.readCanonical(
        text,
        reader ->
            reader.object(
                r ->
                    new BoundProofs(
                        r.field("owner", n -> n.integer(1, Integer.MAX_VALUE)),
                        r.field("payload", JsonReader::hash),
                        r.field(
                            "bound_proofs",
                            a -> EncryptedTally.Shape.read(election, a, in::proof)))));
  }

  /** Proves the factors of a partial decryption that was made with this private key. */
  public static BoundProofs make(
      Election election,
      EncryptedTally tally,
      PartialDecryption decryption,
      int owner,
      SecretScalar privateKey,
      SecureRandom random) {
    Group group = election.group();
    Element publicKey = group.generatorPower(privateKey);
    List<List<Proof>> proofs = new ArrayList<>();
    for (int i = 0; i < tally.questions().size(); i++) {
      List<Ciphertext> row = tally.questions().get(i);
      List<Proof> rowProofs = new ArrayList<>();
      for (int j = 0; j < row.size(); j++) {
        rowProofs.add(
            BoundDecryptionProof.decrypt(
                election.fingerprint(),
                owner,
                publicKey,
                privateKey,
                row.get(j).alpha(),
                decryption.factors().get(i).get(j),
                random));
      }
      proofs.add(rowProofs);
    }
    return new BoundProofs(owner, Hash.of(JsonWriter.write(decryption)), proofs);
  }

  /**
   * Checks that these are this owner's proofs of this partial decryption.
   *
   * @return OWNER_UNKNOWN, TALLY_REFERENCE_WRONG or BOUND_PROOF_INVALID for what does not hold
   */
  public Outcome verify(
      Election election,
      EncryptedTally tally,
      PartialDecryption of,
      int expectedOwner,
      Element verificationKey) {
    if (owner != expectedOwner) {
      return Outcome.refused(Reason.OWNER_UNKNOWN, "owner");
    }
    if (!decryption.equals(Hash.of(JsonWriter.write(of)))) {
      return Outcome.refused(Reason.TALLY_REFERENCE_WRONG, "payload");
    }
    for (int i = 0; i < tally.questions().size(); i++) {
      for (int j = 0; j < tally.questions().get(i).size(); j++) {
        Verdict verdict =
            BoundDecryptionProof.verify(
                election.fingerprint(),
                owner,
                verificationKey,
                tally.questions().get(i).get(j).alpha(),
                of.factors().get(i).get(j),
                proofs.get(i).get(j));
        if (!(verdict instanceof Verdict.Valid)) {
          return Outcome.refused(Reason.BOUND_PROOF_INVALID, "bound_proofs[" + i + "][" + j + "]");
        }
      }
    }
    return Outcome.accepted();
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () -> {
          writer.field("owner").integer(owner);
          writer.field("payload").hash(decryption);
          writer.field("bound_proofs").array(proofs.stream().map(GroupJson::proofs).toList());
        });
  }
}
