package id.konvensirakyat.deploy.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One thing that must hold of the realm.
 *
 * @param says what, as a sentence
 * @param holds whether it does
 * @param breaks a change of the file after which it does not
 */
record RealmRule(String says, Predicate<JsonNode> holds, Consumer<ObjectNode> breaks) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The value at a JSON pointer (RFC 6901) is exactly this one. A pointer may name an entry of a
   * list by a field: {@code /clients/[clientId=konvensi-web]/enabled}.
   */
  static RealmRule exactly(String says, String pointer, String json, String bad) {
    return new RealmRule(
        says,
        realm -> at(realm, pointer).equals(parsed(json)),
        realm -> put(realm, pointer, parsed(bad)));
  }

  static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }

  static JsonNode at(JsonNode root, String pointer) {
    JsonNode node = root;
    for (String step : pointer.substring(1).split("/", -1)) {
      node = step(node, step);
    }
    return node;
  }

  private static JsonNode step(JsonNode node, String step) {
    if (!step.startsWith("[")) {
      return node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
    }
    String[] wanted = step.substring(1, step.length() - 1).split("=", 2);
    for (JsonNode entry : node) {
      if (entry.path(wanted[0]).asText().equals(wanted[1])) {
        return entry;
      }
    }
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }

  static void put(ObjectNode root, String pointer, JsonNode value) {
    int last = pointer.lastIndexOf('/');
    JsonNode parent = last == 0 ? root : at(root, pointer.substring(0, last));
    String name = pointer.substring(last + 1);
    if (parent instanceof ArrayNode list) {
      list.set(Integer.parseInt(name), value);
    } else {
      ((ObjectNode) parent).set(name, value);
    }
  }

  @Override
  public String toString() {
    return says;
  }
}
