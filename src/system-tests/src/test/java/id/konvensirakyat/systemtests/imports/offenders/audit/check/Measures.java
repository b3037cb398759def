package id.konvensirakyat.systemtests.imports.offenders.audit.check;

/** Breaks: a verifier that imports what measures it. */
final class Measures {
  id.konvensirakyat.systemtests.imports.offenders.benchmarks.extra.Unlisted clock;
}
