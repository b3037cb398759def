package id.konvensirakyat.crypto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.proof.Proof;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The cases of crypto-spec/vectors, and their fields as domain types. */
public final class Vectors {
  private Vectors() {}

  /** All cases of a file of the folder crypto; never empty. */
  public static Stream<JsonNode> cases(String name) {
    return cases("crypto", name);
  }

  /** All cases of a file of a folder; never empty. */
  public static Stream<JsonNode> cases(String folder, String name) {
    Path file =
        Path.of(System.getProperty("konvensi.root"), "crypto-spec", "vectors", folder)
            .resolve(name + ".json");
    try {
      JsonNode cases = new ObjectMapper().readTree(file.toFile()).get("cases");
      if (cases.isEmpty()) {
        throw new IllegalStateException("no cases in " + name);
      }
      return StreamSupport.stream(cases.spliterator(), false);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Group group(JsonNode c) {
    return Group.named(text(c, "group")).orElseThrow();
  }

  public static String text(JsonNode c, String field) {
    JsonNode value = c.get(field);
    if (value == null || !value.isTextual()) {
      throw new IllegalArgumentException("no text " + field);
    }
    return value.textValue();
  }

  public static Element element(JsonNode c, Group group, String field) throws EncodingException {
    return group.decode(text(c, field));
  }

  public static Scalar scalar(JsonNode c, Group group, String field) throws EncodingException {
    return Scalar.decode(group, text(c, field));
  }

  public static SecretScalar secret(JsonNode c, Group group, String field)
      throws EncodingException {
    return SecretScalar.decode(group, text(c, field));
  }

  public static Proof proof(Group group, JsonNode proof) throws EncodingException {
    return new Proof(scalar(proof, group, "challenge"), scalar(proof, group, "response"));
  }

  public static List<Proof> proofs(Group group, JsonNode proofs) throws EncodingException {
    List<Proof> list = new ArrayList<>();
    for (JsonNode proof : proofs) {
      list.add(proof(group, proof));
    }
    return list;
  }

  public static Ciphertext ciphertext(Group group, JsonNode c) throws EncodingException {
    return new Ciphertext(element(c, group, "alpha"), element(c, group, "beta"));
  }
}
