package id.konvensirakyat.benchmarks.count;

import java.util.concurrent.atomic.LongAdder;

/** How many field operations were made; the instrumented code calls this. */
public final class FieldOperations {
  private static final LongAdder MULTIPLICATIONS = new LongAdder();
  private static final LongAdder SQUARINGS = new LongAdder();

  private FieldOperations() {}

  /** Called at the beginning of each multiplication. */
  public static void multiplied() {
    MULTIPLICATIONS.increment();
  }

  /** Called at the beginning of each squaring. */
  public static void squared() {
    SQUARINGS.increment();
  }

  static long multiplications() {
    return MULTIPLICATIONS.sum();
  }

  static long squarings() {
    return SQUARINGS.sum();
  }
}
