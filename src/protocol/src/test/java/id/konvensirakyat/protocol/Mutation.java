package id.konvensirakyat.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.konvensirakyat.crypto.group.Group;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random small changes of bytes and of JSON trees, repeatable by their seed. */
public final class Mutation {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String CHARACTERS = "0123456789abcdefABCDEFgZ+/=\",:{}[]\\ -.\n\u0000\u00e9";

  private final Random random;

  public Mutation(Random random) {
    this.random = random;
  }

  /** One to three changes of the bytes: another byte, some more, some fewer, some moved. */
  public byte[] bytes(byte[] base) {
    byte[] bytes = base;
    for (int i = random.nextInt(3); i >= 0; i--) {
      bytes = change(bytes);
    }
    return bytes;
  }

  private byte[] change(byte[] base) {
    if (base.length == 0) {
      return new byte[] {(byte) random.nextInt(256)};
    }
    int at = random.nextInt(base.length);
    int length = 1 + random.nextInt(Math.min(base.length - at, 1 << random.nextInt(10)));
    byte[] piece = Arrays.copyOfRange(base, at, at + length);
    int to = random.nextInt(base.length);
    switch (random.nextInt(9)) {
      case 0 -> {
        return Arrays.copyOf(base, at);
      }
      case 1 -> {
        return spliced(base, at, at + length, new byte[0]);
      }
      case 2 -> {
        return spliced(base, to, to, piece);
      }
      case 3 -> {
        return spliced(base, to, Math.min(base.length, to + length), piece);
      }
      case 4 -> {
        return spliced(base, at, at, TestElection.utf8(character()));
      }
      case 5 -> {
        return spliced(base, at, at + 1, TestElection.utf8(character()));
      }
      default -> {
        byte[] flipped = base.clone();
        flipped[at] ^= (byte) (random.nextBoolean() ? 1 << random.nextInt(8) : random.nextInt(256));
        return flipped;
      }
    }
  }

  /** The bytes with those from one place to another replaced by a piece. */
  public static byte[] spliced(byte[] base, int from, int to, byte[] piece) {
    byte[] result = Arrays.copyOf(base, from + piece.length + base.length - to);
    System.arraycopy(piece, 0, result, from, piece.length);
    System.arraycopy(base, to, result, from + piece.length, base.length - to);
    return result;
  }

  private String character() {
    int at = random.nextInt(CHARACTERS.length());
    return CHARACTERS.substring(at, at + 1);
  }

  /** A JSON text as a tree. */
  public static JsonNode tree(byte[] text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The compact text of a tree. */
  public static byte[] text(JsonNode tree) {
    try {
      return JSON.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A text with one place of its tree changed; order among siblings too if {@code swaps}. */
  public byte[] json(byte[] base, boolean swaps) {
    JsonNode tree = tree(base);
    List<ContainerNode<?>> containers = new ArrayList<>();
    List<JsonNode> leaves = new ArrayList<>();
    gather(tree, containers, leaves);
    containers.removeIf(container -> container.isEmpty());
    ContainerNode<?> parent = containers.get(random.nextInt(containers.size()));
    if (parent instanceof ArrayNode array) {
      change(array, leaves, swaps);
    } else {
      change((ObjectNode) parent, leaves);
    }
    return text(tree);
  }

  private static void gather(
      JsonNode node, List<ContainerNode<?>> containers, List<JsonNode> leaves) {
    if (node instanceof ContainerNode<?> container) {
      containers.add(container);
      container.forEach(child -> gather(child, containers, leaves));
    } else {
      leaves.add(node);
    }
  }

  private void change(ArrayNode array, List<JsonNode> leaves, boolean swaps) {
    int at = random.nextInt(array.size());
    int other = random.nextInt(array.size());
    switch (random.nextInt(swaps ? 6 : 5)) {
      case 0 -> array.remove(at);
      case 1 -> array.insert(other, array.get(at).deepCopy());
      case 2 -> array.set(at, array.get(other).deepCopy());
      case 5 -> {
        JsonNode first = array.get(at);
        array.set(at, array.get(other));
        array.set(other, first);
      }
      default -> array.set(at, other(array.get(at), leaves));
    }
  }

  private void change(ObjectNode object, List<JsonNode> leaves) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.get(random.nextInt(names.size()));
    String second = names.get(random.nextInt(names.size()));
    switch (random.nextInt(9)) {
      case 0 -> object.remove(name);
      case 1 -> object.set("x" + name, object.remove(name));
      case 2 -> {
        JsonNode first = object.get(name);
        object.set(name, object.get(second));
        object.set(second, first);
      }
      case 3 -> {
        Collections.shuffle(names, random);
        ObjectNode copy = object.deepCopy();
        object.removeAll();
        names.forEach(n -> object.set(n, copy.get(n)));
      }
      case 4 -> object.put("extra", 1);
      default -> object.set(name, other(object.get(name), leaves));
    }
  }

  /** Something else in the place of a value. */
  private JsonNode other(JsonNode node, List<JsonNode> leaves) {
    int choice = random.nextInt(12);
    if (choice == 0) {
      List<JsonNode> odd =
          List.of(NODES.nullNode(), NODES.arrayNode(), NODES.objectNode(), NODES.booleanNode(true));
      return odd.get(random.nextInt(odd.size()));
    }
    if (choice == 1) {
      return NODES.arrayNode().add(node.deepCopy());
    }
    if (choice == 2) {
      return leaves.get(random.nextInt(leaves.size())).deepCopy();
    }
    if (node.isIntegralNumber()) {
      BigInteger near = node.bigIntegerValue().add(BigInteger.valueOf(random.nextInt(7) - 3L));
      return choice < 10 ? NODES.numberNode(near) : NODES.textNode(near.toString());
    }
    return node.isTextual() ? NODES.textNode(other(node.textValue())) : NODES.textNode("");
  }

  private String other(String text) {
    boolean decimal = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (decimal && random.nextInt(3) > 0) {
      BigInteger number = new BigInteger(text);
      return switch (random.nextInt(5)) {
        case 0 -> number.add(BigInteger.ONE).toString();
        case 1 -> number.flipBit(random.nextInt(250)).toString();
        case 2 -> BigInteger.valueOf(random.nextInt(4)).toString();
        case 3 -> number.negate().toString();
        default -> number.add(Group.ed25519().order()).toString();
      };
    }
    int at = random.nextInt(text.length() + 1);
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at) + character() + text.substring(at);
      case 1 -> text.substring(0, at);
      default -> {
        int end = Math.min(text.length(), at + 1);
        String digit = Integer.toHexString(random.nextInt(16));
        yield text.substring(0, at) + digit + text.substring(end);
      }
    };
  }
}
