package id.konvensirakyat.audit.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fetches one published file, as anyone can: no cookie, no name, no credential is sent. */
public final class Download {
  /** Milliseconds until an answer, and between two pieces of it: a server may not just stall. */
  private static final int PATIENCE = 30_000;

  private static final int BUFFER = 1 << 16;

  private final URI address;
  private final long limit;

  /**
   * Of this address.
   *
   * @param limit no file may have more bytes: a server could send without end
   * @throws UnreadableException for anything but an http or https address
   */
  public Download(URI address, long limit) throws UnreadableException {
    String scheme = String.valueOf(address.getScheme());
    if (address.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
      throw new UnreadableException("Not a web address: " + address);
    }
    this.address = address;
    this.limit = limit;
  }

  /**
   * Writes what is published now into a file, which is overwritten.
   *
   * @throws UnreadableException when the server does not answer with a file of bounded size
   * @throws IOException when the connection fails before the file's end
   */
  public void to(Path file) throws IOException, UnreadableException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout(PATIENCE);
    connection.setReadTimeout(PATIENCE);
    connection.setUseCaches(false);
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new UnreadableException(
          "The server answers with status " + connection.getResponseCode());
    }
    try (InputStream in = connection.getInputStream();
        OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      long size = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > limit) {
          throw new UnreadableException("The server sends more than " + limit + " bytes");
        }
        out.write(buffer, 0, n);
      }
    }
  }
}
