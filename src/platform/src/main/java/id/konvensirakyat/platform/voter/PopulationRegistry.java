package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.person.Nik;

/**
 * A port to the state's population registry (Dukcapil), for a party that has an agreement with it.
 * It is asked before a registration is written, outside of any transaction, and must answer within
 * seconds. An answer never refuses anybody: {@link Answer.Differs} sends a person to an officer.
 */
public interface PopulationRegistry {
  /**
   * Asks whether a number belongs to a name.
   *
   * @param name as the account has it
   */
  Answer ask(Nik nik, String name);

  /** What a registry says. */
  sealed interface Answer {
    /** The number is this person's. */
    record Matches() implements Answer {}

    /**
     * The number is somebody else's, or nobody's.
     *
     * @param reason a code, no personal data
     */
    record Differs(String reason) implements Answer {}

    /**
     * Nothing was learned.
     *
     * @param reason a code, for instance {@code no-registry}
     */
    record Unknown(String reason) implements Answer {}
  }
}
