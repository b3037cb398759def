package id.konvensirakyat.crypto.note;

import java.io.Serial;
import java.util.Locale;

/** Bytes that are not what C2SP's texts say, or that nobody trusted has signed. */
public final class NoteException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** A refusal for this reason; the message is the reason's meaning and repeats no input. */
  public NoteException(Reason reason) {
    super(reason.meaning());
    this.reason = reason;
  }

  /** Why it was refused. */
  public Reason reason() {
    return reason;
  }

  /** Why something was refused. */
  public enum Reason {
    TOO_LARGE("the note is larger than its limit"),
    NOTE_MALFORMED("the text is not a signed note"),
    KEY_MALFORMED("the text is not a verifier key"),
    UNSIGNED("no key that is trusted has signed this"),
    SIGNATURE_INVALID("a signature by a known key fails"),
    CHECKPOINT_MALFORMED("the signed text is not a checkpoint"),
    PROOF_MALFORMED("the text is not a proof of a transparency log"),
    REQUEST_MALFORMED("the request is not one to a witness");

    private final String meaning;

    Reason(String meaning) {
      this.meaning = meaning;
    }

    /** One sentence for people. */
    public String meaning() {
      return meaning;
    }

    /** The published name, as in {@code signature-invalid}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
