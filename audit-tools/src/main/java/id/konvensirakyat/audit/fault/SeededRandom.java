package id.konvensirakyat.audit.fault;

import java.io.Serial;
import java.security.SecureRandom;
import java.util.Random;

/** Repeatable numbers: everybody's faults are the same bytes. Nothing made with them is secret. */
final class SeededRandom extends SecureRandom {
  @Serial private static final long serialVersionUID = 1;

  private final Random random;
  private final boolean ready;

  SeededRandom(long seed) {
    this.random = new Random(seed);
    this.ready = true;
  }

  @Override
  public void nextBytes(byte[] bytes) {
    if (ready) { // the super constructor comes here first
      random.nextBytes(bytes);
    }
  }
}
