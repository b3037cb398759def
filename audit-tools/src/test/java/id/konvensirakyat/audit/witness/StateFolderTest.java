package id.konvensirakyat.audit.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.audit.fault.LyingLog;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.LogEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a witness keeps, and that it goes on from nothing else. */
class StateFolderTest {
  private static final Optional<String> NAME = Optional.of("witness.example/w1");

  @TempDir Path folder;
  private final LyingLog log = new LyingLog("a.example/log", WitnessServerTest.seed(1));

  private Witness open(Optional<String> name) throws Exception {
    return Witness.open(folder, name, List.of(log.key().toString()), Clock.systemUTC());
  }

  private Path cosignedFile() {
    return folder.resolve("logs").resolve(Hash.of("a.example/log").hex());
  }

  private void cosignOne() throws Exception {
    log.append(release(0), release(1));
    try (Witness witness = open(NAME)) {
      assertEquals(200, witness.add(bytes(log, 0, 1)).status());
    }
  }

  static LogEntry release(int i) {
    return new LogEntry.Release(Hash.of("r" + i), Instant.parse("2026-11-28T21:00:00Z"));
  }

  static byte[] bytes(LyingLog log, int oldSize, int size) {
    return log.request(oldSize, size).toString().getBytes(StandardCharsets.UTF_8);
  }

  private String refusal() {
    return String.valueOf(
        assertThrows(UnreadableException.class, () -> open(NAME).close()).getMessage());
  }

