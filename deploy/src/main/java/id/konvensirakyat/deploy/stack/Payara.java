package id.konvensirakyat.deploy.stack;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Payara Micro with the platform's WAR at the context root, on the loopback address alone. The
 * platform's configuration is a file of properties that only its owner can read.
 */
final class Payara implements Recipe {
  /**
   * Pages, scripts and styles, which are the same for everybody. Not what the API answers: where a
   * secret and what a stranger wrote are compressed together, the length tells about the secret.
   */
  private static final String COMPRESSED =
      "text/html,text/css,text/javascript,application/javascript,image/svg+xml";

  /** Name of the secret from which the logs' key is made. */
  static final String LOG_KEY = "log-key";

  static final String ACCOUNTS_SECRET = "accounts-client-secret";

  /**
   * No HTTP/2: two threads of Grizzly's wait for each other for ever where a client leaves while it
   * is answered, and so does whoever shares the connection. A proxy in front speaks it with
   * browsers.
   */
  private static final String LISTENER =
      "set configs.config.server-config.network-config.network-listeners"
          + ".network-listener.http-listener.address=127.0.0.1\n"
          + http(".http2-enabled=false")
          + http(".xpowered-by=false")
          + http(".server-header=false")
          + http(".compression=on")
          + http(".compressable-mime-type=" + COMPRESSED);

  private static String http(String setting) {
    return "set configs.config.server-config.network-config.protocols.protocol.http-listener.http"
        + setting
        + "\n";
  }

  private final StateDirectory state;
  private final Secrets secrets;
  private final MariaDb database;
  private final MailServer mail;
  private final List<WitnessServer> witnesses;
  private final Path jar;
  private final Path war;
  private final int port;
  private final Urls urls;
  private final boolean fastStart;
  private final Map<String, String> settings;

  Payara(
      StateDirectory state,
      Secrets secrets,
      MariaDb database,
      MailServer mail,
      List<WitnessServer> witnesses,
      Path jar,
      Path war,
      Ports ports,
      boolean fastStart,
      Map<String, String> settings) {
    this.state = state;
    this.secrets = secrets;
    this.database = database;
    this.mail = mail;
    this.witnesses = List.copyOf(witnesses);
    this.jar = jar;
    this.war = war;
    this.port = ports.platform();
    this.urls = Urls.of(ports);
    this.fastStart = fastStart;
    this.settings = Map.copyOf(settings);
  }

  @Override
  public Component component() {
    return Component.PAYARA;
  }

  @Override
  public Launch prepare() throws IOException, StackException {
    if (!Files.isRegularFile(war)) {
      throw new StackException("The platform is not built: " + war + " is missing.");
    }
    Path own = state.of(component());
    // Payara's own domain directory holds no data of ours; a fresh one cannot be half written.
    StateDirectory.deleteTree(own.resolve("domain"));
    StateDirectory.deleteTree(own.resolve("tmp"));
    Files.createDirectories(own.resolve("tmp"));
    Path listener = own.resolve("preboot.txt");
    Files.writeString(listener, LISTENER);
    Path properties = own.resolve("platform.properties");
    Secrets.writeOwnerOnly(properties, configuration());

    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms256m", "-Xmx1g", "-Djava.io.tmpdir=" + own.resolve("tmp")));
    command.add("-Dfile.encoding=UTF-8");
    // else Payara looks through every jar for it, three times for each request that is signed in
    command.add("-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl");
    if (fastStart) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.addAll(
        List.of(
            "-jar",
            jar.toString(),
            "--nohazelcast",
            "--disablephonehome",
            "--rootdir",
            own.resolve("domain").toString(),
            "--prebootcommandfile",
            listener.toString(),
            "--systemproperties",
            properties.toString(),
            "--port",
            Integer.toString(port),
            "--deploy",
            war.toString(),
            "--contextroot",
            "/"));
    return new Launch(command, Map.of(), own);
  }

  @Override
  public boolean serves() {
    return Probe.answers(URI.create(urls.api() + "/health"));
  }

  private String witnesses() throws IOException {
    List<String> all = new ArrayList<>();
    for (WitnessServer witness : witnesses) {
      all.add(witness.vkey() + "|" + witness.url());
    }
    return String.join(",", all);
  }

  private String configuration() throws IOException {
    Properties all = new Properties();
    all.setProperty("konvensi.db.url", database.url(MariaDb.PLATFORM));
    all.setProperty("konvensi.db.user", MariaDb.PLATFORM);
    all.setProperty("konvensi.db.password", database.password(MariaDb.PLATFORM));
    all.setProperty("konvensi.nik.key", secrets.key("nik-key"));
    all.setProperty("konvensi.document.key", secrets.key("document-key"));
    all.setProperty("konvensi.receipt.key", secrets.key("receipt-key"));
    all.setProperty("konvensi.log.key", secrets.key(LOG_KEY));
    all.setProperty("konvensi.log.witnesses", witnesses());
    mail.settings().forEach(all::setProperty);
    all.setProperty("konvensi.mail.key", secrets.key("mail-key"));
    all.setProperty("konvensi.public.origin", urls.platform().toString());
    // simulated crowds come from one address, and live in few areas
    all.setProperty("konvensi.cluster.network", "0");
    all.setProperty("konvensi.cluster.area", "0");
    all.setProperty("konvensi.oidc.url", urls.keycloak().toString());
    all.setProperty("konvensi.oidc.realm", Keycloak.REALM);
    all.setProperty("konvensi.oidc.client", KeycloakAdmin.WEB_CLIENT);
    all.setProperty("konvensi.accounts.client.id", KeycloakAdmin.ACCOUNTS_CLIENT);
    all.setProperty("konvensi.accounts.client.secret", secrets.password(ACCOUNTS_SECRET));
    all.setProperty(
        "mp.jwt.verify.publickey.location", urls.realm() + "/protocol/openid-connect/certs");
    all.setProperty("mp.jwt.verify.issuer", urls.realm().toString());
    all.setProperty("mp.jwt.verify.audiences", "konvensi-api");
    if (settings.containsKey("mp.jwt.verify.publickey")) {
      all.remove("mp.jwt.verify.publickey.location");
    }
    settings.forEach(all::setProperty);
    StringWriter text = new StringWriter();
    all.store(text, null);
    return text.toString();
  }
}
