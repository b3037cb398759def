package id.konvensirakyat.audit.check;

/** Told how far a long check has come. */
@FunctionalInterface
public interface Progress {
  /** {@code done} units of {@code subject} are checked, for example 300 "ballots". */
  void at(String subject, long done, String unit);
}
