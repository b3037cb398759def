package id.konvensirakyat.convention.candidacy;

import java.util.Optional;

/**
 * Who may confirm support: everybody registered once, for one candidate of the level, never the
 * candidate, while candidacy is open.
 */
public final class Supporting {
  private Supporting() {}

  /** Why a confirmation is refused; the first that applies, in this order. */
  public enum Reason {
    /** Support is given, and taken back, while candidacy is open. */
    NOT_OPEN,
    /** The application leads nowhere any more. */
    APPLICATION_CLOSED,
    /** Only registered voters of this convention support. */
    NOT_REGISTERED,
    /** Nobody supports the own application. */
    OWN_APPLICATION,
    /** The person supports another candidate of this level, from this or another account. */
    SUPPORTS_ANOTHER
  }

  /**
   * What a confirmation depends on.
   *
   * @param open whether candidacy is open
   * @param application state of the application
   * @param registered whether the person is a registered voter of the convention
   * @param applicant whether the person is the applicant, by account or by identity number
   * @param supportsAnother whether the person supports another application of this convention
   */
  public record Facts(
      boolean open,
      ApplicationState application,
      boolean registered,
      boolean applicant,
      boolean supportsAnother) {}

  /** The reason against it; empty where the support counts. */
  public static Optional<Reason> refusal(Facts facts) {
    if (!facts.open()) {
      return Optional.of(Reason.NOT_OPEN);
    }
    if (!facts.application().isOpen()) {
      return Optional.of(Reason.APPLICATION_CLOSED);
    }
    if (!facts.registered()) {
      return Optional.of(Reason.NOT_REGISTERED);
    }
    if (facts.applicant()) {
      return Optional.of(Reason.OWN_APPLICATION);
    }
    return facts.supportsAnother() ? Optional.of(Reason.SUPPORTS_ANOTHER) : Optional.empty();
  }
}
