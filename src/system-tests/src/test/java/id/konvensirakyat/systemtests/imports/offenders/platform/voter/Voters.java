package id.konvensirakyat.systemtests.imports.offenders.platform.voter;

/** Imported by those who may not. */
public final class Voters {}
