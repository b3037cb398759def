package id.konvensirakyat.platform.testserver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Prepares what Arquillian's container needs: a database and the settings. Stands before {@code
 * ArquillianExtension} in {@code @ExtendWith}. In the container itself it does nothing.
 */
public final class InContainerServer implements BeforeAllCallback {
  private static final String DIRECTORY = "konvensi.test.directory";

  /** The whole application, with the test classes that run inside of it. */
  public static WebArchive application(Class<?>... tests) {
    return ShrinkWrap.create(WebArchive.class, "in-container.war")
        .as(ExplodedImporter.class)
        .importDirectory("target/platform")
        .as(WebArchive.class)
        .addClasses(tests)
        .addClass(InContainerServer.class);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    if (System.getProperty("com.sun.aas.instanceRoot") != null
        || System.getProperty(DIRECTORY) != null) {
      return;
    }
    Path target = Path.of("target").toAbsolutePath();
    Path directory =
        Files.createDirectories(target.resolve("arquillian-" + ProcessHandle.current().pid()));
    System.setProperty(DIRECTORY, directory.toString());
    System.setProperty("payara.microJar", target.resolve("payara-micro.jar").toString());
    // nobody ever listens on that port: what happens to e-mail then is a test's business
    PlatformSettings.write(
        directory,
        startDatabase(directory).url(),
        "http://127.0.0.1",
        1,
        // where a test may put a sign-in server of its own
        Map.of(
            "konvensi.oidc.url",
            "http://127.0.0.1:" + freePort(),
            "konvensi.accounts.client.secret",
            "for-tests-only"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static TestDatabase startDatabase(Path directory) throws IOException {
    TestDatabase database = new TestDatabase(directory.resolve("mariadb"));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    database.close();
                  } catch (IOException e) {
                    System.err.println("the test database did not stop: " + e.getMessage());
                  }
                }));
    return database;
  }
}
