package id.konvensirakyat.crypto.proof;

/** Why something was not accepted; an enum constant of the package that checks. */
public interface Fault {
  /** The stable name, for records and tests. */
  String name();

  /** One sentence for people. */
  String meaning();
}
