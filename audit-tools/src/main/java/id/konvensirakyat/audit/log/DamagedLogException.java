package id.konvensirakyat.audit.log;

/** What a log serves is not what it signed. The message names the file. */
public final class DamagedLogException extends Exception {
  private static final long serialVersionUID = 1L;

  /** This is wrong. */
  public DamagedLogException(String what) {
    super(what);
  }
}
