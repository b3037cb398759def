package id.konvensirakyat.systemtests.imports.offenders.crypto.extra;

/** Breaks: a package that no list names. */
final class Unlisted {}
