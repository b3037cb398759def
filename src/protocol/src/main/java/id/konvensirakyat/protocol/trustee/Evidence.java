package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.proof.OpeningProof;
import id.konvensirakyat.crypto.proof.ShareProof;
import id.konvensirakyat.crypto.proof.Verdict;
import id.konvensirakyat.crypto.threshold.EncryptedMessage;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;

/**
 * A complaint with the message that it is about: all that anybody needs, beside the public
 * coefficients, to judge it again.
 *
 * @param complainer the number of the trustee who complains
 * @param secret the encrypted share, as its sender sent it
 * @param shareProof that the accused sent it
 * @param complaint of the receiver
 */
public record Evidence(int complainer, String secret, ShareProof shareProof, Complaint complaint)
    implements JsonValue {

  /** Reads the evidence of one fault. */
  public static Evidence read(Group group, JsonReader reader) throws RefusedException {
    return reader.object(
        r ->
            new Evidence(
                r.field("complainer", n -> n.integer(1, Trustees.MOST_PERSONS)),
                r.field("secret", t -> Channel.readSealed(group, t)),
                r.field("share_proof", p -> ShareProofs.read(group, p)),
                r.field("complaint", c -> Complaint.read(group, c))));
  }

  /**
   * Who is at fault. The complainer, if the proof of the opening fails or the opened share is in
   * order; else the sender, whatever is wrong with the message.
   *
   * @param coefficients of the accused
   * @throws RefusedException if nobody can be named: COMPLAINT_INVALID for a complaint against
   *     nobody or oneself, or one that the complainer did not sign; SHARE_PROOF_INVALID for a
   *     message that the accused did not send
   */
  public Judgement judge(CommittedAttempt attempt, Coefficients coefficients)
      throws RefusedException {
    checkParties(attempt, complainer, complaint.against());
    Ceremony ceremony = attempt.attempt().ceremony();
    boolean signed =
        complaint
                .signed(attempt.context(), complainer, secret)
                .verify(ceremony.certificate(complainer).verification())
            instanceof Verdict.Valid;
    if (!signed) {
      throw new RefusedException(Reason.COMPLAINT_INVALID, "signature");
    }
    attempt.checkShareProof(
        complaint.against(), complainer, secret, shareProof, complaint.against() - 1);
    EncryptedMessage message = Channel.parse(ceremony.group(), secret);
    OpeningProof.Statement statement = statement(attempt, message);
    if (!(OpeningProof.verify(statement, complaint.proof()) instanceof Verdict.Valid)) {
      return named(complainer, Reason.COMPLAINT_PROOF_INVALID);
    }
    try {
      Share.open(
          ceremony, complaint.against(), complainer, message, complaint.opened(), coefficients);
    } catch (RefusedException fault) {
      return named(complaint.against(), code(fault.reason()));
    }
    return named(complainer, Reason.COMPLAINT_UNFOUNDED);
  }

  static void checkParties(CommittedAttempt attempt, int complainer, int against)
      throws RefusedException {
    int trustees = attempt.commitments().size();
    if (complainer < 1
        || complainer > trustees
        || against < 1
        || against > trustees
        || against == complainer) {
      throw new RefusedException(Reason.COMPLAINT_INVALID, "against");
    }
  }

  private OpeningProof.Statement statement(CommittedAttempt attempt, EncryptedMessage message) {
    return new OpeningProof.Statement(
        attempt.context(),
        complaint.against(),
        complainer,
        attempt.attempt().ceremony().certificate(complainer).encryption(),
        message.alpha(),
        message.beta(),
        complaint.opened());
  }

  private Judgement named(int trustee, Reason reason) {
    return new Judgement(complainer, complaint.against(), trustee, reason, JsonWriter.write(this));
  }

  /** What is wrong inside of a message has many names, and one of them is enough for the record. */
  private static Reason code(Reason reason) {
    return switch (reason) {
      case MESSAGE_UNREADABLE, MESSAGE_SIGNATURE_INVALID, MESSAGE_WRONG_RECIPIENT, SHARE_INVALID ->
          reason;
      default -> Reason.MESSAGE_MALFORMED;
    };
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () -> {
          writer.field("complainer").integer(complainer);
          writer.field("secret").string(secret);
          ShareProofs.json(shareProof).writeTo(writer.field("share_proof"));
          complaint.writeTo(writer.field("complaint"));
        });
  }
}
