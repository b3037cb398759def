package id.konvensirakyat.convention;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Files on the class path, for tests: the one place that reads. */
public final class TestData {
  private TestData() {}

  /** All lines of a resource. */
  public static List<String> lines(String resource) {
    try (InputStream in =
        Objects.requireNonNull(TestData.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Rows below the header of a comma-separated test resource, split. */
  public static List<String[]> rows(String name) {
    return lines("/id/konvensirakyat/convention/" + name).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }
}
