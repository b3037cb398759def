package id.konvensirakyat.protocol.tally;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.proof.DecryptionProof;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.crypto.proof.Verdict;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.GroupJson;
import id.konvensirakyat.protocol.encoding.GroupReader;
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
 * One trustee's partial decryption of the tally (spec 4.17).
 *
 * @param factors alpha^x for each ciphertext of the tally
 * @param proofs that each factor was computed with the trustee's key
 */
public record PartialDecryption(List<List<Element>> factors, List<List<Proof>> proofs)
    implements JsonValue {
  public PartialDecryption {
    factors = factors.stream().map(List::copyOf).toList();
    proofs = proofs.stream().map(List::copyOf).toList();
  }

  /** Reads a partial decryption with the shape of the election. */
  public static PartialDecryption read(Election election, byte[] text) throws RefusedException {
    GroupReader in = new GroupReader(election.group());
    return JsonReader.readCanonical(
        text,
        reader ->
            reader.object(
                r ->
                    new PartialDecryption(
                        r.field(
                            "decryption_factors",
                            a -> EncryptedTally.Shape.read(election, a, in::element)),
                        r.field(
                            "decryption_proofs",
                            a -> EncryptedTally.Shape.read(election, a, in::proof)))));
  }

  /** Algorithm MakePartialDecryption, by the trustee whose private key this is. */
  public static PartialDecryption make(
      Election election, EncryptedTally tally, SecretScalar privateKey, SecureRandom random) {
    Group group = election.group();
    Element publicKey = group.generatorPower(privateKey);
    List<List<Element>> factors = new ArrayList<>();
    List<List<Proof>> proofs = new ArrayList<>();
    for (List<Ciphertext> row : tally.questions()) {
      List<Element> rowFactors = new ArrayList<>();
      List<Proof> rowProofs = new ArrayList<>();
      for (Ciphertext c : row) {
        rowFactors.add(group.power(c.alpha(), privateKey));
        rowProofs.add(
            DecryptionProof.decrypt(
                election.fingerprint(), publicKey, privateKey, c.alpha(), random));
      }
      factors.add(rowFactors);
      proofs.add(rowProofs);
    }
    return new PartialDecryption(factors, proofs);
  }

  /** Algorithm VerifyPartialDecryption, against the trustee's verification key. */
  public Outcome verify(Election election, EncryptedTally tally, Element verificationKey) {
    for (int i = 0; i < tally.questions().size(); i++) {
      for (int j = 0; j < tally.questions().get(i).size(); j++) {
        Verdict verdict =
            DecryptionProof.verify(
                election.fingerprint(),
                verificationKey,
                tally.questions().get(i).get(j).alpha(),
                factors.get(i).get(j),
                proofs.get(i).get(j));
        if (!(verdict instanceof Verdict.Valid)) {
          return Outcome.refused(
              Reason.DECRYPTION_INVALID, "decryption_proofs[" + i + "][" + j + "]");
        }
      }
    }
    return Outcome.accepted();
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () -> {
          List<JsonValue> rows = new ArrayList<>();
          factors.forEach(row -> rows.add(w -> w.array(elements(row))));
          writer.field("decryption_factors").array(rows);
          writer.field("decryption_proofs").array(proofs.stream().map(GroupJson::proofs).toList());
        });
  }

  private static List<JsonValue> elements(List<Element> row) {
    return row.stream().map(GroupJson::element).toList();
  }
}
