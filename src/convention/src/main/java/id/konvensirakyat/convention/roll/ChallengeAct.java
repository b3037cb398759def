package id.konvensirakyat.convention.roll;

import java.util.Arrays;
import java.util.Optional;

/** What is done with a challenge. */
public enum ChallengeAct {
  /** By the voter whose entry it is; not on the record, for that would tell that there is one. */
  ANSWER,
  /** By two registrars. */
  UPHOLD,
  /** By two registrars. */
  DISMISS;

  /** The kind of its line on the record; an answer has none. */
  public Optional<String> kind() {
    return switch (this) {
      case ANSWER -> Optional.empty();
      case UPHOLD -> Optional.of("CHALLENGE_UPHELD");
      case DISMISS -> Optional.of("CHALLENGE_DISMISSED");
    };
  }

  /** The act that a line of this kind is. */
  public static Optional<ChallengeAct> ofKind(String kind) {
    return Arrays.stream(values()).filter(a -> a.kind().equals(Optional.of(kind))).findFirst();
  }
}
