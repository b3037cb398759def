package id.konvensirakyat.platform.convention;

/** Whether nothing of a dapil changes any more because its list is decided. */
public interface DecidedDapil {
  /** Whether LIST_DECIDED of the dapil is on the chain. */
  boolean isDecided(String conventionId, String dapil);
}
