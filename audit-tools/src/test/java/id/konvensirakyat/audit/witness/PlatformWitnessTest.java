package id.konvensirakyat.audit.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.audit.fault.LyingLog;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.protocol.encoding.Hash;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness of all logs that one platform signs. */
class PlatformWitnessTest {
  private static final String PLATFORM = "konvensi.example/api/conventions/";
  private static final byte[] SEED = WitnessServerTest.seed(1);

  @TempDir Path folder;

  private Witness open(LyingLog... ofPlatforms) throws Exception {
    List<String> keys = List.of(ofPlatforms).stream().map(log -> log.key().toString()).toList();
    return Witness.open(
        folder,
        Optional.of("witness.example/w1"),
        TrustedLogs.of(List.of(), keys),
        Clock.systemUTC());
  }

  private static LyingLog log(String convention) {
    return log(PLATFORM + convention + "/log", SEED);
  }

  private static LyingLog log(String origin, byte[] seed) {
    LyingLog log = new LyingLog(origin, seed);
    for (int i = 0; i < 4; i++) {
      log.append(StateFolderTest.release(i));
    }
    return log;
  }

  private static int add(Witness witness, LyingLog log, int old, int size) throws Exception {
    byte[] body = log.request(old, size).toString().getBytes(StandardCharsets.UTF_8);
    return witness.add(body).status();
  }

  @Test
  void everyLogOfThePlatformIsWatchedAndStaysSoAfterARestart() throws Exception {
    try (Witness witness = open(log("any"))) {
      assertEquals(List.of(), witness.seen());
      assertEquals(200, add(witness, log("a"), 0, 2));
      assertEquals(200, add(witness, log("b-_9"), 0, 3));
    }
    try (Witness witness = open(log("any"))) {
      assertEquals(2, witness.seen().size());
      assertEquals(200, witness.newest(Hash.of(PLATFORM + "a/log").hex()).status());
      assertEquals(409, add(witness, log("a"), 0, 2));
      LyingLog fork = log("a").fork(1).append(StateFolderTest.release(-1));
      assertEquals(422, add(witness, fork, 2, 2));
      assertEquals(1, witness.seen().get(0).forks());
    }
  }

  @Test
  void nothingElseIs() throws Exception {
    try (Witness witness = open(log("any"))) {
      assertEquals(403, add(witness, log(PLATFORM + "a/log", WitnessServerTest.seed(2)), 0, 2));
      for (String other :
          List.of(
              "konvensi.example/api/conventions/a/b/log",
              "konvensi.example/api/conventions//log",
              "konvensi.example/api/conventions/a/log/",
              "konvensi.example/log",
              "konvensi.example.org/api/conventions/a/log",
              "x.konvensi.example/api/conventions/a/log")) {
        assertEquals(404, add(witness, log(other, SEED), 0, 2), other);
      }
      assertEquals(List.of(), witness.seen());
    }
    assertThrows(
        UnreadableException.class,
        () -> TrustedLogs.of(List.of(), List.of(log("a.example/log", SEED).key().toString())));
  }

  @Test
  void thereAreNotMoreThanAThousand() throws Exception {
    try (Witness witness = open(log("any"))) {
      for (int i = 0; i < Witness.MOST_LOGS; i++) {
        assertEquals(200, add(witness, log("c" + i), 0, 1));
      }
      assertEquals(403, add(witness, log("one-more"), 0, 1));
      assertEquals(200, add(witness, log("c7"), 1, 2));
    }
  }

  @Test
  void anotherProgramFindsTheKeys() throws Exception {
    try (Witness witness = open(log("any"))) {
      assertEquals(
          witness.publicKeys().stream().map(Object::toString).toList(),
          Files.readAllLines(folder.resolve("vkeys")));
    }
  }
}
