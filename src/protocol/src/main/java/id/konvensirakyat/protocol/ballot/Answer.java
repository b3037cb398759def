package id.konvensirakyat.protocol.ballot;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.GroupJson;
import id.konvensirakyat.protocol.encoding.GroupReader;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.List;
import java.util.Optional;

/**
 * An encrypted answer to a homomorphic question (spec 4.10.1). One that was read has the shape that
 * its question asks for.
 *
 * @param choices one ciphertext of 0 or 1 for each answer, a leading one for blank
 * @param individualProofs for each choice the two proofs that it is 0 or 1
 * @param overallProof the proofs that the number of choices is allowed
 * @param blankProof with a question that has blank: the two proofs that blank chooses nothing
 */
public record Answer(
    List<Ciphertext> choices,
    List<List<Proof>> individualProofs,
    List<Proof> overallProof,
    Optional<List<Proof>> blankProof)
    implements JsonValue {
  private static final int DISJUNCTS = 2;

  public Answer {
    choices = List.copyOf(choices);
    individualProofs = individualProofs.stream().map(List::copyOf).toList();
    overallProof = List.copyOf(overallProof);
    blankProof = blankProof.map(List::copyOf);
  }

  static Answer read(GroupReader in, Question question, JsonReader reader) throws RefusedException {
    int count = question.ciphertexts();
    Answer answer =
        reader.object(
            r ->
                new Answer(
                    r.field("choices", c -> in.ciphertexts(c, count)),
                    r.field("individual_proofs", a -> a.array(count, p -> in.proofs(p, DISJUNCTS))),
                    r.field("overall_proof", p -> in.proofs(p, question.overallProofs())),
                    r.hasField("blank_proof")
                        ? Optional.of(r.field("blank_proof", p -> in.proofs(p, DISJUNCTS)))
                        : Optional.empty()));
    if (!answer.fits(question)) {
      throw new RefusedException(Reason.BALLOT_SHAPE_WRONG, "");
    }
    return answer;
  }

  private boolean fits(Question question) {
    return choices.size() == question.ciphertexts()
        && individualProofs.size() == choices.size()
        && individualProofs.stream().allMatch(proofs -> proofs.size() == DISJUNCTS)
        && overallProof.size() == question.overallProofs()
        && blankProof.isPresent() == question.blank()
        && blankProof.stream().allMatch(proofs -> proofs.size() == DISJUNCTS);
  }

  /** The product of the choices from this index on: an encryption of how many were chosen. */
  Ciphertext sum(int from) {
    return choices.stream().skip(from).reduce(Ciphertext::times).orElseThrow();
  }

  /** The string S of spec 4.10.1: S0, a bar, and all ciphertexts separated by commas. */
  static String statement(String s0, List<Ciphertext> choices) {
    StringBuilder s = new StringBuilder(s0);
    char separator = '|';
    for (Ciphertext c : choices) {
      s.append(separator).append(c.encode());
      separator = ',';
    }
    return s.toString();
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () -> {
          GroupJson.ciphertexts(choices).writeTo(writer.field("choices"));
          writer
              .field("individual_proofs")
              .array(individualProofs.stream().map(GroupJson::proofs).toList());
          GroupJson.proofs(overallProof).writeTo(writer.field("overall_proof"));
          blankProof.ifPresent(p -> GroupJson.proofs(p).writeTo(writer.field("blank_proof")));
        });
  }
}
