package id.konvensirakyat.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** A file named by its hash may be kept for ever; that it was missing may not be remembered. */
final class CachedWhenFound extends HttpServletResponseWrapper {
  private static final String HEADER = "Cache-Control";

  CachedWhenFound(HttpServletResponse response) {
    super(response);
    setHeader(HEADER, "public, max-age=31536000, immutable");
  }

  @Override
  public void sendError(int status) throws IOException {
    setHeader(HEADER, "no-store");
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    setHeader(HEADER, "no-store");
    super.sendError(status, message);
  }
}
