package id.konvensirakyat.deploy.rehearsal;

/** The platform did something that it must not do; the message says what. */
public final class RehearsalException extends Exception {
  public RehearsalException(String sentence) {
    super(sentence);
  }
}
