package id.konvensirakyat.systemtests.imports.offenders.platform.log;

/** Breaks: log can name a person. */
final class Names {
  id.konvensirakyat.systemtests.imports.offenders.platform.voter.Voters voters;
}
