package id.konvensirakyat.audit.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Fetches one published file, as anyone can: no cookie, no name, no credential is sent. */
public final class Download {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int BUFFER = 1 << 16;

  private final URI address;
  private final long limit;
  private final Duration patience;

  /**
   * Of this address.
   *
   * @param limit no file may have more bytes: a server could send without end
   * @throws UnreadableException for anything but an http or https address
   */
  public Download(URI address, long limit) throws UnreadableException {
    this(address, limit, PATIENCE);
  }

  /** The same, with this patience with the server. */
  Download(URI address, long limit, Duration patience) throws UnreadableException {
    String scheme = String.valueOf(address.getScheme());
    if (address.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
      throw new UnreadableException("Not a web address: " + address);
    }
    this.address = address;
    this.limit = limit;
    this.patience = patience;
  }

  /**
   * Writes what is published now into a file, which is overwritten.
   *
   * @throws UnreadableException when the server does not answer with a file of bounded size
   * @throws IOException when the connection fails before the file's end
   */
  public void to(Path file) throws IOException, UnreadableException {
    TimedConnection connection = new TimedConnection(address, patience);
    int status = connection.status();
    if (status != HttpURLConnection.HTTP_OK) {
      throw new UnreadableException("The server answers with status " + status);
    }
    try (InputStream in = connection.body();
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
