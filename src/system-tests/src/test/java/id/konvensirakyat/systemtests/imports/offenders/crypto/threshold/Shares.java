package id.konvensirakyat.systemtests.imports.offenders.crypto.threshold;

/** Breaks: imports what is neither JDK base nor Bouncy Castle. */
public final class Shares {

  org.junit.jupiter.api.Test test;
}
