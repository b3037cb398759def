package id.konvensirakyat.crypto.group;

/**
 * A text that is not the one canonical encoding of a value. The message names the reason and never
 * repeats the text, which may be secret or hostile.
 */
public final class EncodingException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** A refusal for this reason; the message is the reason's meaning. */
  public EncodingException(Reason reason) {
    super(reason.meaning());
    this.reason = reason;
  }

  /** Why the text was refused. */
  public Reason reason() {
    return reason;
  }

  /** Why a text was refused; the first that applies, in this order. */
  public enum Reason {
    WRONG_LENGTH("the text has the wrong length"),
    NOT_HEX("the text is not lower-case hexadecimal"),
    NOT_DECIMAL("the text is not a decimal number without sign and leading zeros"),
    NOT_BASE58("the text has a character outside the Base58 alphabet"),
    OUT_OF_RANGE("the number is outside its range"),
    NON_CANONICAL("the value has another, canonical encoding"),
    NOT_ON_CURVE("no point of the curve has this encoding"),
    NOT_IN_SUBGROUP("the element is outside the subgroup of prime order");

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
