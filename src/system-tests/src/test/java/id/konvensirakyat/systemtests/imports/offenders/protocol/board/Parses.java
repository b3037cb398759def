package id.konvensirakyat.systemtests.imports.offenders.protocol.board;

/** Breaks: JSON outside of encoding; a package that is not allowed. */
final class Parses {
  com.fasterxml.jackson.core.JsonFactory factory;
  id.konvensirakyat.systemtests.imports.offenders.platform.voter.Voters voters;
}
