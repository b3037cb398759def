package id.konvensirakyat.platform.convention;

/** Fired in the transaction in which the list of a dapil was decided. */
public record ListDecided(String conventionId, String dapil) {}
