package id.konvensirakyat.protocol;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A run of random changes, none of which may be accepted or end in anything but a refusal. How many
 * there are in all is the property konvensi.fuzz, their seed is konvensi.fuzz.seed; a failure names
 * the seed that repeats its change alone.
 */
final class FuzzRun {
  private static final int ALL = Integer.getInteger("konvensi.fuzz", 4000);
  private static final long SEED = Long.getLong("konvensi.fuzz.seed", 8);

  /** Changes something; what comes out as it was is not counted. */
  interface Change {
    byte[] make(Mutation mutation, Random random) throws Exception;
  }

  /** Whether changed bytes are taken for correct; a refusal that is an exception is false too. */
  interface Reader {
    boolean accepts(byte[] changed) throws Exception;
  }

  private final Map<String, Integer> refused = new TreeMap<>();
  private long slowest;

  /** Runs a share of all changes, a number of hundredths. */
  void share(String name, int percent, byte[] base, Change change, Reader reader) {
    int count = Math.max(1, (int) ((long) ALL * percent / 100));
    int done = 0;
    for (int i = 0; done < count; i++) {
      long seed = SEED * 1_000_003 + name.hashCode() * 31L + i;
      Random random = new Random(seed);
      try {
        byte[] changed = change.make(new Mutation(random), random);
        if (Arrays.equals(changed, base)) {
          continue;
        }
        long start = System.nanoTime();
        if (reader.accepts(changed)) {
          fail(name + ": accepted, seed " + seed);
        }
        slowest = Math.max(slowest, System.nanoTime() - start);
        done++;
      } catch (Exception | StackOverflowError | OutOfMemoryError e) {
        throw new AssertionError(name + ": no refusal but " + e + ", seed " + seed, e);
      }
    }
    refused.put(name, done);
  }

  /** Says how many were refused, and how long the slowest took. */
  void report() {
    int sum = refused.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "%d changes, 0 accepted: %s; the slowest took %d ms%n", sum, refused, slowest / 1_000_000);
  }
}
