package id.konvensirakyat.protocol;

import java.io.Serial;
import java.security.SecureRandom;
import java.util.Random;

/** Repeatable randomness, for tests alone. */
public final class SeededRandom extends SecureRandom {
  @Serial private static final long serialVersionUID = 1;

  private final Random random;

  public SeededRandom(long seed) {
    this.random = new Random(seed);
  }

  @Override
  public void nextBytes(byte[] bytes) {
    if (random != null) { // the super constructor comes here first
      random.nextBytes(bytes);
    }
  }
}
