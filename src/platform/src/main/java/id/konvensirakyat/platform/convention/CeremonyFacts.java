package id.konvensirakyat.platform.convention;

/** How far the key ceremony of a convention is. */
public interface CeremonyFacts {
  /**
   * The ceremony's step.
   *
   * @param step the message that the ceremony waits for, or DONE
   * @param rehearsed whether enough trustees have decrypted in the rehearsal
   */
  record CeremonyFact(String step, boolean done, boolean rehearsed) {}

  CeremonyFact of(String conventionId);
}
