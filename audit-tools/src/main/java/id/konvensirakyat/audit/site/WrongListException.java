package id.konvensirakyat.audit.site;

/** A list of files is not of the form of crypto-spec/log.md 8. The message says where. */
final class WrongListException extends Exception {
  private static final long serialVersionUID = 1L;

  WrongListException(String what) {
    super(what);
  }
}
