package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.proof.Verdict;
import id.konvensirakyat.crypto.threshold.FeldmanCommitment;
import id.konvensirakyat.crypto.threshold.PkiKeys;
import id.konvensirakyat.crypto.threshold.SignedMessage;
import id.konvensirakyat.protocol.encoding.GroupJson;
import id.konvensirakyat.protocol.encoding.GroupReader;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;
import java.util.List;

/**
 * A trustee's signed commitment to its polynomial, the coefexps of spec 4.6.4. One that was read is
 * signed by its trustee and has as many coefficients as the threshold.
 */
public final class Coefficients implements JsonValue {
  private final SignedMessage signed;
  private final FeldmanCommitment commitment;

  private Coefficients(SignedMessage signed, FeldmanCommitment commitment) {
    this.signed = signed;
    this.commitment = commitment;
  }

  static Coefficients read(Group group, Certificate by, int threshold, JsonReader reader)
      throws RefusedException {
    SignedMessage signed = SignedText.read(group, reader);
    if (!(signed.verify(by.verification()) instanceof Verdict.Valid)) {
      throw new RefusedException(Reason.COEFFICIENTS_INVALID, "signature");
    }
    GroupReader in = new GroupReader(group);
    List<Element> elements =
        JsonReader.read(
            signed.message(),
            r -> r.object(o -> o.field("coefexps", a -> a.array(threshold, in::element))));
    if (elements.size() != threshold) {
      throw new RefusedException(Reason.COEFFICIENTS_INVALID, "message.coefexps");
    }
    if (!signed.message().equals(message(elements))) {
      throw new RefusedException(Reason.NOT_CANONICAL, "message");
    }
    return new Coefficients(signed, new FeldmanCommitment(elements));
  }

  static Coefficients of(PkiKeys secret, FeldmanCommitment commitment, SecureRandom random) {
    String message = message(commitment.coefficients());
    return new Coefficients(SignedMessage.sign(secret, message, random), commitment);
  }

  /** The committed polynomial. */
  public FeldmanCommitment commitment() {
    return commitment;
  }

  /** What the trustee commits itself to before it reveals these: crypto-spec/threshold.md 11. */
  Hash commitmentHash() {
    return Hash.of("commitment|" + JsonWriter.write(this));
  }

  private static String message(List<Element> elements) {
    return JsonWriter.write(
        writer ->
            writer.object(
                () ->
                    writer
                        .field("coefexps")
                        .array(elements.stream().map(GroupJson::element).toList())));
  }

  @Override
  public void writeTo(JsonWriter writer) {
    SignedText.json(signed).writeTo(writer);
  }
}
