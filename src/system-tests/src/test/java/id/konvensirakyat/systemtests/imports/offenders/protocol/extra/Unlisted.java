package id.konvensirakyat.systemtests.imports.offenders.protocol.extra;

/** Breaks: a package that no list names. */
final class Unlisted {}
