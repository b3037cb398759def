package id.konvensirakyat.audit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.trustee.Certificate;
import id.konvensirakyat.protocol.trustee.Rehearsal;
import id.konvensirakyat.protocol.trustee.Trustees;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code audit trustee}, on the ceremony that the browser's code held. */
class TrusteeTest {
  private static final Path VECTORS =
      Path.of(System.getProperty("konvensi.root"), "crypto-spec", "vectors", "ts");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private JsonNode held;
  private String typed = "";
  private String printed = "";
  private int files;

  @BeforeEach
  void read() throws Exception {
    held = JSON.readTree(VECTORS.resolve("elections.json").toFile()).get("cases").get(0);
    typed = seed(1);
  }

  private String seed(int trustee) {
    return held.get("seeds").get(trustee - 1).asText();
  }

  private ObjectNode task(String step) {
    ObjectNode task = JSON.createObjectNode();
    task.put("konvensi", "trustee-task-v1").put("step", step);
    task.set("convention", held.get("convention"));
    task.set("attempt", held.get("attempt"));
    task.set("group", held.get("group"));
    task.set("threshold", held.get("threshold"));
    task.set("certificates", held.get("certificates"));
    task.set("commitments", held.get("commitments"));
    return task;
  }

  private Path written(JsonNode task) throws Exception {
    Path file = folder.resolve("task" + files++);
    Files.writeString(file, JSON.writeValueAsString(task));
    return file;
  }

  private int run(Object... arguments) {
    StringWriter out = new StringWriter();
    CommandLine audit = Audit.commandLine(what -> typed);
    audit.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    String[] words =
        Stream.concat(Stream.of("trustee"), Stream.of(arguments).map(String::valueOf))
            .toArray(String[]::new);
    int code = audit.execute(words);
    printed = out.toString();
    assertFalse(printed.contains(seed(1)), printed);
    return code;
  }

  /** The body of an answer to a task that is not refused. */
  private String answered(String command, JsonNode task, Object... more) throws Exception {
    Path output = folder.resolve("answer" + files++);
    Object[] words =
        Stream.concat(Stream.of(command, written(task), "-o", output), Stream.of(more)).toArray();
    assertEquals(0, run(words), printed);
    JsonNode answer = JSON.readTree(output.toFile());
    assertEquals("trustee-answer-v1", answer.get("konvensi").asText());
    return answer.get("body").asText();
  }

  private String refused(String command, JsonNode task, Object... more) throws Exception {
    Path output = folder.resolve("answer" + files++);
    Object[] words =
        Stream.concat(Stream.of(command, written(task), "-o", output), Stream.of(more)).toArray();
    assertEquals(1, run(words), printed);
    assertFalse(Files.exists(output));
    return printed;
  }

  @Test
  void theCeremonyFromFileToFile() throws Exception {
    String certificate = answered("certificate", task("certificate"));
    Certificate own =
        Certificate.read(Group.ed25519(), certificate.getBytes(StandardCharsets.UTF_8));
    assertTrue(held.get("certificates").get(0).asText().contains(own.verification().encode()));
    assertEquals(
        "{\"commitment\":\"" + held.get("commitments").get(0).asText() + "\"}",
        answered("commitment", task("commitment")));
    assertEquals(held.get("dealings").get(0).asText(), answered("polynomial", task("polynomial")));
    ObjectNode check = task("check");
    check.set("vinput", held.get("vinputs").get(0));
    String voutput = answered("check", check);
    assertTrue(voutput.startsWith("{\"private_key\":"), voutput);
    assertTrue(refused("complain", check, "--against", 2).contains("complaint-unfounded"));
    ObjectNode rehearsal = task("rehearsal");
    rehearsal.set("privateKey", JSON.readTree(voutput).get("private_key"));
    rehearsal.set("trustees", held.get("trustees"));
    Trustees trustees =
        Trustees.read(
            Group.ed25519(), held.get("trustees").asText().getBytes(StandardCharsets.UTF_8));
    Rehearsal of = Rehearsal.of(held.get("convention").asText(), Group.ed25519(), trustees);
    of.read(1, answered("rehearse", rehearsal).getBytes(StandardCharsets.UTF_8));
    typed = seed(2);
    assertTrue(refused("rehearse", rehearsal).contains("message-unreadable"));
  }

  @Test
  void tasksAndKeysThatAreRefused() throws Exception {
    assertTrue(refused("polynomial", task("commitment")).contains("the task is for step"));
    ObjectNode swapped = task("polynomial");
    swapped.set(
        "commitments",
        JSON.createArrayNode().add("0".repeat(64)).add("1".repeat(64)).add("2".repeat(64)));
    assertTrue(refused("polynomial", swapped).contains("commitment-mismatch"));
    ObjectNode other = task("polynomial");
    other.put("convention", "a|b");
    assertTrue(refused("polynomial", other).contains("text-invalid"));
    assertTrue(refused("check", task("check")).contains("field-unexpected"));
    typed = "1".repeat(22);
    assertTrue(refused("polynomial", task("polynomial")).contains("seed-invalid"));
    typed = "1".repeat(21);
    assertTrue(refused("certificate", task("certificate")).contains("seed-invalid"));
    typed = seed(1);
    Path there = Files.writeString(folder.resolve("there"), "");
    assertEquals(2, run("certificate", written(task("certificate")), "-o", there));
    assertEquals("", Files.readString(there));
    assertEquals(2, run("certificate", folder.resolve("nowhere"), "-o", folder.resolve("x")));
  }

  @Test
  void aSealedKeyOpensForItsConventionAlone() throws Exception {
    String convention = held.get("convention").asText();
    Path key = Files.writeString(folder.resolve("key"), sealed(convention, "kuda hijau dua belas"));
    typed = "  kuda hijau  dua belas";
    assertEquals(
        "{\"commitment\":\"" + held.get("commitments").get(0).asText() + "\"}",
        answered("commitment", task("commitment"), "--key", key));
    typed = "kuda hijau tiga belas";
    assertTrue(
        refused("commitment", task("commitment"), "--key", key)
            .contains("passphrase or convention"));
    typed = "kuda hijau dua belas";
    Path other = Files.writeString(folder.resolve("other"), sealed("lain", typed));
    assertTrue(
        refused("commitment", task("commitment"), "--key", other)
            .contains("passphrase or convention"));
  }

  private String sealed(String convention, String passphrase) throws Exception {
    byte[] salt = new byte[16];
    byte[] iv = new byte[12];
    new SecureRandom().nextBytes(salt);
    var spec = new PBEKeySpec(passphrase.toCharArray(), salt, 600_000, 256);
    byte[] key =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
    cipher.updateAAD(
        ("konvensi-sealed|1|trustee-key|" + convention + "|1").getBytes(StandardCharsets.UTF_8));
    byte[] data = cipher.doFinal(seed(1).getBytes(StandardCharsets.UTF_8));
    Base64.Encoder base64 = Base64.getEncoder();
    return "{\"v\":1,\"kdf\":\"PBKDF2-HMAC-SHA256\",\"iterations\":600000,\"salt\":\"%s\",\"iv\":\"%s\",\"data\":\"%s\"}"
        .formatted(
            base64.encodeToString(salt), base64.encodeToString(iv), base64.encodeToString(data));
  }
}
