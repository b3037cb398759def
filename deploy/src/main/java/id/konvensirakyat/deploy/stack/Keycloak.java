package id.konvensirakyat.deploy.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Keycloak, with its data in MariaDB (its own file database was seen to lose accounts in a power
 * failure). The program is unpacked and built once ({@code kc.sh build}) and then shared.
 */
final class Keycloak implements Recipe {
  static final String REALM = "konvensi";
  static final String ADMIN = "admin";
  static final String ADMIN_PASSWORD = "keycloak-admin-password";

  /** The name of both the database and its user. */
  static final String DATABASE = "keycloak";

  /**
   * An account costs as good as nothing: simulated people have one password, and it is in a file.
   */
  private static final List<String> CHEAP_PASSWORDS =
      List.of(
          "--spi-password-hashing--argon2--memory=64",
          "--spi-password-hashing--argon2--iterations=1");

  private final StateDirectory state;
  private final Programs programs;
  private final Secrets secrets;
  private final MariaDb database;
  private final Path zip;
  private final Path themes;
  private final int port;
  private final Urls urls;
  private final boolean fastStart;

  Keycloak(
      StateDirectory state,
      Programs programs,
      Secrets secrets,
      MariaDb database,
      Path zip,
      Path themes,
      Ports ports,
      boolean fastStart) {
    this.state = state;
    this.programs = programs;
    this.secrets = secrets;
    this.database = database;
    this.zip = zip;
    this.themes = themes;
    this.port = ports.keycloak();
    this.urls = Urls.of(ports);
    this.fastStart = fastStart;
  }

  @Override
  public Component component() {
    return Component.KEYCLOAK;
  }

  String adminPassword() throws IOException {
    return secrets.password(ADMIN_PASSWORD);
  }

  @Override
  public Launch prepare() throws IOException, StackException {
    String name = zip.getFileName().toString().replace(".zip", "-prepared");
    Path home = programs.directory(name, this::unpackAndBuild);
    Path own = state.of(component());
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            home.resolve("bin/kc.sh").toString(),
            "start",
            "--optimized",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--hostname=" + urls.keycloak(),
            "--cache=local",
            "--db-url=" + database.url(DATABASE),
            "--db-username=" + DATABASE,
            "--db-pool-max-size=20",
            "--spi-theme--folder--dir=" + themes));
    Map<String, String> environment = new HashMap<>();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("KC_DB_PASSWORD", database.password(DATABASE));
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword());
    if (fastStart) {
      command.addAll(CHEAP_PASSWORDS);
      environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
    }
    return new Launch(command, environment, own);
  }

  @Override
  public boolean serves() {
    return Probe.answers(URI.create(urls.keycloak() + "/realms/master"));
  }

  private void unpackAndBuild(Path target) throws IOException, StackException {
    Programs.unzip(zip, target);
    // Without it each pooled connection fails a sign-in once after MariaDB was restarted.
    Files.writeString(
        target.resolve("conf/quarkus.properties"),
        "quarkus.datasource.jdbc.validate-on-borrow=true\n");
    Path log = state.log(component());
    ProcessBuilder builder =
        new ProcessBuilder(
                target.resolve("bin/kc.sh").toString(),
                "build",
                "--db=mariadb",
                "--health-enabled=false",
                "--metrics-enabled=false")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process build = builder.start();
    try {
      if (!build.waitFor(5, TimeUnit.MINUTES) || build.exitValue() != 0) {
        build.destroyForcibly();
        throw new StackException("Keycloak could not be built; see " + log + ".");
      }
    } catch (InterruptedException e) {
      build.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new StackException("Keycloak's build was interrupted.", e);
    }
    Files.createDirectories(target.resolve("data"));
  }
}
