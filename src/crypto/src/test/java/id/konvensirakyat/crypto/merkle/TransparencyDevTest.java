package id.konvensirakyat.crypto.merkle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.konvensirakyat.crypto.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Proofs of github.com/transparency-dev/merkle. The folder is not ours to copy: it is named by the
 * property konvensi.merkle. Its folders subtreeinclusion and subtreeconsistency are of proofs that
 * this package has not.
 */
class TransparencyDevTest {
  @Test
  void inclusion() throws IOException {
    compare(
        "inclusion",
        Set.of(),
        c ->
            Inclusion.check(
                    proof(c),
                    c.get("treeSize").longValue(),
                    hash(c.get("root")),
                    c.get("leafIdx").longValue(),
                    hash(c.get("leafHash")))
                .holds());
  }

  @Test
  void consistency() throws IOException {
    compare(
        "consistency",
        // That library compares no tree with nothing; tlog-witness begins with it.
        Set.of("size1 is zero and size2 is not zero"),
        c ->
            Consistency.check(
                    proof(c),
                    c.get("size1").longValue(),
                    hash(c.get("root1")),
                    c.get("size2").longValue(),
                    hash(c.get("root2")))
                .holds());
  }

  private static void compare(String name, Set<String> disagreements, Predicate<JsonNode> holds)
      throws IOException {
    Path folder = Path.of(System.getProperty("konvensi.merkle", ""), name);
    assumeTrue(
        Files.isDirectory(folder),
        "konvensi.merkle names no folder with " + name + ": its vectors were not tested");
    Set<String> found = new TreeSet<>();
    int good = 0;
    int bad = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        JsonNode c = new ObjectMapper().readTree(file.toFile());
        boolean wanted = !c.get("wantErr").booleanValue();
        if ((hasNoEmptyHash(c) && holds.test(c)) != wanted) {
          found.add(Vectors.text(c, "desc"));
        }
        good += wanted ? 1 : 0;
        bad += wanted ? 0 : 1;
      }
    }
    assertEquals(disagreements, found);
    assertTrue(good > 0 && bad > 50, good + " good and " + bad + " bad ones");
  }

  private static List<TreeHash> proof(JsonNode c) {
    List<TreeHash> proof = new ArrayList<>();
    c.get("proof").forEach(each -> proof.add(hash(each)));
    return proof;
  }

  private static boolean hasNoEmptyHash(JsonNode c) {
    return Stream.of("root", "leafHash", "root1", "root2")
        .noneMatch(field -> c.path(field).asText("x").isEmpty());
  }

  /** Some cases have any few bytes as a hash; ours have 32, which as different bytes give. */
  private static TreeHash hash(JsonNode text) {
    byte[] bytes = Base64.getDecoder().decode(text.textValue());
    return bytes.length == TreeHash.BYTES ? TreeHash.of(bytes) : TreeHash.leaf(bytes);
  }
}
