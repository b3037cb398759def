package id.konvensirakyat.convention.roll;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said of one dapil's roll: how many credentials, and the hash of the file that holds them.
 *
 * @param dapil code of the dapil
 * @param count credentials on it
 * @param sha256 of {@code public_credentials.json}: the credentials, ascending, as a compact JSON
 *     array of strings
 */
public record RollFigure(String dapil, int count, String sha256) {
  private static final Pattern LINE =
      Pattern.compile("roll=([0-9]{1,10});(0|[1-9][0-9]{0,8});([0-9a-f]{64})");

  /** The figure of these credentials, which must be strictly ascending. */
  public static RollFigure of(String dapil, Iterable<String> credentials) {
    MessageDigest digest = Digests.sha256();
    digest.update((byte) '[');
    int count = 0;
    String last = "";
    for (String credential : credentials) {
      if (credential.compareTo(last) <= 0) {
        throw new IllegalArgumentException("credentials are not strictly ascending");
      }
      digest.update((count == 0 ? "\"" : ",\"").getBytes(StandardCharsets.US_ASCII));
      digest.update(credential.getBytes(StandardCharsets.US_ASCII));
      digest.update((byte) '"');
      last = credential;
      count++;
    }
    digest.update((byte) ']');
    return new RollFigure(dapil, count, HexFormat.of().formatHex(digest.digest()));
  }

  /** Its line in {@code rolls/N.txt}, without the line feed. */
  String line() {
    return "roll=" + dapil + ';' + count + ';' + sha256;
  }

  static Optional<RollFigure> read(String line) {
    Matcher parts = LINE.matcher(line);
    return parts.matches()
        ? Optional.of(
            new RollFigure(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3)))
        : Optional.empty();
  }
}
