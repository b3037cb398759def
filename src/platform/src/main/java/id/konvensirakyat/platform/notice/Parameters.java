package id.konvensirakyat.platform.notice;

import com.fasterxml.jackson.core.type.TypeReference;
import id.konvensirakyat.platform.web.Json;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A notice's parameters as the text that is stored: a JSON object of strings. */
final class Parameters {
  private static final Type MAP = new TypeReference<Map<String, String>>() {}.getType();

  private Parameters() {}

  static String write(Map<String, String> parameters) {
    return new String(Json.write(new TreeMap<>(parameters)), StandardCharsets.UTF_8);
  }

  @SuppressWarnings("unchecked") // the type says so
  static Map<String, String> read(String text) {
    return Map.copyOf((Map<String, String>) Json.read(text.getBytes(StandardCharsets.UTF_8), MAP));
  }
}
