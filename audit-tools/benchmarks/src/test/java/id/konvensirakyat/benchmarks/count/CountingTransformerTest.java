package id.konvensirakyat.benchmarks.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** The counted class counts each operation once, and computes what the original does. */
class CountingTransformerTest {
  /** Defines the field's class anew, with its counting calls, and nothing else. */
  private static final class Loader extends ClassLoader {
    private final Class<?> field;

    Loader() throws IOException {
      super(CountingTransformerTest.class.getClassLoader());
      try (InputStream in = getResourceAsStream(CountingTransformer.FIELD + ".class")) {
        byte[] counting = CountingTransformer.counting(in.readAllBytes());
        field = defineClass(null, counting, 0, counting.length);
      }
    }
  }

  private final Class<?> field = new Loader().field;

  CountingTransformerTest() throws IOException {}

  private long[] call(String name, Object... arguments) throws ReflectiveOperationException {
    Class<?>[] types = new Class<?>[arguments.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = arguments[i] instanceof Integer ? int.class : long[].class;
    }
    Method method = field.getDeclaredMethod(name, types);
    method.setAccessible(true);
    method.invoke(null, arguments);
    return (long[]) arguments[0];
  }

  @Test
  void eachOperationCountsOnce() throws ReflectiveOperationException {
    long[] two = {2, 0, 0, 0, 0};
    long[] three = {3, 0, 0, 0, 0};
    long multiplications = FieldOperations.multiplications();
    long squarings = FieldOperations.squarings();
    assertEquals(6, call("multiply", new long[5], two, three)[0]);
    assertEquals(multiplications + 1, FieldOperations.multiplications());
    assertEquals(9, call("square", new long[5], three)[0]);
    assertEquals(squarings + 1, FieldOperations.squarings());
    assertEquals(81, call("squareTimes", new long[5], three, 2)[0]);
    assertEquals(squarings + 3, FieldOperations.squarings());
    assertEquals(multiplications + 1, FieldOperations.multiplications());
  }

  @Test
  void otherClassesAreLeftAlone() {
    var transformer = new CountingTransformer();
    assertTrue(transformer.transform(null, "java/lang/String", null, null, new byte[0]) == null);
  }
}
