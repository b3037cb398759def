package id.konvensirakyat.systemtests.imports.offenders.convention.quota;

/** Breaks: reads the clock, imports crypto. */
final class Clock {
  java.time.LocalDate today = java.time.LocalDate.now(java.time.ZoneOffset.UTC);
  id.konvensirakyat.systemtests.imports.offenders.crypto.threshold.Shares shares;
}
