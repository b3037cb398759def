package id.konvensirakyat.convention.roll;

import java.util.Arrays;
import java.util.Optional;

/** Why an entry would not belong on the roll. */
public enum ChallengeGround {
  DECEASED,
  NOT_RESIDENT,
  NOT_CITIZEN,
  UNDER_AGE,
  /** The person is registered twice. */
  TWICE,
  /** Nobody stands behind the number. */
  NOT_A_PERSON;

  /** Reads a name, exactly as written here. */
  public static Optional<ChallengeGround> of(String text) {
    return Arrays.stream(values()).filter(ground -> ground.name().equals(text)).findFirst();
  }
}
