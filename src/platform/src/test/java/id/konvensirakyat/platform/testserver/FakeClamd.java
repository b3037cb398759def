package id.konvensirakyat.platform.testserver;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Speaks clamd's INSTREAM as clamd(8) describes it, and knows one virus: EICAR's test file. */
public final class FakeClamd implements AutoCloseable {
  /** The test file that every scanner finds, as EICAR publishes it. */
  public static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private final ServerSocket server;
  private final Thread thread = new Thread(this::serve, "fake clamd");
  private volatile byte[] last = new byte[0];
  private volatile Optional<String> always = Optional.empty();

  public FakeClamd() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    thread.setDaemon(true);
    thread.start();
  }

  public String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /** What was scanned last. */
  public byte[] last() {
    return last.clone();
  }

  /** Answers this from now on, whatever comes. */
  public void answer(String reply) {
    always = Optional.of(reply);
  }

  /** Looks at what comes again. */
  public void answerAsUsual() {
    always = Optional.empty();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        DataInputStream in = new DataInputStream(client.getInputStream());
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
          throw new IOException("unknown command");
        }
        byte[] content = content(in);
        last = content;
        boolean virus = new String(content, StandardCharsets.ISO_8859_1).contains(EICAR);
        String reply = always.orElse(virus ? "stream: Eicar-Signature FOUND" : "stream: OK");
        OutputStream out = client.getOutputStream();
        out.write((reply + "\0").getBytes(StandardCharsets.US_ASCII));
        out.flush();
      } catch (IOException e) {
        // the test that closed it, or that sent nonsense, sees what follows
      }
    }
  }

  private static byte[] content(DataInputStream in) throws IOException {
    java.io.ByteArrayOutputStream content = new java.io.ByteArrayOutputStream();
    for (int length = in.readInt(); length != 0; length = in.readInt()) {
      content.write(in.readNBytes(length));
    }
    return content.toByteArray();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
