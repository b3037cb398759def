package id.konvensirakyat.audit.check;

/** Why an export's log is refused; the message is the reason. */
final class WrongLogException extends Exception {
  private static final long serialVersionUID = 1;

  WrongLogException(String message) {
    super(message);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
