package id.konvensirakyat.deploy.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a stack is made of. The project's root is the system property {@code konvensi.root}, else
 * the working directory.
 */
public final class StackBuilder {
  private Path root = Path.of(System.getProperty("konvensi.root", "")).toAbsolutePath();
  private Optional<Path> stateDirectory = Optional.empty();
  private Optional<Path> war = Optional.empty();
  private Ports ports = Ports.usual(0);
  private Consumer<String> say = sentence -> {};
  private boolean fastStart;
  private boolean demoAccounts;
  private boolean fromScratch;
  private boolean keycloak = true;
  private boolean witnesses;
  private final Map<String, String> settings = new TreeMap<>();

  StackBuilder() {}

  public StackBuilder root(Path projectRoot) {
    root = projectRoot.toAbsolutePath();
    return this;
  }

  /** Where data, secrets and logs are kept; {@code deploy/.state} by default. */
  public StackBuilder stateDirectory(Path directory) {
    stateDirectory = Optional.of(directory.toAbsolutePath());
    return this;
  }

  /** Another WAR than the one that the platform's module builds. */
  public StackBuilder war(Path archive) {
    war = Optional.of(archive.toAbsolutePath());
    return this;
  }

  public StackBuilder ports(Ports chosen) {
    ports = chosen;
    return this;
  }

  /** Ports that are free now, so that stacks can run beside each other. */
  public StackBuilder freePorts() {
    return ports(Ports.free());
  }

  /**
   * Halves the servers' start, slows their work and hashes passwords cheaply: for tests, never for
   * measurements or for people.
   */
  public StackBuilder fastStart() {
    fastStart = true;
    return this;
  }

  /** Adds the demo accounts to the realm. */
  public StackBuilder demoAccounts() {
    demoAccounts = true;
    return this;
  }

  /** Removes the state directory's data and secrets first. */
  public StackBuilder fromScratch() {
    fromScratch = true;
    return this;
  }

  /**
   * Starts no Keycloak: the platform trusts tokens of this issuer alone.
   *
   * @param publicKeys a JWK set
   */
  public StackBuilder withoutKeycloak(String issuer, String publicKeys) {
    keycloak = false;
    settings.put("mp.jwt.verify.issuer", issuer);
    settings.put("mp.jwt.verify.publickey", publicKeys);
    return this;
  }

  /** Starts three witnesses of the public logs, whom new conventions name in their rules. */
  public StackBuilder witnesses() {
    witnesses = true;
    return this;
  }

  /** Registrations from one address, as a rehearsal's are, are no reason for a review. */
  public StackBuilder unlimitedClusters() {
    for (String kind : List.of("device", "network", "area")) {
      settings.put("konvensi.cluster." + kind, "0");
    }
    return this;
  }

  /** Who hears, sentence by sentence, what happens. */
  public StackBuilder say(Consumer<String> listener) {
    say = listener;
    return this;
  }

  /**
   * Takes the state directory's lock and prepares the stack; nothing runs yet.
   *
   * @throws StackException when another launcher holds the state directory
   */
  public Stack build() throws StackException {
    return new Stack(this);
  }

  Path root() {
    return root;
  }

  Path stateDirectory() {
    return stateDirectory.orElse(root.resolve("deploy/.state"));
  }

  Path programs() {
    return root.resolve("deploy/.state/servers");
  }

  Path war() {
    return war.orElse(root.resolve("src/platform/target/platform.war"));
  }

  Ports ports() {
    return ports;
  }

  Consumer<String> say() {
    return say;
  }

  boolean isFastStart() {
    return fastStart;
  }

  boolean withDemoAccounts() {
    return demoAccounts;
  }

  boolean hasWitnesses() {
    return witnesses;
  }

  Path auditJar() {
    return root.resolve("audit-tools/target/audit.jar");
  }

  boolean hasKeycloak() {
    return keycloak;
  }

  Map<String, String> settings() {
    return settings;
  }

  boolean isFromScratch() {
    return fromScratch;
  }

  Path keycloakZip() throws StackException {
    return fetched("keycloak-quarkus-dist-", ".zip");
  }

  Path payaraJar() throws StackException {
    return fetched("payara-micro-", ".jar");
  }

  Path greenMailJar() throws StackException {
    return fetched("greenmail-standalone-", ".jar");
  }

  private Path fetched(String prefix, String suffix) throws StackException {
    Path folder = root.resolve("deploy/target/servers");
    @Nullable Path found = null;
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        found =
            files
                .filter(f -> f.getFileName().toString().startsWith(prefix))
                .filter(f -> f.getFileName().toString().endsWith(suffix))
                .max(java.util.Comparator.naturalOrder())
                .orElse(null);
      } catch (IOException e) {
        throw new StackException("The fetched servers cannot be listed: " + e.getMessage(), e);
      }
    }
    if (found == null) {
      throw new StackException("Maven has not fetched %s*%s yet.".formatted(prefix, suffix));
    }
    return found;
  }
}
