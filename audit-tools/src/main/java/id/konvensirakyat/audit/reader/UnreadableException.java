package id.konvensirakyat.audit.reader;

/** The evidence cannot be opened at all; the message says why in one sentence. */
public final class UnreadableException extends Exception {
  public UnreadableException(String message) {
    super(message);
  }
}
