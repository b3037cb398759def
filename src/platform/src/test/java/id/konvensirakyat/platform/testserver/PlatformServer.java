package id.konvensirakyat.platform.testserver;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The application on Payara Micro with a database of its own, started once for all tests of a JVM
 * and stopped with it. Test classes share it: each makes a convention of its own.
 */
public final class PlatformServer {
  private static final Duration START_LIMIT = Duration.ofMinutes(6);
  private static PlatformServer shared;
  private static boolean failed;

  private final Path directory;
  private final TestDatabase database;
  private final FakeClamd clamd;
  private final FakeKeycloak keycloak;
  private final List<FakeWitness> witnesses;
  private final TokenIssuer tokens = new TokenIssuer();
  private final TestMailServer mail;
  private final URI origin;
  private final Process payara;

  /** The one server of this JVM. */
  public static synchronized PlatformServer shared() {
    if (failed) {
      throw new IllegalStateException("the test server did not start; the first test says why");
    }
    if (shared == null) {
      try {
        shared = new PlatformServer(Path.of("target").toAbsolutePath());
      } catch (IOException | InterruptedException e) {
        failed = true;
        throw new IllegalStateException("the test server did not start", e);
      }
    }
    return shared;
  }

  private PlatformServer(Path target) throws IOException, InterruptedException {
    directory =
        Files.createDirectories(target.resolve("testserver-" + ProcessHandle.current().pid()));
    database = new TestDatabase(directory.resolve("mariadb"));
    clamd = new FakeClamd();
    keycloak = new FakeKeycloak();
    witnesses = List.of(new FakeWitness(1), new FakeWitness(2), new FakeWitness(3));
    mail = new TestMailServer(freePort());
    int port = freePort();
    origin = URI.create("http://127.0.0.1:" + port);
    payara = startPayara(target, port);
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    awaitReady();
  }

  public URI origin() {
    return origin;
  }

  public TokenIssuer tokens() {
    return tokens;
  }

  /** Where this server's e-mail arrives. */
  public TestMailServer mail() {
    return mail;
  }

  public TestDatabase database() {
    return database;
  }

  /** The virus scanner that the server asks. */
  public FakeClamd clamd() {
    return clamd;
  }

  /** Where the server makes members' accounts. */
  public FakeKeycloak keycloak() {
    return keycloak;
  }

  /** The witnesses that the server asks, and that new conventions name unless they say others. */
  public List<FakeWitness> witnesses() {
    return witnesses;
  }

  /** The key that the server's documents were sealed under once, in Base64. */
  public static String oldDocumentKey() {
    return PlatformSettings.OLD_DOCUMENT_KEY;
  }

  /** What the server has written to its log so far. */
  public String log() throws IOException {
    return Files.readString(directory.resolve("payara.log"));
  }

  private Process startPayara(Path target, int port) throws IOException {
    Files.writeString(directory.resolve("jwks.json"), tokens.publicKeys());
    PlatformSettings.write(
        directory,
        database.url(),
        origin.toString(),
        mail.port(),
        Map.of(
            "konvensi.virus.clamd",
            clamd.address(),
            "konvensi.jobs.seconds",
            "2",
            "konvensi.mail.seconds",
            "1",
            "konvensi.imports.seconds",
            "1",
            "konvensi.tallies.seconds",
            "2",
            "konvensi.oidc.url",
            keycloak.url(),
            "konvensi.log.witnesses",
            witnesses.stream().map(FakeWitness::configured).collect(Collectors.joining(",")),
            "konvensi.accounts.client.secret",
            "for-tests-only"));
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl",
                "-Xmx512m",
                "-jar",
                target.resolve("payara-micro.jar").toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--rootDir",
                directory.resolve("payara").toString(),
                "--port",
                Integer.toString(port),
                "--prebootcommandfile",
                directory.resolve("preboot.txt").toString(),
                "--systemproperties",
                directory.resolve("server.properties").toString(),
                "--deploy",
                target.resolve("platform").toString(),
                "--contextroot",
                "/"))
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("payara.log").toFile())
        .start();
  }

  private void awaitReady() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest health = HttpRequest.newBuilder(origin.resolve("/api/health")).build();
    Instant limit = Instant.now().plus(START_LIMIT);
    while (Instant.now().isBefore(limit)) {
      if (!payara.isAlive()) {
        break;
      }
      try {
        if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // the port is not open yet
      }
      payara.waitFor(300, TimeUnit.MILLISECONDS);
    }
    String log = log();
    stop();
    throw new IOException(
        "Payara did not get ready:\n" + log.substring(Math.max(0, log.length() - 6000)));
  }

  private void stop() {
    payara.destroyForcibly();
    try {
      payara.waitFor(20, TimeUnit.SECONDS);
      mail.stop();
      keycloak.close();
      witnesses.forEach(FakeWitness::close);
      database.close();
    } catch (ManagedProcessException | InterruptedException e) {
      System.err.println("the test server did not stop cleanly: " + e.getMessage());
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
