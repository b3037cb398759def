package id.konvensirakyat.systemtests.imports.offenders.convention.extra;

/** Breaks: a package that no list names. */
final class Unlisted {}
