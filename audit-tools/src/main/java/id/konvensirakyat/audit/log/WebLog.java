package id.konvensirakyat.audit.log;

import id.konvensirakyat.audit.reader.TimedConnection;
import id.konvensirakyat.audit.reader.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A log where it is published. No cookie, no name and no credential is sent. */
public final class WebLog implements LogFiles {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String prefix;
  private final Duration patience;

  /**
   * The log below this prefix.
   *
   * @throws UnreadableException for anything but an http or https address
   */
  public WebLog(URI prefix) throws UnreadableException {
    this(prefix, PATIENCE);
  }

  /**
   * The same.
   *
   * @param patience with the server, for each file
   */
  public WebLog(URI prefix, Duration patience) throws UnreadableException {
    String scheme = String.valueOf(prefix.getScheme());
    if (prefix.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
      throw new UnreadableException("Not a web address: " + prefix);
    }
    this.patience = patience;
    this.prefix = prefix.toString().replaceAll("/+$", "");
  }

  /** The prefix without a slash at its end. */
  public String prefix() {
    return prefix;
  }

  @Override
  public Optional<byte[]> read(String path, int limit) throws IOException {
    TimedConnection connection = new TimedConnection(URI.create(prefix + "/" + path), patience);
    int status = connection.status();
    if (status == HttpURLConnection.HTTP_NOT_FOUND || status == HttpURLConnection.HTTP_GONE) {
      connection.close();
      return Optional.empty();
    }
    if (status != HttpURLConnection.HTTP_OK) {
      connection.close();
      throw new IOException("The server answers with status " + status + " to " + path);
    }
    try (InputStream in = decoded(connection)) {
      byte[] content = in.readNBytes(limit + 1);
      if (content.length > limit) {
        throw new IOException("The server sends more than " + limit + " bytes of " + path);
      }
      return Optional.of(content);
    }
  }

  /** A log may compress without being asked to (tlog-tiles). */
  private static InputStream decoded(TimedConnection connection) throws IOException {
    boolean isCompressed = "gzip".equalsIgnoreCase(connection.encoding());
    InputStream in = connection.body();
    return isCompressed ? new GZIPInputStream(in) : in;
  }
}
