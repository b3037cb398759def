package id.konvensirakyat.deploy.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless Chromium with one page open, spoken to by the DevTools protocol. */
final class Chromium implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/");
  private static final int MOST_RUNS = 60;
  private static final Duration LIMIT = Duration.ofMinutes(15);

  private final Path profile;
  private final Process process;
  private final WebSocket socket;
  private final Pending answer = new Pending();

  private Chromium(Path profile, Process process, String address)
      throws IOException, InterruptedException, RehearsalException {
    this.profile = profile;
    this.process = process;
    HttpClient client = HttpClient.newHttpClient();
    URI list = URI.create("http://" + address + "/json/list");
    JsonNode pages =
        MAPPER.readTree(
            client
                .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                .body());
    for (JsonNode page : pages) {
      if (page.path("type").asText().equals("page")) {
        URI debugger = URI.create(page.required("webSocketDebuggerUrl").asText());
        this.socket =
            client.newWebSocketBuilder().buildAsync(debugger, new Listener(answer)).join();
        return;
      }
    }
    throw new RehearsalException("Chromium opened no page.");
  }

  /** Opens a page. */
  static Chromium at(String page) throws IOException, InterruptedException, RehearsalException {
    Path profile = Files.createTempDirectory("konvensi-chromium");
    Process process =
        new ProcessBuilder(
                List.of(
                    "chromium",
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--remote-debugging-port=0",
                    "--user-data-dir=" + profile,
                    page))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        return new Chromium(profile, process, listening.group(1));
      }
    }
    process.destroyForcibly();
    throw new RehearsalException("Chromium does not start.");
  }

  /**
   * Runs a script in the page, and returns the text that its promise gives. A page that is still on
   * its way throws away what was begun in the empty one before it: then it is run again.
   */
  String run(String script) throws IOException, InterruptedException, RehearsalException {
    for (int left = MOST_RUNS; ; left--) {
      JsonNode said = evaluate(script);
      if (said.path("result").path("type").asText().equals("string")) {
        return said.path("result").path("value").asText();
      }
      if (said.has("exceptionDetails") || left == 0) {
        throw new RehearsalException("The page failed: " + said);
      }
      Thread.sleep(500);
    }
  }

  private JsonNode evaluate(String script)
      throws IOException, InterruptedException, RehearsalException {
    answer.next = new CompletableFuture<>();
    String request =
        MAPPER
            .createObjectNode()
            .put("id", 1)
            .put("method", "Runtime.evaluate")
            .set(
                "params",
                MAPPER
                    .createObjectNode()
                    .put("expression", script)
                    .put("awaitPromise", true)
                    .put("returnByValue", true))
            .toString();
    socket.sendText(request, true).join();
    try {
      return MAPPER.readTree(answer.next.get(LIMIT.toSeconds(), TimeUnit.SECONDS)).path("result");
    } catch (ExecutionException | TimeoutException e) {
      throw new RehearsalException("The page did not answer: " + e);
    }
  }

  /** The answer that is waited for. */
  private static final class Pending {
    volatile CompletableFuture<String> next = new CompletableFuture<>();
  }

  /** Collects the parts of the one answer. */
  private static final class Listener implements WebSocket.Listener {
    private final Pending answer;
    private final StringBuilder text = new StringBuilder();

    Listener(Pending answer) {
      this.answer = answer;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        answer.next.complete(text.toString());
        text.setLength(0);
      }
      return WebSocket.Listener.super.onText(socket, part, last);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      answer.next.completeExceptionally(error);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
