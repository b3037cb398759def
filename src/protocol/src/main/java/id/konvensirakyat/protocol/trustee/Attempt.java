package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.hash.Proquints;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One attempt at a convention's key ceremony, once its certificates are together:
 * crypto-spec/threshold.md 9 to 11. Everything that a trustee derives or proves in it names all
 * three.
 *
 * @param convention the convention's id, 1 to 64 letters, digits and hyphens
 * @param number from 1; one more for each restart
 * @param ceremony group, threshold and certificates
 */
public record Attempt(String convention, int number, Ceremony ceremony) {
  // Nothing in it can be taken for the bar that separates the parts of a hashed text.
  private static final Pattern CONVENTION = Pattern.compile("[0-9A-Za-z-]{1,64}");
  private static final int FINGERPRINT_BYTES = 20;
  private static final int GROUP_OF_DIGITS = 4;

  public Attempt {
    if (!CONVENTION.matcher(convention).matches() || number < 1) {
      throw new IllegalArgumentException("no such convention or attempt");
    }
  }

  /** SHA-256 of group, threshold and all certificates. */
  public Hash certificatesDigest() {
    String certificates =
        ceremony.certificates().stream().map(JsonWriter::write).collect(Collectors.joining(","));
    return Hash.of(
        String.join(
            "|",
            "certificates",
            ceremony.group().name(),
            Integer.toString(ceremony.threshold()),
            certificates));
  }

  /** The first 160 bits of the digest in hexadecimal, in groups of four digits. */
  public String fingerprint() {
    String digits = certificatesDigest().hex().substring(0, 2 * FINGERPRINT_BYTES);
    return digits.replaceAll("(.{" + GROUP_OF_DIGITS + "})(?=.)", "$1 ");
  }

  /** The same 160 bits as ten words, which the trustees read out to each other. */
  public List<String> words() {
    return Proquints.of(Arrays.copyOf(certificatesDigest().bytes(), FINGERPRINT_BYTES));
  }

  /**
   * The attempt with what its trustees committed themselves to.
   *
   * @param commitments one of each trustee, in their order
   */
  public CommittedAttempt committed(List<Hash> commitments) {
    return new CommittedAttempt(this, commitments);
  }

  /** What a trustee's polynomial of this attempt is derived for. */
  String polynomialPurpose() {
    return String.join(
        "|", "polynomial", convention, certificatesDigest().hex(), Integer.toString(number));
  }
}
