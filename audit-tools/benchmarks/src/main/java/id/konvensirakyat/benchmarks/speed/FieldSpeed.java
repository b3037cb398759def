package id.konvensirakyat.benchmarks.speed;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * One field operation of edwards25519, each waiting for the one before. The class is not public:
 * constant method handles reach it, and the compiler sees through them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FieldSpeed {
  private static final MethodHandle MULTIPLY = handle("multiply", 3);
  private static final MethodHandle SQUARE = handle("square", 2);

  private final long[] a = {0x3456789abcdefL, 0x23456789abcdeL, 7, 0x7ffffffffffffL, 11};
  private final long[] b = {0x1111111111111L, 0x2222222222222L, 3, 0x0123456789abcL, 5};

  private static MethodHandle handle(String name, int arguments) {
    try {
      Class<?> field = Class.forName("id.konvensirakyat.crypto.group.Field25519");
      MethodType type =
          MethodType.methodType(void.class, Collections.nCopies(arguments, long[].class));
      return MethodHandles.privateLookupIn(field, MethodHandles.lookup())
          .findStatic(field, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** a = a b. */
  @Benchmark
  public long[] multiply() throws Throwable {
    MULTIPLY.invokeExact(a, a, b);
    return a;
  }

  /** a = a^2. */
  @Benchmark
  public long[] square() throws Throwable {
    SQUARE.invokeExact(a, a);
    return a;
  }
}
