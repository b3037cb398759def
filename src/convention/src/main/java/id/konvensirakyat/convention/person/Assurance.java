package id.konvensirakyat.convention.person;

import java.util.Arrays;
import java.util.Optional;

/**
 * How sure the party is that an account is the person it says it is (convention-rules, "Voter").
 */
public enum Assurance {
  /** Seen in person, with the identity card, by an officer. */
  A,
  /** A picture of the identity card, and one of the living person, looked at by an officer. */
  B,
  /** A telephone number alone. */
  C;

  /** The level of this name; empty for any other text. */
  public static Optional<Assurance> of(String name) {
    return Arrays.stream(values()).filter(level -> level.name().equals(name)).findFirst();
  }

  /** Whether this level is as sure as the least that is asked for. */
  public boolean reaches(Assurance least) {
    return compareTo(least) <= 0;
  }
}
