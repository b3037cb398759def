package id.konvensirakyat.convention.ranking;

import id.konvensirakyat.convention.text.Sha256;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The seed of the lots: 32 random bytes, always written as 64 lower-case hexadecimal digits. All
 * hashes are taken over that text, so that anyone can repeat them with {@code sha256sum}. Its
 * {@link #commitment} is published when the rules are frozen, before anybody has applied and so
 * before a candidate id exists; the seed itself only with the results.
 */
public record LotSeed(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  /** Refuses what is no seed; text from outside goes through {@link #of}. */
  public LotSeed {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("a seed has 64 lower-case hexadecimal digits");
    }
  }

  /** Reads a seed; empty if it is none. */
  public static Optional<LotSeed> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new LotSeed(text)) : Optional.empty();
  }

  /** SHA-256 of the seed's text, in hexadecimal. */
  public String commitment() {
    return Sha256.hex(hex);
  }

  /** The lot of a candidate: SHA-256 of the seed's text and the id; the smallest wins. */
  public String lotOf(CandidateId candidate) {
    return Sha256.hex(hex + candidate.text());
  }

  /** Hides the seed, which is a secret until the results are published. */
  @Override
  public String toString() {
    return "LotSeed[commitment=" + commitment() + "]";
  }
}
