package id.konvensirakyat.protocol.encoding;

import java.io.Serial;

/** Thrown where input cannot become a value of its type, or a message may not be accepted. */
public final class RefusedException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final Refusal refusal;

  public RefusedException(Refusal refusal) {
    super(refusal.toString());
    this.refusal = refusal;
  }

  public RefusedException(Reason reason, String place) {
    this(new Refusal(reason, place));
  }

  public Refusal refusal() {
    return refusal;
  }

  public Reason reason() {
    return refusal.reason();
  }

  /** The same refusal, one level further out: {@code outer.place}. */
  public RefusedException within(String outer) {
    String inner = refusal.place();
    return new RefusedException(
        reason(), inner.isEmpty() ? outer : outer + (inner.startsWith("[") ? "" : ".") + inner);
  }
}
