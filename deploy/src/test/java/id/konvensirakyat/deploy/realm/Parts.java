package id.konvensirakyat.deploy.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Looking at JSON. */
final class Parts {

  private Parts() {}

  static Set<String> texts(JsonNode list, String field) {
    return Set.copyOf(each(list).map(one -> one.path(field).asText()).toList());
  }

  static Stream<JsonNode> each(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }
}
