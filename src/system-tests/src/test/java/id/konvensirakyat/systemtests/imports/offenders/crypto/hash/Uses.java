package id.konvensirakyat.systemtests.imports.offenders.crypto.hash;

/** Breaks: hash imports threshold. */
final class Uses {
  id.konvensirakyat.systemtests.imports.offenders.crypto.threshold.Shares shares;
}
