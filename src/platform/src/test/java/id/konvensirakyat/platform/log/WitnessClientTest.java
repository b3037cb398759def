package id.konvensirakyat.platform.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.log.AddCheckpoint;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a witness answers, it is one of four things. */
class WitnessClientTest {
  private static final NoteSigner KEY = NoteSigner.cosigner("saksi.example", new byte[32]);
  private final WitnessClient client = new WitnessClient();
  private final AddCheckpoint request =
      new AddCheckpoint(
          0,
          List.of(),
          LogKeys.parse("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
              .sign(new Checkpoint("example.com/log", TreeHead.EMPTY)));

  private WitnessClient.Answer answered(int status, String body, boolean asked) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/w/",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/w/elsewhere");
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try {
      Witness witness =
          Witness.parse(
                  KEY.verifierKey() + "|http://127.0.0.1:" + server.getAddress().getPort() + "/w/")
              .get(0);
      return asked ? client.add(witness, request) : client.seen(witness, "example.com/log");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void readsWhatAWitnessSays() throws IOException {
    assertEquals(new WitnessClient.Answer.Lines("x\n"), answered(200, "x\n", true));
    assertEquals(new WitnessClient.Answer.Refused(422), answered(422, "", true));
    assertEquals(new WitnessClient.Answer.HasSeen(7), answered(409, "7\n", true));
    assertEquals(
        new WitnessClient.Answer.Seen(java.util.Optional.empty()), answered(404, "", false));
  }

  @ParameterizedTest
  @CsvSource({"302,x", "409,07", "409,-1", "409,99999999999999999999", "500,x", "204,''"})
  void anythingElseIsSilence(int status, String body) throws IOException {
    assertEquals(new WitnessClient.Answer.Silent(), answered(status, body, true));
  }

  @Test
  void anAnswerThatIsTooLongIsNone() throws IOException {
    String body = "x".repeat(SignedNote.LARGEST + 1);
    assertEquals(new WitnessClient.Answer.Silent(), answered(200, body, true));
    assertEquals(new WitnessClient.Answer.Silent(), answered(200, body, false));
  }

  /** Each such answer would else hold a connection for as long as the witness likes. */
  @Test
  void anAnswerThatNeverEndsIsLetGo() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Boolean> letGo =
          CompletableFuture.supplyAsync(() -> dripsUntilItIsLetGo(server));
      Witness slow =
          Witness.parse(KEY.verifierKey() + "|http://127.0.0.1:" + server.getLocalPort()).get(0);
      WitnessClient impatient = new WitnessClient(Duration.ofSeconds(1));
      assertEquals(new WitnessClient.Answer.Silent(), impatient.add(slow, request));
      assertTrue(letGo.get(30, TimeUnit.SECONDS));
    }
  }

  private static boolean dripsUntilItIsLetGo(ServerSocket server) {
    try (Socket client = server.accept()) {
      OutputStream out = client.getOutputStream();
      out.write(
          "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 200; i++) {
        out.write('x');
        out.flush();
        Thread.sleep(100);
      }
      return false;
    } catch (IOException closed) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void nobodyThereIsSilence() {
    Witness nobody = Witness.parse(KEY.verifierKey() + "|http://127.0.0.1:1").get(0);
    assertEquals(new WitnessClient.Answer.Silent(), client.add(nobody, request));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "x|http://a",
        "KEY",
        "KEY|ftp://a",
        "KEY|http://a,",
        "KEY|http://a,KEY|http://b"
      })
  void aWrongListStopsTheServer(String list) {
    String written = list.replace("KEY", KEY.verifierKey().toString());
    assertThrows(IllegalArgumentException.class, () -> Witness.parse(written));
  }
}
