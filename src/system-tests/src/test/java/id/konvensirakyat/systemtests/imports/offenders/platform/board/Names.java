package id.konvensirakyat.systemtests.imports.offenders.platform.board;

/** Breaks: board can name a person. */
final class Names {
  id.konvensirakyat.systemtests.imports.offenders.platform.voter.Voters voters;
}
