package id.konvensirakyat.systemtests.imports.offenders.crypto.note;

/** Breaks: note imports threshold. */
final class Knows {
  id.konvensirakyat.systemtests.imports.offenders.crypto.threshold.Shares shares;
}
