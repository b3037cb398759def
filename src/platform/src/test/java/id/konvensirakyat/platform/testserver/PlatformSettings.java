package id.konvensirakyat.platform.testserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** The files that a server under test is started with: its settings, and its loopback address. */
final class PlatformSettings {
  /** The key that documents were sealed under before it was rotated. */
  static final String OLD_DOCUMENT_KEY = randomKey();

  private PlatformSettings() {}

  /**
   * Writes {@code server.properties} and {@code preboot.txt}; jwks.json may come later.
   *
   * @param mailPort where a mail server listens, or will
   */
  static void write(
      Path directory, String databaseUrl, String origin, int mailPort, Map<String, String> more)
      throws IOException {
    Files.writeString(
        directory.resolve("preboot.txt"),
        "set configs.config.server-config.network-config.network-listeners"
            + ".network-listener.http-listener.address=127.0.0.1\n"
            // as in deploy's Payara: clients that leave would stop its threads one after another
            + "set configs.config.server-config.network-config.protocols"
            + ".protocol.http-listener.http.http2-enabled=false\n");
    StringBuilder text = new StringBuilder();
    Map<String, String> settings = settings(directory, databaseUrl, origin);
    settings.putAll(TestMailServer.settings(mailPort));
    settings.put("konvensi.mail.key", randomKey());
    settings.putAll(more);
    settings.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    Files.writeString(directory.resolve("server.properties"), text);
  }

  private static Map<String, String> settings(Path directory, String databaseUrl, String origin) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("konvensi.db.url", databaseUrl);
    settings.put("konvensi.db.user", TestDatabase.USER);
    settings.put("konvensi.db.password", TestDatabase.PASSWORD);
    settings.put("konvensi.nik.key", randomKey());
    settings.put("konvensi.document.key", "baru:" + randomKey() + ",1:" + OLD_DOCUMENT_KEY);
    settings.put("konvensi.receipt.key", randomKey());
    settings.put("konvensi.log.key", randomKey());
    // the tests' dapil have fewer voters than may be published at once; see EnoughAtOnceTest
    settings.put("konvensi.roll.fewest", "1");
    settings.put("konvensi.public.origin", origin);
    settings.put("konvensi.proxy.trusted", "127.0.0.1");
    settings.put("konvensi.oidc.url", "http://issuer.invalid");
    settings.put("konvensi.oidc.realm", "konvensi");
    settings.put("konvensi.oidc.client", "konvensi-web");
    settings.put(
        "mp.jwt.verify.publickey.location", directory.resolve("jwks.json").toUri().toString());
    settings.put("mp.jwt.verify.issuer", TokenIssuer.ISSUER);
    settings.put("mp.jwt.verify.audiences", TokenIssuer.AUDIENCE);
    return settings;
  }

  private static String randomKey() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
