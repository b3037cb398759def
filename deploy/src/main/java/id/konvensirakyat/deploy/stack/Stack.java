package id.konvensirakyat.deploy.stack;

import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.person.SignedInPerson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * MariaDB, Keycloak, a mail server and Payara Micro with the platform, as one thing. Several stacks
 * may run beside each other with their own state directories and ports.
 */
public final class Stack implements AutoCloseable {
  private final StateDirectory state;
  private final Urls urls;
  private final Map<Component, Server> servers = new EnumMap<>(Component.class);
  private final Site site;
  private final DemoAccounts demoAccounts;
  private final Path realmFile;
  private final Map<String, String> realmValues;
  private final Consumer<String> say;
  private final boolean withDemoAccounts;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final MariaDb mariaDb;
  private final String platformKey;
  private final List<WitnessServer> witnesses;

  /** Of one account, once it has signed in. */
  private static final class Session {
    private Optional<SignedInPerson> person = Optional.empty();
  }

  Stack(StackBuilder plan) throws StackException {
    this.state = StateDirectory.open(plan.stateDirectory());
    this.say = plan.say();
    this.realmFile = plan.root().resolve("keycloak-realm/konvensi-realm.json");
    this.withDemoAccounts = plan.withDemoAccounts();
    this.urls = Urls.of(plan.ports());
    try {
      if (plan.isFromScratch()) {
        endLeftovers();
        state.reset();
      }
      Secrets secrets = new Secrets(state.secrets());
      Programs programs = new Programs(plan.programs(), say);
      Ports ports = plan.ports();
      this.mariaDb = new MariaDb(state, programs, secrets, ports.database());
      Keycloak keycloak =
          new Keycloak(
              state,
              programs,
              secrets,
              mariaDb,
              plan.keycloakZip(),
              plan.root().resolve("keycloak-realm/theme"),
              ports,
              plan.isFastStart());
      MailServer mail = new MailServer(state, secrets, plan.greenMailJar(), ports);
      this.platformKey = WitnessServer.platformKey(secrets, urls);
      this.witnesses = witnesses(plan);
      Payara payara =
          new Payara(
              state,
              secrets,
              mariaDb,
              mail,
              witnesses,
              plan.payaraJar(),
              plan.war(),
              ports,
              plan.isFastStart(),
              plan.settings());
      List<Recipe> recipes = new ArrayList<>(List.of(mariaDb, mail, payara));
      recipes.addAll(witnesses);
      if (plan.hasKeycloak()) {
        recipes.add(keycloak);
      }
      for (Recipe recipe : recipes) {
        Component component = recipe.component();
        servers.put(component, new Server(recipe, state, ports.of(component), say));
      }
      this.site = new Site(urls, keycloak.adminPassword(), secrets.secondFactors());
      this.realmValues = realmValues(secrets, mail, urls);
      this.demoAccounts =
          DemoAccounts.read(
              plan.root().resolve("keycloak-realm/demo-accounts.json"),
              secrets.readablePassword("demo-password"));
    } catch (IOException e) {
      state.close();
      throw new StackException("The state directory cannot be prepared: " + e.getMessage(), e);
    }
  }

  private List<WitnessServer> witnesses(StackBuilder plan) {
    return plan.hasWitnesses()
        ? Component.WITNESSES.stream()
            .map(
                one ->
                    new WitnessServer(
                        one, state, plan.auditJar(), plan.ports(), platformKey, plan.isFastStart()))
            .toList()
        : List.of();
  }

  /** What Keycloak would read from its environment (keycloak-realm/README.md). */
  private static Map<String, String> realmValues(Secrets secrets, MailServer mail, Urls urls)
      throws IOException {
    Map<String, String> values = new HashMap<>(mail.realmValues());
    values.put("KONVENSI_ORIGIN", urls.platform().toString());
    values.put("KONVENSI_ACCOUNTS_SECRET", secrets.password(Payara.ACCOUNTS_SECRET));
    return values;
  }

  public static StackBuilder builder() {
    return new StackBuilder();
  }

  /** Starts MariaDB, then the others beside each other, and returns when all of them serve. */
  public void start() throws StackException {
    ExecutorService beside = Executors.newFixedThreadPool(2);
    try {
      Future<?> watching = beside.submit(() -> startWitnesses());
      start(Component.MARIADB);
      Future<?> signIn =
          beside.submit(() -> servers.containsKey(Component.KEYCLOAK) && startKeycloak());
      Future<?> mail = beside.submit(() -> startMail());
      watching.get(); // the platform is told their keys, which they make at their first start
      start(Component.PAYARA);
      signIn.get();
      mail.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StackException sentence) {
        throw sentence;
      }
      throw new StackException("A server cannot be started: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("The start was interrupted.", e);
    } finally {
      beside.shutdownNow();
    }
  }

  private boolean startKeycloak() throws StackException, IOException {
    start(Component.KEYCLOAK);
    site.admin().establishRealm(realmOf(realmFile));
    if (withDemoAccounts) {
      site.createAccounts(demoAccounts.all(), demoAccounts.password());
    }
    return true;
  }

