package id.konvensirakyat.audit.reader;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.konvensirakyat.audit.log.WebLog;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that sends a byte now and then, for ever, holds nobody up for ever. */
class SlowServerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir Path folder;
  private ServerSocket server;

  @BeforeEach
  void start() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  /** Sends the beginning at once, and then this text a byte at a time, again and again. */
  private URI drips(String beginning, String text) {
    Thread thread =
        new Thread(
            () -> {
              try (Socket client = server.accept()) {
                OutputStream out = client.getOutputStream();
                out.write(beginning.getBytes(StandardCharsets.US_ASCII));
                for (int i = 0; ; i++) {
                  out.write(text.charAt(i % text.length()));
                  out.flush();
                  Thread.sleep(100);
                }
              } catch (IOException | InterruptedException ended) {
                // the client went away, as it should
              }
            });
    thread.setDaemon(true);
    thread.start();
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/log");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nX-Slow: ",
        "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n",
        "HTTP/1.1 200 OK\r\n\r\n"
      })
  void aFileOfALog(String beginning) throws Exception {
    WebLog log = new WebLog(drips(beginning, "x"), PATIENCE);
    assertTimeoutPreemptively(
        LIMIT, () -> assertThrows(IOException.class, () -> log.read("checkpoint", 100_000)));
  }

  @Test
  void aFileOfALogInChunks() throws Exception {
    WebLog log =
        new WebLog(
            drips("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n"), PATIENCE);
    assertTimeoutPreemptively(
        LIMIT, () -> assertThrows(IOException.class, () -> log.read("checkpoint", 100_000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"HTTP/1.1 200 OK\r\nX-Slow: ", "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"})
  void aDownload(String beginning) throws Exception {
    Download download = new Download(drips(beginning, "x"), 1 << 20, PATIENCE);
    assertTimeoutPreemptively(
        LIMIT, () -> assertThrows(IOException.class, () -> download.to(folder.resolve("file"))));
  }
}
