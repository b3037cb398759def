package id.konvensirakyat.audit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A server that publishes one file after the other, and what the watcher says. */
class WatchTest {
  private static final Path ELECTION =
      Path.of(
          System.getProperty("konvensi.root"), "crypto-spec/vectors/elections/ed25519-threshold");
  private static final Optional<Path> DOWN = Optional.empty();
  private static final Optional<Path> OPEN = Optional.of(ELECTION.resolve("open.bel.snapshot"));
  private static final Optional<Path> CLOSED = Optional.of(ELECTION.resolve("closed.bel.snapshot"));
  private static final Optional<Path> DONE = Optional.of(ELECTION.resolve("Pvtx6fwz27wUkn.bel"));

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void anElectionIsFollowedToItsResult() {
    assertEquals(0, watch(List.of(OPEN, OPEN, CLOSED, DONE), 9));
    assertTrue(out.toString().contains("11 events as before, 0 new"), out::toString);
    assertTrue(out.toString().contains("11 events as before, 2 new"), out::toString);
    assertTrue(
        out.toString().endsWith("VERIFIED: every check passed. Not looked at: C16.\n"),
        out::toString);
  }

  @Test
  void aRecordThatTookSomethingBackIsRefusedAndBothCopiesAreKept() throws IOException {
    assertEquals(1, watch(List.of(CLOSED, OPEN), 9));
    assertTrue(out.toString().contains("event 11 of the older archive is missing"), out::toString);
    assertEquals(-1, Files.mismatch(folder.resolve("verified"), CLOSED.orElseThrow()));
    try (Stream<Path> files = Files.list(folder)) {
      Path refused =
          files
              .filter(file -> String.valueOf(file.getFileName()).startsWith("refused-"))
              .findFirst()
              .orElseThrow();
      assertEquals(-1, Files.mismatch(refused, OPEN.orElseThrow()));
    }
  }

  @Test
  void theLastCopyIsRememberedBetweenRuns() {
    assertEquals(0, watch(List.of(CLOSED), 1));
    assertEquals(1, watch(List.of(OPEN), 1));
  }

  @Test
  void aServerThatIsDownProvesNothing() {
    assertEquals(0, watch(List.of(DOWN, OPEN, DOWN, CLOSED), 4));
    assertTrue(err.toString().contains("status 503"), err::toString);
    assertTrue(out.toString().contains("11 events as before, 2 new"), out::toString);
    assertEquals(2, watch(List.of(DOWN), 1));
  }

  @Test
  void whatCannotBeReadInTheLastRoundIsNotVerified() throws IOException {
    Path zip = folder.resolve("broken.zip");
    Files.write(zip, new byte[] {'P', 'K', 3, 4, 0});
    assertEquals(2, watch(List.of(OPEN, Optional.of(zip)), 2));
    assertEquals(2, watch(List.of(OPEN, DOWN), 2));
  }

  @Test
  void aFileWithoutEndIsNotTaken() {
    assertEquals(2, watch(List.of(OPEN), 1, "--limit", "1000"));
    assertTrue(err.toString().contains("more than 1000 bytes"), err::toString);
    assertFalse(Files.exists(folder.resolve("verified")));
  }

  @Test
  void onlyWebAddressesAreFetched() {
    assertEquals(2, run("watch", "file:///etc/hosts", "--keep", folder.toString()));
    assertEquals(2, run("watch", "archive.bel", "--keep", folder.toString()));
    assertTrue(err.toString().contains("Not a web address"), err::toString);
  }

  private int watch(List<Optional<Path>> published, int rounds, String... more) {
    Iterator<Optional<Path>> next = published.iterator();
    String path = "/" + published.hashCode() + rounds + ".bel";
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            Optional<Path> file = next.next();
            byte[] body = file.isPresent() ? Files.readAllBytes(file.get()) : new byte[1];
            exchange.sendResponseHeaders(file.isPresent() ? 200 : 503, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    String address = "http://localhost:" + server.getAddress().getPort() + path;
    List<String> fixed =
        List.of(
            "watch", address, "--every=0", "--rounds=" + rounds, "--keep=" + folder, "--lang=en");
    return run(Stream.concat(fixed.stream(), Arrays.stream(more)).toArray(String[]::new));
  }

  private int run(String... arguments) {
    CommandLine line = Audit.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
