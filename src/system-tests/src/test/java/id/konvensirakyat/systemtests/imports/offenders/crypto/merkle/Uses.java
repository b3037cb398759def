package id.konvensirakyat.systemtests.imports.offenders.crypto.merkle;

/** Breaks: merkle imports threshold. */
final class Uses {
  id.konvensirakyat.systemtests.imports.offenders.crypto.threshold.Shares shares;
}
