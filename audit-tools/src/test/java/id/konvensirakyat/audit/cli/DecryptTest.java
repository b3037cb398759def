package id.konvensirakyat.audit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.konvensirakyat.audit.fault.SmallExport;
import id.konvensirakyat.protocol.board.RecordReport;
import id.konvensirakyat.protocol.board.RecordVerifier;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.tally.BoundProofs;
import id.konvensirakyat.protocol.tally.DecryptionMessage;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code audit trustee decrypt}, on an export that was counted. */
class DecryptTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private SmallExport export;
  private String typed = "";
  private String printed = "";

  @BeforeEach
  void make() throws Exception {
    export = new SmallExport();
    typed = export.seed(2);
  }

  private int decrypt(SmallExport of, String dapil, int key) throws Exception {
    Path written = of.write(Files.createTempDirectory(folder, "export"));
    ObjectNode task = JSON.createObjectNode();
    task.put("konvensi", "trustee-task-v1").put("step", "decrypt").put("convention", "uji");
    task.put("attempt", 2).put("group", "Ed25519").put("threshold", 2);
    task.put("privateKey", export.privateKey(key));
    Path asked = Files.writeString(folder.resolve("task"), JSON.writeValueAsString(task));
    Files.deleteIfExists(answer());
    StringWriter out = new StringWriter();
    CommandLine audit = Audit.commandLine(what -> typed);
    audit.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    int code =
        audit.execute(
            "trustee",
            "decrypt",
            asked.toString(),
            "--export=" + written,
            "--dapil=" + dapil,
            "--output=" + answer());
    printed = out.toString();
    assertFalse(printed.contains(typed), printed);
    return code;
  }

  private Path answer() {
    return folder.resolve("answer");
  }

  private void assertRefused(int code, String why) {
    assertEquals(1, code, printed);
    assertTrue(printed.contains(why), printed);
    assertFalse(Files.exists(answer()));
  }

  @Test
  void theTallyOfTheBallotsIsOpenedWithBothProofs() throws Exception {
    assertEquals(0, decrypt(export, SmallExport.DAPIL, 2), printed);
    JsonNode answer = JSON.readTree(answer().toFile());
    assertEquals("partial-decryption", answer.get("step").asText());
    var message = DecryptionMessage.read(bytes(answer.get("body").asText()));
    RecordReport.Facts facts =
        RecordVerifier.verify(() -> new ByteArrayInputStream(export.archive()), (done, all) -> {})
            .facts()
            .orElseThrow();
    var election = facts.setup().election();
    var tally = facts.tally().orElseThrow();
    assertTrue(
        printed.contains("4 ballots of 3 voters, tally " + Hash.of(JsonWriter.write(tally)).hex()),
        printed);
    var made = PartialDecryption.read(election, bytes(message.decryption()));
    var key = facts.setup().trustees().verificationKey(2).orElseThrow();
    assertEquals(facts.decryptions().get(2).factors(), made.factors());
    BoundProofs.read(election, bytes(message.bound()))
        .verify(election, tally, made, 2, key)
        .orThrow();
  }

  @Test
  void anotherKeyThanTheTrusteesIsRefused() throws Exception {
    assertRefused(decrypt(export, SmallExport.DAPIL, 1), "message-unreadable");
    typed = "1".repeat(22);
    assertRefused(decrypt(export, SmallExport.DAPIL, 2), "message-unreadable");
    typed = "1".repeat(21);
    assertRefused(decrypt(export, SmallExport.DAPIL, 2), "seed-invalid");
  }

  /** Whoever opened it might open single votes. */
  @Test
  void anotherArchiveThanTheActsNameIsRefused() throws Exception {
    export.exchange(SmallExport.DAPIL, SmallExport.OTHER_DAPIL);
    assertRefused(decrypt(export, SmallExport.DAPIL, 2), "tally-wrong");
    assertTrue(printed.contains("C26 elections/3101-"), printed);
    // nor is anything else in such an export opened
    assertRefused(decrypt(export, SmallExport.OTHER_DAPIL, 2), "tally-wrong");
  }

  @Test
  void nothingIsOpenedBeforeTheVoteIsClosedNorWhereNobodyVotes() throws Exception {
    assertRefused(decrypt(SmallExport.voting(), SmallExport.DAPIL, 2), "tally-wrong");
    assertRefused(decrypt(export, "3103", 2), "tally-wrong");
    assertRefused(decrypt(export, "310", 2), "tally-wrong");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
