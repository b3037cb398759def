package id.konvensirakyat.systemtests.imports.offenders.audit.extra;

/** Breaks: a package that no list names. */
final class Unlisted {}
