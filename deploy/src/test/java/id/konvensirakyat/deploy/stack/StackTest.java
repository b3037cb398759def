package id.konvensirakyat.deploy.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.konvensirakyat.deploy.person.LoginException;
import id.konvensirakyat.deploy.person.SignedInPerson;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real servers, with a WAR that only says that it is healthy. */
class StackTest {
  @TempDir static Path directory;

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final List<String> said = new CopyOnWriteArrayList<>();
  private static Stack stack;
  private static Ports ports;

  @BeforeAll
  static void start() throws Exception {
    ports = Ports.free();
    stack = plan().build();
    stack.start();
  }

  @AfterAll
  static void stop() throws Exception {
    stack.close();
    for (Component component : Component.values()) {
      assertEquals(List.of(), Marked.living(Marked.mark(component, state().toRealPath())));
    }
  }

  private static Path state() {
    return directory.resolve("state");
  }

  private static StackBuilder plan() throws Exception {
    Path war = directory.resolve("healthy.war");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
      zip.putNextEntry(new ZipEntry("api/health"));
      zip.write("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return Stack.builder()
        .stateDirectory(state())
        .war(war)
        .ports(ports)
        .fastStart()
        .demoAccounts()
        .say(said::add);
  }

  @Test
  void everyDemoAccountSignsInAndItsTokenCarriesItsOneRole() throws Exception {
    for (String role :
        List.of(
            "voter",
            "candidate",
            "verifier",
            "committee",
            "steering",
            "objection_board",
            "trustee",
            "registrar",
            "observer")) {
      String name = stack.demoAccounts().withRole(role).get(0);
      SignedInPerson person = stack.signIn(name);
      JsonNode claims = claims(person.accessToken());
      assertEquals("[\"" + role + "\"]", claims.path("groups").toString(), name);
      assertEquals("konvensi-api", claims.path("aud").asText());
      assertEquals(stack.urls().realm().toString(), claims.path("iss").asText());
      assertEquals(name, claims.path("preferred_username").asText());
      assertEquals(name + "@contoh.invalid", claims.path("email").asText());
      assertTrue(claims.path("email_verified").asBoolean(), "notices go to verified addresses");
      assertTrue(claims.hasNonNull("sub"));
      boolean office = !List.of("voter", "candidate").contains(role);
      assertEquals(office ? "2" : "1", claims.path("acr").asText(), name);
      assertTrue(claims.path("auth_time").isIntegralNumber(), name);
      assertEquals("konvensi-web", claims.path("azp").asText());
    }
  }

  @Test
  void registrarsServeTheirAreasAndNobodyElseServesAny() throws Exception {
    assertEquals("[\"31\"]", areas("petugas1"));
    assertEquals("[\"*\"]", areas("petugas2"));
    assertEquals("", areas("panitia1"));
    assertEquals("", areas("pemilih1"));
  }

  private static String areas(String name) throws Exception {
    JsonNode areas = claims(stack.signIn(name).accessToken()).path("areas");
    return areas.isMissingNode() ? "" : areas.toString();
  }

  @Test
  void fiveSignInsInARowUseFiveCodes() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertFalse(signInFresh("pemantau1").accessToken().isEmpty());
    }
  }

  private static SignedInPerson signInFresh(String name) throws Exception {
    return stack.signIn(name, stack.demoAccounts().password());
  }

  @Test
  void aRealmOfAnotherVersionIsRefused() throws Exception {
    Path file = Path.of(System.getProperty("konvensi.root"), "keycloak-realm/konvensi-realm.json");
    Path older = directory.resolve("older.json");
    Files.writeString(
        older,
        Files.readString(file)
            .replace("\"konvensi.version\": \"6\"", "\"konvensi.version\": \"5\""));
    RealmFile realm = stack.realmOf(older);
    StackException refused =
        assertThrows(StackException.class, () -> stack.site().admin().establishRealm(realm));
    assertTrue(refused.getMessage().contains("--reset"));
  }

  @Test
  void aWrongPasswordIsRefused() {
    assertThrows(LoginException.class, () -> stack.signIn("majelis1", "not-the-password"));
  }

  @Test
  void thereIsNoOtherWayInThanTheLoginPage() throws Exception {
    for (String client : List.of("admin-cli", "konvensi-web")) {
      HttpResponse<String> answer =
          tokenRequest(
              "grant_type=password&client_id=%s&username=panitia1&password=%s"
                  .formatted(client, stack.demoAccounts().password()));
      assertFalse(answer.body().contains("access_token"), client);
      assertTrue(answer.statusCode() >= 400, client);
    }
  }

  @Test
  void anExistingRealmGetsTheSettingsOfTheFileAnew() throws Exception {
    Path file = Path.of(System.getProperty("konvensi.root"), "keycloak-realm/konvensi-realm.json");
    Path renamed = directory.resolve("renamed.json");
    Files.writeString(
        renamed, Files.readString(file).replace("\"Konvensi Rakyat\"", "\"Nama Baru\""));
    stack.site().admin().establishRealm(stack.realmOf(renamed));
    String page =
        stack.urls().realm()
            + "/protocol/openid-connect/auth?client_id=konvensi-web"
            + "&response_type=code&scope=openid&code_challenge_method=S256&code_challenge="
            + "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&redirect_uri="
            + stack.urls().platform()
            + "/masuk.html";
    HttpRequest request = HttpRequest.newBuilder(URI.create(page)).build();
    String html = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    assertTrue(html.contains("Nama Baru"));
    stack.site().admin().establishRealm(stack.realmOf(file));
    signInFresh("pemilih2");
  }

  @Test
  void addedAccountsSignInUntilTheyAreRemoved() throws Exception {
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      accounts.add(new Account("gladi-" + i, "Gladi", "Bersih", "voter"));
    }
    stack.createAccounts(accounts, "a-password-of-the-rehearsal");
    stack.signIn("gladi-59", "a-password-of-the-rehearsal");
    stack.removeAccounts(List.of("gladi-59"));
    assertThrows(
        LoginException.class, () -> stack.signIn("gladi-59", "a-password-of-the-rehearsal"));
  }

  @Test
  void aKilledServerIsStartedAgainWithItsData() throws Exception {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table kept (value int)");
      statement.execute("insert into kept values (42)");
    }
    for (Component component : stack.components()) {
      stack.kill9(component);
      stack.awaitReady();
      assertTrue(said.contains(component.title() + " serves again."), component.title());
    }
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select value from kept")) {
      assertTrue(rows.next());
      assertEquals(42, rows.getInt(1));
    }
    signInFresh("pemilih1");
  }

  @Test
  void aServerKilledByAStrangerIsStartedAgain() throws Exception {
    long before = said.stream().filter("MariaDB serves again."::equals).count();
    Marked.living(Marked.mark(Component.MARIADB, state().toRealPath()))
        .forEach(ProcessHandle::destroyForcibly);
    while (said.stream().filter("MariaDB serves again."::equals).count() == before) {
      Thread.onSpinWait();
    }
    connection().close();
  }

  @Test
  void nobodysSignInFailsAfterTheDatabaseWasRestarted() throws Exception {
    signInTogether();
    stack.kill9(Component.MARIADB);
    stack.awaitReady();
    signInTogether();
  }

  /** Six at once, so that Keycloak has as many connections to its database. */
  private static void signInTogether() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(6);
    try {
      List<Callable<SignedInPerson>> voters = new ArrayList<>();
      for (int i = 1; i <= 6; i++) {
        String name = "pemilih" + i;
        voters.add(() -> signInFresh(name));
      }
      for (Future<SignedInPerson> signedIn : people.invokeAll(voters)) {
        assertFalse(signedIn.get().accessToken().isEmpty());
      }
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  void aSecondLauncherIsKeptOut() throws Exception {
    StackException refused = assertThrows(StackException.class, plan()::build);
    assertTrue(refused.getMessage().startsWith("Another launcher is already running"));
  }

  @Test
  void aTakenPortIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Path other = directory.resolve("other");
      int port = taken.getLocalPort();
      Ports onePort =
          new Ports(
              port, ports.keycloak(), port, ports.smtp(), ports.mailboxes(), ports.witnesses());
      try (Stack second = plan().stateDirectory(other).ports(onePort).build()) {
        StackException refused = assertThrows(StackException.class, second::start);
        assertTrue(refused.getMessage().contains("is taken by another program"));
      }
    }
  }

  /** Java's client asks for HTTP/2; the platform answers in HTTP/1.1. */
  @Test
  void thePlatformSpeaksNoHttp2() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Urls.of(ports).api() + "/health"))
            .version(HttpClient.Version.HTTP_2)
            .build();
    assertEquals(
        HttpClient.Version.HTTP_1_1,
        HTTP.send(request, HttpResponse.BodyHandlers.discarding()).version());
  }

  @Test
  void noServerListensBeyondTheLoopbackAddress() throws Exception {
    for (Component component : Component.values()) {
      for (ProcessHandle process : Marked.living(Marked.mark(component, state().toRealPath()))) {
        for (String line : listening(process.pid())) {
          assertTrue(
              line.startsWith("0100007F:") || line.startsWith("0000000000000000FFFF00000100007F:"),
              component + " listens on " + line);
        }
      }
    }
  }

  @Test
  void noSecretIsOnACommandLineAndSecretsAreTheirOwnersAlone() throws Exception {
    try (Stream<Path> files = Files.list(state().resolve("secrets"))) {
      for (Path file : files.toList()) {
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String secret = Files.readString(file).strip();
        for (Component component : Component.values()) {
          for (ProcessHandle process :
              Marked.living(Marked.mark(component, state().toRealPath()))) {
            String commandLine = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
            assertFalse(commandLine.contains(secret), file.getFileName().toString());
          }
        }
      }
    }
  }

  private static HttpResponse<String> tokenRequest(String form) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(stack.urls().realm() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static Connection connection() throws Exception {
    String password =
        Files.readString(state().resolve("secrets/konvensi-database-password")).strip();
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:" + ports.database() + "/konvensi?sslMode=disable",
        "konvensi",
        password);
  }

  private static JsonNode claims(String token) throws Exception {
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
  }

  /** Local addresses, in the kernel's hexadecimal, of the listening sockets of one process. */
  private static List<String> listening(long pid) throws Exception {
    List<String> inodes = new ArrayList<>();
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      for (Path descriptor : descriptors.toList()) {
        if (Files.isSymbolicLink(descriptor)) {
          inodes.add(Files.readSymbolicLink(descriptor).toString());
        }
      }
    }
    List<String> addresses = new ArrayList<>();
    for (String table : List.of("tcp", "tcp6")) {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table))) {
        String[] fields = line.strip().split("\\s+", -1);
        if ("0A".equals(fields[3]) && inodes.contains("socket:[" + fields[9] + "]")) {
          addresses.add(fields[1].toUpperCase(Locale.ROOT));
        }
      }
    }
    return addresses;
  }
}
