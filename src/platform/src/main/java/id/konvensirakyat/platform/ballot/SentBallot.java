package id.konvensirakyat.platform.ballot;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A ballot as it was sent (crypto-spec/export.md, "Hints"): nothing of it is checked yet.
 *
 * @param ballot its exact bytes
 * @param hints what came as its hints, whatever it is; empty if none came
 */
@SuppressWarnings("ArrayRecordComponent") // exact bytes
record SentBallot(byte[] ballot, byte[] hints) {
  /** The media type of a ballot with hints beside it. */
  static final String WITH_HINTS = "application/vnd.konvensi.ballot+json";

  /**
   * The largest body with hints. Of a ballot's bytes less than one in sixteen is a quote, which
   * here has a backslash before it; its hints, in Base64, are shorter than the ballot.
   */
  static final int LARGEST = 2 * Ballot.LARGEST + Ballot.LARGEST / 16;

  private static final byte[] NO_HINTS = {};

  /** A ballot whose exact bytes are the body. */
  static SentBallot alone(byte[] body) {
    return new SentBallot(body, NO_HINTS);
  }

  /**
   * Reads {@code {"ballot":TEXT,"hints":BASE64}}. Hints that are no Base64 are none.
   *
   * @throws Refusal {@link Problem#TOO_LARGE} or {@link Problem#BALLOT_MALFORMED}
   */
  static SentBallot withHints(byte[] body) {
    try {
      return JsonReader.read(body, reader -> reader.object(SentBallot::fields));
    } catch (RefusedException e) {
      boolean large = e.refusal().reason() == Reason.TOO_LARGE;
      throw Refusal.of(large ? Problem.TOO_LARGE : Problem.BALLOT_MALFORMED);
    }
  }

  private static SentBallot fields(JsonReader reader) throws RefusedException {
    String ballot = reader.field("ballot", text -> text.string(Ballot.LARGEST));
    String hints = reader.field("hints", text -> text.string(LARGEST));
    return new SentBallot(ballot.getBytes(StandardCharsets.UTF_8), decoded(hints));
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return NO_HINTS;
    }
  }
}
