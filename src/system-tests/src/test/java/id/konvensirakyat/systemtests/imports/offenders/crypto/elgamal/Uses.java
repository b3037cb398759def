package id.konvensirakyat.systemtests.imports.offenders.crypto.elgamal;

/** Breaks: elgamal imports threshold. */
final class Uses {
  id.konvensirakyat.systemtests.imports.offenders.crypto.threshold.Shares shares;
}
