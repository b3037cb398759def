package id.konvensirakyat.audit.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A request to a web server that may send one byte now and then, for ever: it ends all the same. No
 * cookie, no name and no credential is sent.
 */
public final class TimedConnection {
  /** Milliseconds until a connection, and between two pieces of an answer. */
  private static final int SILENCE = 30_000;

  /** Bytes a second, beyond the patience: a server that sends fewer holds its client up. */
  private static final long SLOWEST = 4096;

  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "slow servers");
            thread.setDaemon(true);
            return thread;
          });

  private final HttpURLConnection connection;
  private final long end;

  /**
   * A request, not yet sent.
   *
   * @param address http or https
   * @param patience for the answer to begin, and for a small one to be there
   */
  public TimedConnection(URI address, Duration patience) throws IOException {
    this.connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout(SILENCE);
    connection.setReadTimeout(SILENCE);
    connection.setUseCaches(false);
    this.end = System.nanoTime() + patience.toNanos();
  }

  /** Sends it; the status of the answer. */
  public int status() throws IOException {
    // While headers are read nobody else can look at the clock.
    ScheduledFuture<?> watch =
        WATCH.schedule(connection::disconnect, end - System.nanoTime(), TimeUnit.NANOSECONDS);
    try {
      return connection.getResponseCode();
    } finally {
      watch.cancel(false);
    }
  }

  /** How the body is encoded; nothing is decoded here. */
  public String encoding() {
    return String.valueOf(connection.getContentEncoding());
  }

  /** The body; reading fails when it comes too slowly. */
  public InputStream body() throws IOException {
    return new Hurried(connection.getInputStream());
  }

  /** Lets go of the connection without its body. */
  public void close() {
    connection.disconnect();
  }

  private final class Hurried extends FilterInputStream {
    private long count;
    private boolean ended;

    Hurried(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      look();
      int read = super.read();
      note(read < 0 ? read : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      look();
      int read = super.read(into, from, length);
      note(read);
      return read;
    }

    private void note(int read) {
      ended |= read < 0;
      count += Math.max(0, read);
    }

    @Override
    public void close() throws IOException {
      if (!ended) {
        connection.disconnect(); // what is left of it is not waited for
      }
      super.close();
    }

    private void look() throws IOException {
      long late = System.nanoTime() - end;
      if (late > 0 && TimeUnit.NANOSECONDS.toSeconds(late) >= count / SLOWEST) {
        throw new IOException("The server is too slow");
      }
    }
  }
}
