package id.konvensirakyat.systemtests.imports.offenders.audit.check;

/** Breaks: an audit tool that imports the server. */
final class Peeks {
  id.konvensirakyat.systemtests.imports.offenders.platform.voter.Voters voters;
}
