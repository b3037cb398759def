package id.konvensirakyat.audit.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Asks as the browser of a phone would, so that a server does not see at once that it is being
 * looked at. It follows no redirect, runs nothing and sends no cookie.
 */
public final class Browser {
  /** What most phones of one make say of themselves; it names no single device. */
  public static final String PHONE =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15"
          + " (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String userAgent;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  /** That calls itself so. */
  public Browser(String userAgent) {
    this.userAgent = userAgent;
  }

  /** What it calls itself. */
  public String userAgent() {
    return userAgent;
  }

  /**
   * Asks once.
   *
   * @param limit the most bytes that are taken, compressed and decompressed
   * @throws IOException when there is no whole answer within a minute, or it cannot be decompressed
   */
  Answer get(URI address, Wanted wanted, int limit) throws IOException {
    HttpResponse<byte[]> response = sent(request(address, wanted), limit);
    byte[] body = response.body();
    boolean isCut = body.length > limit;
    if (!isCut) {
      body = decoded(response.headers().firstValue("Content-Encoding").orElse(""), body, limit);
      isCut = body.length > limit;
    }
    byte[] taken = isCut ? Arrays.copyOf(body, limit) : body;
    return new Answer(response.statusCode(), response.headers().map(), taken, isCut);
  }

  private HttpRequest request(URI address, Wanted wanted) {
    boolean isSecure = "https".equals(address.getScheme());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            // over plain HTTP the client would ask to change the protocol, as no browser does
            .version(isSecure ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
            .setHeader("User-Agent", userAgent);
    return request.headers(wanted.headers(isSecure).toArray(String[]::new)).build();
  }

  private HttpResponse<byte[]> sent(HttpRequest request, int limit) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, info -> new BoundedBody(limit));
    try {
      return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no whole answer within " + PATIENCE.toSeconds() + " seconds", e);
    } catch (ExecutionException e) {
      throw new IOException("no answer: " + e.getCause(), e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private static byte[] decoded(String encoding, byte[] body, int limit) throws IOException {
    InputStream in = new ByteArrayInputStream(body);
    switch (encoding.toLowerCase(Locale.ROOT)) {
      case "", "identity" -> {
        return body;
      }
      case "gzip", "x-gzip" -> in = new GZIPInputStream(in);
      case "deflate" -> in = new InflaterInputStream(in);
      default -> throw new IOException("compressed in a way that was not asked for");
    }
    try (InputStream decompressed = in) {
      return decompressed.readNBytes(limit + 1);
    }
  }
}
