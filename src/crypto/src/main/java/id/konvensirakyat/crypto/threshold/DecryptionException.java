package id.konvensirakyat.crypto.threshold;

/** An encrypted message that the key does not open. The message names the reason and no content. */
public final class DecryptionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** A refusal for this reason; the message is the reason's meaning. */
  public DecryptionException(Reason reason) {
    super(reason.meaning());
    this.reason = reason;
  }

  /** Why the message was not opened. */
  public Reason reason() {
    return reason;
  }

  /** Why a message was not opened. */
  public enum Reason {
    NOT_HEX("the data are not lower-case hexadecimal"),
    WRONG_LENGTH("the data are shorter than a tag or as long as 65536 bytes"),
    WRONG_TAG("the data were changed or are for another key"),
    NOT_TEXT("the message is not UTF-8");

    private final String meaning;

    Reason(String meaning) {
      this.meaning = meaning;
    }

    /** One sentence for people. */
    public String meaning() {
      return meaning;
    }
  }
}
