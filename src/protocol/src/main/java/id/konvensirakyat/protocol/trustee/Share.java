package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.proof.Verdict;
import id.konvensirakyat.crypto.threshold.EncryptedMessage;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * The one way in which a share is taken out of its message: the same for its receiver and for those
 * who judge a complaint about it, so that they cannot come to different ends.
 */
final class Share {
  private static final int LONGEST_NUMBER = 700;
  private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]*");

  private Share() {}

  /**
   * The share of trustee {@code receiver} in the sender's message, checked against the sender's
   * commitment.
   *
   * @param opened the one-time secret of the message
   * @throws RefusedException SHARE_INVALID, or as {@link Channel#open} and {@link #number} say
   */
  static SecretScalar open(
      Ceremony ceremony,
      int sender,
      int receiver,
      EncryptedMessage message,
      Element opened,
      Coefficients coefficients)
      throws RefusedException {
    String inside =
        Channel.open(
            message,
            opened,
            ceremony.certificate(sender).verification(),
            ceremony.certificate(receiver).encryption());
    SecretScalar share =
        JsonReader.read(
            inside,
            reader -> reader.object(r -> r.field("secret", n -> number(ceremony.group(), n))));
    if (!(coefficients.commitment().checkShare(receiver, share) instanceof Verdict.Valid)) {
      throw new RefusedException(Reason.SHARE_INVALID, "");
    }
    return share;
  }

  /** A secret number: belenios-tool 2.0 sends some that are not reduced modulo the order. */
  static SecretScalar number(Group group, JsonReader reader) throws RefusedException {
    String decimal = reader.string(LONGEST_NUMBER);
    if (!DECIMAL.matcher(decimal).matches()) {
      throw new RefusedException(Reason.SCALAR_INVALID, "");
    }
    return SecretScalar.reduce(group, new BigInteger(decimal).toByteArray());
  }
}