  /** A realm's file with this stack's values. */
  RealmFile realmOf(Path file) throws IOException {
    return new RealmFile(file, realmValues);
  }

  private boolean startMail() throws StackException {
    start(Component.MAIL);
    return true;
  }

  private boolean startWitnesses() throws StackException {
    for (WitnessServer witness : witnesses) {
      start(witness.component());
    }
    return true;
  }

  private void start(Component component) throws StackException {
    say.accept(component.title() + " is started.");
    server(component).start();
  }

  private Server server(Component component) {
    return java.util.Objects.requireNonNull(servers.get(component));
  }

  /** Stops all servers in order; data stay. */
  public void stop() {
    List<Component> inOrder =
        new ArrayList<>(List.of(Component.PAYARA, Component.KEYCLOAK, Component.MAIL));
    inOrder.addAll(Component.WITNESSES);
    inOrder.add(Component.MARIADB);
    for (Component component : inOrder) {
      if (servers.containsKey(component)) {
        server(component).stop();
      }
    }
  }

  /** The servers of this stack. */
  public List<Component> components() {
    return Stream.of(Component.values()).filter(servers::containsKey).toList();
  }

  /** Kills one server as a power failure would; it is then started again by the watch. */
  public void kill9(Component component) {
    server(component).kill();
  }

  /** Stops and starts one server in order. */
  public void restart(Component component) throws StackException {
    server(component).stop();
    server(component).start();
  }

  /** Backs up the platform's database, while it is used. */
  public void backUpPlatform(Path folder) throws IOException, StackException {
    Backup.takePlatform(mariaDb.copies(), folder);
  }

  /**
   * Puts the platform's database back from a backup, as after a loss; accounts stay as they are.
   */
  public void restorePlatform(Path folder) throws IOException, StackException {
    server(Component.PAYARA).stop();
    mariaDb.copies().load(MariaDb.PLATFORM, Backup.at(folder).dump(MariaDb.PLATFORM));
    server(Component.PAYARA).start();
  }

  /** Starts MariaDB alone and loads databases. */
  void restoreDatabases(List<String> databases, Backup backup) throws IOException, StackException {
    start(Component.MARIADB);
    for (String database : databases) {
      mariaDb.copies().load(database, backup.dump(database));
    }
  }

  /** Returns when every server serves, after a restart that is under way. */
  public void awaitReady() throws StackException, InterruptedException {
    for (Server server : servers.values()) {
      server.awaitServing();
    }
  }

  /** Stops all servers and lets go of the state directory, which stays. */
  @Override
  public void close() {
    stop();
    state.close();
  }

  /** Stops all servers and removes the state directory with everything in it. */
  public void delete() throws IOException {
    close();
    StateDirectory.deleteTree(state.root());
  }

  private void endLeftovers() {
    for (Component component : Component.values()) {
      Marked.kill(Marked.mark(component, state.root()));
    }
  }

  /** The stack as simulated people use it. */
  public Site site() {
    return site;
  }

  /** Where this stack keeps its data, secrets and logs. */
  public Path stateDirectory() {
    return state.root();
  }

  /** The vkey by which a witness trusts every log of this platform ({@code --platform}). */
  public String platformKey() {
    return platformKey;
  }

  /** Where each witness answers, by its vkey. */
  public Map<String, URI> witnesses() throws IOException {
    Map<String, URI> urls = new LinkedHashMap<>();
    for (WitnessServer witness : witnesses) {
      urls.put(witness.vkey(), URI.create(witness.url()));
    }
    return urls;
  }

  /** Where one server keeps its own. */
  public Path stateOf(Component component) {
    return state.of(component);
  }

  public Urls urls() {
    return urls;
  }

  public DemoAccounts demoAccounts() {
    return demoAccounts;
  }

  /** Adds accounts to the realm, all with this password; those that exist stay as they are. */
  public void createAccounts(List<Account> accounts, String password) throws IOException {
    site.createAccounts(accounts, password);
  }

  /** Removes accounts from the realm. */
  public void removeAccounts(List<String> usernames) throws IOException {
    site.removeAccounts(usernames);
  }

  /** An account's session; one for all who ask, as one-time codes are few. */
  public SignedInPerson signIn(String account) throws IOException {
    Session session = sessions.computeIfAbsent(account, name -> new Session());
    // others may sign in with another account meanwhile
    synchronized (session) {
      if (session.person.isEmpty()) {
        session.person = Optional.of(site.signIn(account, demoAccounts.password()));
      }
      return session.person.get();
    }
  }

  public SignedInPerson signIn(String username, String password) throws IOException {
    return site.signIn(username, password);
  }

  /** The platform's API without a token. */
  public Api api() {
    return site.api();
  }

  /** The platform's API with this person's token. */
  public Api api(SignedInPerson person) {
    return site.api(person);
  }
}
