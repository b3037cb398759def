package id.konvensirakyat.platform.privacy;

/** Fired in the transaction in which a person takes a consent back; features stop at once. */
public record ConsentWithdrawn(String conventionId, String subject, Purpose purpose) {
  /** Says nothing of the person. */
  @Override
  public String toString() {
    return "ConsentWithdrawn " + purpose;
  }
}
