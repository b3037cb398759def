package id.konvensirakyat.convention.ranking;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The public id of a candidate within a convention: 1 to 64 ASCII letters, digits or hyphens, so
 * that it can stand in canonical texts and hashes without escaping. Never a name or a NIK.
 */
public record CandidateId(String text) implements Comparable<CandidateId> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

  /** Refuses what is no id; text from outside goes through {@link #of}. */
  public CandidateId {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("a candidate id has 1 to 64 letters, digits or hyphens");
    }
  }

  /** Reads an id; empty if it is none. */
  public static Optional<CandidateId> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new CandidateId(text)) : Optional.empty();
  }

  @Override
  public int compareTo(CandidateId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