  @Test
  void theKeyIsMadeOnceAndIsItsOwnersAlone() throws Exception {
    String key;
    try (Witness made = open(NAME)) {
      assertTrue(made.isNew());
      key = made.publicKeys().toString();
    }
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))));
    try (Witness again = open(Optional.empty())) {
      assertFalse(again.isNew());
      assertEquals(key, again.publicKeys().toString());
    }
  }

  @Test
  void aKeyThatOthersCanReadIsRefused() throws Exception {
    open(NAME).close();
    Files.setPosixFilePermissions(
        folder.resolve("key"), PosixFilePermissions.fromString("rw-r-----"));
    assertTrue(refusal().contains("chmod 600"));
  }

  @Test
  void aLostKeyIsNotMadeAnew() throws Exception {
    open(NAME).close();
    Files.delete(folder.resolve("key"));
    assertTrue(refusal().contains("key of this witness is missing"));
  }

  @Test
  void anotherNameIsRefusedAndTheFirstStartNeedsOne() throws Exception {
    assertThrows(UnreadableException.class, () -> open(Optional.empty()).close());
    assertThrows(UnreadableException.class, () -> open(Optional.of("a b")).close());
    assertFalse(Files.exists(folder.resolve("key")));
    open(NAME).close();
    assertThrows(UnreadableException.class, () -> open(Optional.of("witness.example/w2")).close());
  }

  @Test
  void oneProgramAtATime() throws Exception {
    try (Witness first = open(NAME)) {
      assertEquals("witness.example/w1", first.name());
      assertTrue(refusal().startsWith("Another witness is running on "));
    }
    open(NAME).close();
  }

  @Test
  void whatWasCosignedMayNotBeLost() throws Exception {
    cosignOne();
    Files.delete(cosignedFile());
    assertTrue(refusal().contains("a.example/log is damaged or missing"));
  }

  @Test
  void theListOfLogsMayNotBeLost() throws Exception {
    cosignOne();
    Files.delete(folder.resolve("origins"));
    assertTrue(refusal().contains("origins is damaged"));
  }

  /** Whoever moves to another machine with the key alone has forgotten all that it cosigned. */
  @Test
  void aKeyWithoutItsMemoryIsRefused() throws Exception {
    cosignOne();
    Path other = folder.resolve("other");
    Files.createDirectory(other);
    Files.copy(folder.resolve("key"), other.resolve("key"), StandardCopyOption.COPY_ATTRIBUTES);
    UnreadableException refused =
        assertThrows(
            UnreadableException.class,
            () ->
                Witness.open(other, NAME, List.of(log.key().toString()), Clock.systemUTC())
                    .close());
    assertTrue(refused.getMessage().contains("origins"), refused.getMessage());
  }

  /** No key was told to anybody yet. */
  @Test
  void whoeverWasKilledBeforeTheKeyWasMadeBeginsAgain() throws Exception {
    open(NAME).close();
    String made = Files.readString(folder.resolve("key"));
    Files.delete(folder.resolve("key"));
    Files.delete(cosignedFile());
    Files.writeString(folder.resolve("origins"), "konvensi-witness-origins/1\n");
    open(NAME).close();
    assertNotEquals(made, Files.readString(folder.resolve("key")));
  }

  /** Each byte of what was cosigned that becomes another one is noticed at the start. */
  @Test
  void noByteOfWhatWasCosignedMayChange() throws Exception {
    cosignOne();
    byte[] file = Files.readAllBytes(cosignedFile());
    for (int i = 0; i < file.length; i += 37) {
      byte[] damaged = file.clone();
      damaged[i] ^= 1;
      Files.write(cosignedFile(), damaged);
      // a log's signature is not the witness's own: it is verified by whoever reads it
      boolean isOfLog = new String(file, 0, i, StandardCharsets.UTF_8).lines().count() == 5;
      if (!isOfLog) {
        assertTrue(refusal().contains("damaged"), "byte " + i);
      }
    }
    for (int length : new int[] {0, 1, file.length / 2, file.length - 1}) {
      Files.write(cosignedFile(), java.util.Arrays.copyOf(file, length));
      assertTrue(refusal().contains("damaged"), "length " + length);
    }
    Files.write(cosignedFile(), file);
    open(NAME).close();
  }

  @Test
  void anotherWitnesssStateIsRefused() throws Exception {
    cosignOne();
    byte[] file = Files.readAllBytes(cosignedFile());
    Path other = folder.resolve("other");
    Witness.open(other, NAME, List.of(log.key().toString()), Clock.systemUTC()).close();
    Files.write(other.resolve("logs").resolve(Hash.of("a.example/log").hex()), file);
    assertThrows(
        UnreadableException.class,
        () -> Witness.open(other, NAME, List.of(log.key().toString()), Clock.systemUTC()).close());
  }

  /** Each half of a witness's cosignature is its own, and each log's file is that log's. */
  @Test
  void whatWasCosignedIsWholeAndOfItsLog() throws Exception {
    cosignOne();
    String file = Files.readString(cosignedFile());
    for (int line = 1; line <= 2; line++) {
      Files.writeString(cosignedFile(), withoutLine(file, line));
      assertTrue(refusal().contains("damaged"), "cosignature " + line);
    }
    Files.writeString(cosignedFile(), file);
    LyingLog other = new LyingLog("b.example/log", WitnessServerTest.seed(2));
    Files.writeString(folder.resolve("logs").resolve(Hash.of("b.example/log").hex()), file);
    UnreadableException refused =
        assertThrows(
            UnreadableException.class,
            () ->
                Witness.open(folder, NAME, List.of(other.key().toString()), Clock.systemUTC())
                    .close());
    assertTrue(String.valueOf(refused.getMessage()).contains("b.example/log is damaged"));
  }

  /** Counted from the end. */
  private static String withoutLine(String text, int fromTheEnd) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    lines.remove(lines.size() - fromTheEnd);
    return String.join("\n", lines) + "\n";
  }

  /** Whoever is killed between the two files of a new log has not forgotten it. */
  @Test
  void aLogThatIsNotListedYetIsRemembered() throws Exception {
    cosignOne();
    Files.writeString(folder.resolve("origins"), "konvensi-witness-origins/1\n");
    try (Witness witness = open(NAME)) {
      assertEquals(409, witness.add(bytes(log, 0, 2)).status());
    }
    assertTrue(Files.readString(folder.resolve("origins")).endsWith("\na.example/log\n"));
  }

  @Test
  void theListOfLogsIsWholeAndThere() throws Exception {
    cosignOne();
    Path list = folder.resolve("origins");
    String text = Files.readString(list);
    for (String damaged : List.of("", text.strip(), text.replace("/1", "/2"))) {
      Files.writeString(list, damaged);
      assertTrue(refusal().contains("origins is damaged"), damaged);
    }
    Files.delete(list);
    Files.delete(cosignedFile());
    assertTrue(refusal().contains("origins is damaged"), "a key without its memory");
  }

  @Test
  void aDamagedKeyIsRefused() throws Exception {
    open(NAME).close();
    Path file = folder.resolve("key");
    String key = Files.readString(file);
    for (String damaged :
        List.of(
            "",
            key.replace("key/1", "key/2"),
            key.strip(),
            key + "\n",
            key + "x",
            key.replace("=", "?"),
            withoutLine(key, 1))) {
      Files.writeString(file, damaged);
      assertTrue(refusal().contains("key of this witness is damaged"), damaged);
    }
    Files.writeString(file, key);
    open(NAME).close();
  }

  @Test
  void aLogThatIsNoLongerNamedIsStillRemembered() throws Exception {
    cosignOne();
    LyingLog other = new LyingLog("b.example/log", WitnessServerTest.seed(2));
    Witness.open(folder, NAME, List.of(other.key().toString()), Clock.systemUTC()).close();
    try (Witness witness = open(NAME)) {
      assertEquals(409, witness.add(bytes(log, 0, 2)).status());
      assertEquals(200, witness.add(bytes(log, 1, 2)).status());
    }
  }

  @Test
  void onlyVkeysOfLogsAreTaken() {
    NoteSigner witness = NoteSigner.cosigner("a.example/log", WitnessServerTest.seed(1));
    for (String bad :
        List.of(
            "",
            "a.example/log",
            log.key() + "x",
            "a.example/log+00000000+AQ==",
            witness.verifierKey().toString())) {
      assertThrows(
          UnreadableException.class,
          () -> Witness.open(folder, NAME, List.of(bad), Clock.systemUTC()).close());
    }
    assertThrows(
        UnreadableException.class,
        () -> Witness.open(folder, NAME, List.of(), Clock.systemUTC()).close());
  }
}
