package id.konvensirakyat.systemtests.imports.offenders.platform.extra;

/** Breaks: a package that no list names. */
final class Unlisted {}
