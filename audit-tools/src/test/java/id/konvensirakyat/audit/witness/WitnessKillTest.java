package id.konvensirakyat.audit.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.audit.cli.Audit;
import id.konvensirakyat.audit.fault.LyingLog;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.encoding.Hash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness in a process of its own, killed again and again while it works. */
class WitnessKillTest {
  private static final int KILLS = 50;
  private static final String ORIGIN = "a.example/log";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  @TempDir Path folder;
  private final LyingLog log = new LyingLog(ORIGIN, WitnessServerTest.seed(1));
  private final Random random = new Random(6);
  private int acknowledged;

  /** What was cosigned before the kill is the least that it knows after it, with the same root. */
  @Test
  void noCosignatureIsEverForgotten() throws Exception {
    for (int i = 0; i < 2000; i++) {
      log.append(StateFolderTest.release(i));
    }
    for (int kill = 0; kill < KILLS; kill++) {
      try (Child witness = new Child()) {
        int known = known(witness);
        assertTrue(known >= acknowledged, "forgot " + acknowledged + " for " + known);
        if (known > 0) {
          refusesWhatDoesNotContinue(witness, known);
        }
        grow(witness, known);
      }
    }
    assertTrue(acknowledged > KILLS, "too little work between the kills: " + acknowledged);
  }

  private int known(Child witness) throws Exception {
    HttpResponse<String> newest =
        CLIENT.send(
            HttpRequest.newBuilder(witness.at(Hash.of(ORIGIN).hex() + "/checkpoint")).build(),
            HttpResponse.BodyHandlers.ofString());
    if (newest.statusCode() == 404) {
      return 0;
    }
    SignedNote note = SignedNote.parse(newest.body());
    int size = (int) Checkpoint.parse(note.text()).head().size();
    assertEquals(log.checkpoint(size).text(), note.text());
    return size;
  }

  private void refusesWhatDoesNotContinue(Child witness, int known) throws Exception {
    LyingLog fork = log.fork(known - 1);
    fork.append(StateFolderTest.release(-1), StateFolderTest.release(-2));
    assertEquals(422, add(witness, fork, known, known));
    assertEquals(422, add(witness, fork, known, known + 1));
    assertEquals(400, add(witness, log, known, known - 1));
    assertEquals(409, add(witness, log, 0, known));
  }

  /** Asks for one cosignature after the other, and has the process killed in the midst of it. */
  private void grow(Child witness, int from) throws Exception {
    Thread killer = new Thread(() -> killSoon(witness, random.nextInt(30)));
    int calm = from + random.nextInt(3);
    try {
      for (int size = from; size < from + 40; size++) {
        if (size == calm) {
          killer.start();
        }
        assertEquals(200, add(witness, log, size, size + 1));
        acknowledged = size + 1;
      }
    } catch (IOException killed) {
      // as was the purpose
    }
    killer.join();
  }

  private static void killSoon(Child witness, int milliseconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    witness.kill();
  }

  private static int add(Child witness, LyingLog log, int oldSize, int size) throws Exception {
    byte[] body =
        (oldSize > size
                ? log.request(size, size).toString().replace("old " + size, "old " + oldSize)
                : log.request(oldSize, size).toString())
            .getBytes(StandardCharsets.UTF_8);
    return CLIENT
        .send(
            HttpRequest.newBuilder(witness.at("add-checkpoint"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .timeout(Duration.ofSeconds(20))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private final class Child implements AutoCloseable {
    private final Process process;
    private final String address;

    Child() throws IOException {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Audit.class.getName(),
                  "witness",
                  "--lang=en",
                  "--state=" + folder,
                  "--name=w.example/1",
                  "--log=" + log.key(),
                  "--listen=127.0.0.1:0")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String line = out.readLine();
      while (line != null && !line.startsWith("It answers on ")) {
        line = out.readLine();
      }
      address = String.valueOf(line).replace("It answers on ", "");
    }

    URI at(String path) {
      return URI.create(address + path);
    }

    void kill() {
      process.destroyForcibly(); // SIGKILL
    }

    @Override
    public void close() {
      kill();
      process.onExit().join();
      assertEquals(List.of(137), List.of(process.exitValue()));
    }
  }
}
