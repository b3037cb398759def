package id.konvensirakyat.deploy.stack;

import id.konvensirakyat.crypto.note.NoteSigner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * {@code audit witness} of the logs of this stack's platform. On one machine with the platform it
 * shows how witnesses work, and proves nothing to anybody: real ones are run by others.
 */
final class WitnessServer implements Recipe {
  private static final String KEYS = "vkeys";

  private final Component component;
  private final StateDirectory state;
  private final Path auditJar;
  private final int port;
  private final String platformKey;
  private final boolean fastStart;

  /**
   * One of the witnesses.
   *
   * @param platformKey see {@link #platformKey}
   */
  WitnessServer(
      Component component,
      StateDirectory state,
      Path auditJar,
      Ports ports,
      String platformKey,
      boolean fastStart) {
    this.component = component;
    this.state = state;
    this.auditJar = auditJar;
    this.port = ports.of(component).get(0);
    this.platformKey = platformKey;
    this.fastStart = fastStart;
  }

  /** The vkey that tells a witness to watch every log of a platform: of a log of any convention. */
  static String platformKey(Secrets secrets, Urls urls) throws IOException {
    String origin = urls.platform().getAuthority() + "/api/conventions/any/log";
    byte[] seed = Base64.getDecoder().decode(secrets.key(Payara.LOG_KEY));
    return NoteSigner.ed25519(origin, seed).verifierKey().toString();
  }

  @Override
  public Component component() {
    return component;
  }

  @Override
  public Launch prepare() throws IOException, StackException {
    if (!Files.isRegularFile(auditJar)) {
      throw new StackException("The audit program is not built: " + auditJar + " is missing.");
    }
    Path own = state.of(component);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC"));
    if (fastStart) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.addAll(
        List.of(
            "-jar",
            auditJar.toString(),
            "witness",
            "--state",
            own.resolve("state").toString(),
            "--name",
            "localhost/" + own.getFileName(),
            "--platform",
            platformKey,
            "--listen",
            "127.0.0.1:" + port,
            "--lang",
            "en"));
    return new Launch(command, Map.of(), own);
  }

  @Override
  public boolean serves() {
    return Probe.answers(URI.create(url() + "/"));
  }

  /** Where it answers, without a closing slash. */
  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Its Ed25519 key, which the rules of conventions name; there since its first start. */
  String vkey() throws IOException {
    return Files.readAllLines(state.of(component).resolve("state").resolve(KEYS)).get(0);
  }
}
