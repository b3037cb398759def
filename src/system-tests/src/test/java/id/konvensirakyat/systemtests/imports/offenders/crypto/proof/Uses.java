package id.konvensirakyat.systemtests.imports.offenders.crypto.proof;

/** Breaks: proof imports threshold. */
final class Uses {
  id.konvensirakyat.systemtests.imports.offenders.crypto.threshold.Shares shares;
}
