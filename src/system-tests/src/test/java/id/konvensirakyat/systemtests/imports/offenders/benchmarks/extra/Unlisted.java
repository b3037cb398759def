package id.konvensirakyat.systemtests.imports.offenders.benchmarks.extra;

/** Breaks: a package that no list names. */
public final class Unlisted {}
