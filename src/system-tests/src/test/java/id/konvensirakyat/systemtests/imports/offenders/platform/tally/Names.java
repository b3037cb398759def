package id.konvensirakyat.systemtests.imports.offenders.platform.tally;

/** Breaks: tally can name a person. */
final class Names {
  id.konvensirakyat.systemtests.imports.offenders.platform.voter.Voters voters;
}
