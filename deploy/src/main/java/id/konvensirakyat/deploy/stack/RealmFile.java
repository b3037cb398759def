package id.konvensirakyat.deploy.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The reviewed file of the realm with this stack's values in it. */
final class RealmFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VERSION = "/attributes/konvensi.version";

  private final String text;

  /**
   * Reads the file.
   *
   * @param values what stands for each {@code ${NAME}}, as the environment does where Keycloak
   *     itself imports the file
   */
  RealmFile(Path file, Map<String, String> values) throws IOException {
    String filled = Files.readString(file);
    for (Map.Entry<String, String> value : values.entrySet()) {
      String quoted = JSON.writeValueAsString(value.getValue());
      filled =
          filled.replace("${" + value.getKey() + "}", quoted.substring(1, quoted.length() - 1));
    }
    if (filled.contains("${KONVENSI_")) {
      throw new IOException("the realm's file asks for a value that the launcher does not know");
    }
    text = filled;
  }

  String text() {
    return text;
  }

  ObjectNode json() throws IOException {
    return (ObjectNode) JSON.readTree(text);
  }

  /** Whether a realm was made from a file of this version. */
  boolean isVersionOf(JsonNode realm) throws IOException {
    return json().at(VERSION).equals(realm.at(VERSION));
  }

  /** The path of the registrars' group of each area. */
  Map<String, String> groupsByArea() throws IOException {
    Map<String, String> paths = new TreeMap<>();
    json().required("groups").forEach(group -> collect(group, "", paths));
    return paths;
  }

  private static void collect(JsonNode group, String above, Map<String, String> paths) {
    String path = above + "/" + group.required("name").asText();
    group.path("attributes").path("area").forEach(area -> paths.put(area.asText(), path));
    group.path("subGroups").forEach(below -> collect(below, path, paths));
  }
}
