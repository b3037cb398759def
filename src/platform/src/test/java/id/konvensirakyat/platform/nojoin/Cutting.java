package id.konvensirakyat.platform.nojoin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Cuts what was read into pieces. What tells of few people stays whole; what tells of many is cut
 * into its elements or lines, since standing in one list with somebody joins nothing.
 */
final class Cutting {
  /** From so many on, a text is about the crowd. */
  private static final int MANY = 3;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Markers markers;
  private final Set<String> session;
  private boolean ofSession;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * What tells of few also gets the tokens of the session in which it was read: it may be about
   * whoever asked.
   */
  Cutting(Markers markers, Set<String> session) {
    this.markers = markers;
    this.session = session;
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** A row, or anything with named values. */
  void row(String source, int number, Map<String, Object> values) throws IOException {
    Map<String, String> fields = new HashMap<>();
    Set<String> tokens = new HashSet<>();
    fields.put("#", Integer.toString(number));
    for (Map.Entry<String, Object> value : values.entrySet()) {
      String name = value.getKey();
      if (value.getValue() instanceof byte[] bytes) {
        Set<String> found = Tokens.of(bytes);
        if (isOfMany(found)) {
          bytes(source + "." + name, bytes);
        } else {
          tokens.addAll(found);
          fields.put(
              name, java.util.HexFormat.of().formatHex(bytes, 0, Math.min(64, bytes.length)));
        }
      } else {
        String text = value.getValue().toString();
        Set<String> found = Tokens.of(text);
        if (isOfMany(found)) {
          text(source + "." + name, text);
        } else {
          tokens.addAll(found);
          fields.put(name, text.substring(0, Math.min(64, text.length())));
        }
      }
    }
    add(source, fields, tokens);
  }

  /** A file or a body: a zip of files, JSON, lines, or a text. */
  void bytes(String source, byte[] bytes) throws IOException {
    if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          bytes(source + "!" + entry.getName(), zip.readAllBytes());
        }
      }
      return;
    }
    Optional<String> text = Tokens.text(bytes);
    if (text.isPresent()) {
      text(source, text.get());
    } else {
      // an archive that holds texts between its headers is read as Latin letters
      text(source, new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1));
    }
  }

  void text(String source, String text) {
    ofSession = !isOfMany(Tokens.of(text));
    Optional<JsonNode> json = json(text);
    if (json.isPresent()) {
      json(source, 0, json.get());
      return;
    }
    Set<String> all = Tokens.of(text);
    String[] lines = text.split("\n", -1);
    if (lines.length < MANY && !isOfMany(all)) {
      add(source, Map.of("#", "0"), all);
      return;
    }
    for (int i = 0; i < lines.length; i++) {
      Optional<JsonNode> line = json(lines[i]);
      if (line.isPresent()) {
        json(source + "[]", i, line.get());
      } else {
        add(source + "[]", Map.of("#", Integer.toString(i), "", lines[i]), Tokens.of(lines[i]));
      }
    }
  }

  private void json(String source, int number, JsonNode node) {
    Set<String> all = tokens(node);
    Map<String, String> fields = new HashMap<>();
    fields.put("#", Integer.toString(number));
    if (isOfMany(all) || (node.isArray() && node.size() >= MANY)) {
      Set<String> own = new HashSet<>();
      cut(source, node, fields, own);
      add(source, fields, own);
      return;
    }
    scalars("", node, fields);
    add(source, fields, all);
  }

  private void cut(String source, JsonNode node, Map<String, String> fields, Set<String> own) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        json(source + "[]", i, node.get(i));
      }
    } else if (node.isObject()) {
      node.properties()
          .forEach(
              field -> {
                if (field.getValue().isContainerNode()) {
                  json(source + "." + field.getKey(), 0, field.getValue());
                } else {
                  scalar(field.getKey(), field.getValue(), fields, own);
                }
              });
    } else if (isOfMany(Tokens.of(node.asText()))) {
      text(source, node.asText());
    } else {
      scalar("", node, fields, own);
    }
  }

  private void scalar(String name, JsonNode value, Map<String, String> fields, Set<String> own) {
    Set<String> found = Tokens.of(value.asText());
    if (isOfMany(found) && value.asText().indexOf('\n') >= 0) {
      text(name, value.asText());
    } else {
      fields.put(name, value.asText());
      own.addAll(found);
    }
  }

  private static void scalars(String prefix, JsonNode node, Map<String, String> fields) {
    if (node.isObject()) {
      node.properties().forEach(f -> scalars(prefix + "." + f.getKey(), f.getValue(), fields));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        scalars(prefix + "[" + i + "]", node.get(i), fields);
      }
    } else {
      fields.put(prefix, node.asText());
    }
  }

  private static Set<String> tokens(JsonNode node) {
    if (node.isContainerNode()) {
      Set<String> all = new HashSet<>();
      node.forEach(child -> all.addAll(tokens(child)));
      return all;
    }
    return Tokens.of(node.asText());
  }

  private boolean isOfMany(Set<String> tokens) {
    return markers.personsIn(tokens).size() >= MANY || markers.ballotsIn(tokens).size() >= MANY;
  }

  private void add(String source, Map<String, String> fields, Set<String> tokens) {
    Set<String> with = new HashSet<>(tokens);
    if (ofSession) {
      with.addAll(session);
    }
    pieces.add(new Piece(source, fields, with));
  }

  private static Optional<JsonNode> json(String text) {
    String start = text.strip();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readTree(text)).filter(JsonNode::isContainerNode);
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }
}
