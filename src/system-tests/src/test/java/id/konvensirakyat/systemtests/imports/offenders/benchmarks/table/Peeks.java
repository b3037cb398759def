package id.konvensirakyat.systemtests.imports.offenders.benchmarks.table;

/** Breaks: a benchmark that imports the server. */
final class Peeks {
  id.konvensirakyat.systemtests.imports.offenders.platform.voter.Voters voters;
}
