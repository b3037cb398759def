package id.konvensirakyat.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * ClamAV's daemon over TCP, command INSTREAM (manual page clamd(8)): chunks with their length in
 * front as four bytes, a chunk of length zero at the end, and one reply ended by a zero byte.
 */
final class Clamd implements VirusScanner {
  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final int CHUNK = 64 * 1024;
  private static final int CONNECT_MILLIS = 3_000;
  private static final int ANSWER_MILLIS = 30_000;
  private static final int LONGEST_REPLY = 1_000;

  private final String host;
  private final int port;

  private Clamd(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /** The daemon at {@code host:port}. */
  static Clamd at(String address) {
    int colon = address.lastIndexOf(':');
    if (colon < 1) {
      throw new IllegalStateException("konvensi.virus.clamd must be host:port");
    }
    return new Clamd(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
  }

  @Override
  public Finding scan(byte[] content) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      socket.setSoTimeout(ANSWER_MILLIS);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write(COMMAND);
      for (int from = 0; from < content.length; from += CHUNK) {
        int length = Math.min(CHUNK, content.length - from);
        out.writeInt(length);
        out.write(content, from, length);
      }
      out.writeInt(0);
      out.flush();
      return finding(reply(socket.getInputStream()));
    }
  }

  private static Finding finding(String reply) throws IOException {
    if (reply.equals("stream: OK")) {
      return Finding.CLEAN;
    }
    if (reply.startsWith("stream: ") && reply.endsWith(" FOUND")) {
      return Finding.INFECTED;
    }
    throw new IOException("clamd did not scan"); // for instance over its StreamMaxLength
  }

  private static String reply(InputStream in) throws IOException {
    ByteArrayOutputStream reply = new ByteArrayOutputStream();
    for (int b = in.read(); b > 0; b = in.read()) {
      reply.write(b);
      if (reply.size() > LONGEST_REPLY) {
        throw new IOException("clamd's reply does not end");
      }
    }
    return reply.toString(StandardCharsets.US_ASCII);
  }
}
