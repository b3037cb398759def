package id.konvensirakyat.systemtests.imports.offenders.platform.ballot;

/** Breaks: ballot can name a person. */
final class Names {
  id.konvensirakyat.systemtests.imports.offenders.platform.voter.Voters voters;
}
