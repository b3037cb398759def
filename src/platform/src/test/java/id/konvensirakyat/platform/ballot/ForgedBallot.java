package id.konvensirakyat.platform.ballot;

import id.konvensirakyat.crypto.proof.BallotSignature;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.protocol.credential.VoterKey;
import id.konvensirakyat.protocol.encoding.Hash;
import java.security.SecureRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cheating voter would send: proofs that do not hold, under a signature that does. */
public final class ForgedBallot {
  private static final String ELEMENT = "\\{\"alpha\":\"[^\"]*\",\"beta\":\"[^\"]*\"\\}";
  private static final String PROOFS =
      "\\[(?:\\{\"challenge\":\"\\d*\",\"response\":\"\\d*\"\\},?)+\\]";

  private ForgedBallot() {}

  /** Two ciphertexts in each other's place. */
  public static String withSwappedChoices(String ballot, VoterKey owner) {
    return signed(swapFirstTwo(ballot, ELEMENT), owner);
  }

  /** Two individual proofs in each other's place. */
  public static String withSwappedProofs(String ballot, VoterKey owner) {
    return signed(swapFirstTwo(ballot, PROOFS), owner);
  }

  private static String swapFirstTwo(String ballot, String pattern) {
    Matcher matcher = Pattern.compile("(" + pattern + "),(" + pattern + ")").matcher(ballot);
    if (!matcher.find()) {
      throw new IllegalArgumentException("The ballot has no two of these");
    }
    return ballot.substring(0, matcher.start())
        + matcher.group(2)
        + ","
        + matcher.group(1)
        + ballot.substring(matcher.end());
  }

  /** The ballot's contents under a fresh signature of their owner (specification, signatures). */
  static String signed(String ballot, VoterKey owner) {
    String contents = ballot.substring(0, ballot.indexOf(",\"signature\"")) + "}";
    String hash = Hash.of(contents).base64();
    Proof proof =
        BallotSignature.sign(owner.publicCredential(), owner.secret(), hash, new SecureRandom());
    return contents.substring(0, contents.length() - 1)
        + ",\"signature\":{\"hash\":\""
        + hash
        + "\",\"proof\":{\"challenge\":\""
        + proof.challenge().encode()
        + "\",\"response\":\""
        + proof.response().encode()
        + "\"}}}";
  }
}
