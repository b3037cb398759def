package id.konvensirakyat.systemtests.imports.offenders.crypto.group;

/** Breaks: group imports threshold. */
final class Uses {
  id.konvensirakyat.systemtests.imports.offenders.crypto.threshold.Shares shares;
}
