package id.konvensirakyat.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a body whole, after authorization, and refuses one larger than its resource allows. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class BodyLimitFilter implements ContainerRequestFilter {
  private static final long LEAST_HEARD = 16L << 20;

  @Context private ResourceInfo resource;

  /**
   * RFC 9112, 6.3: of a length above 0, or in chunks; else there is none, and Payara would wait for
   * one where a client offers to speak another protocol.
   */
  private static boolean hasBody(ContainerRequestContext request) {
    return request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (!hasBody(request)) {
      request.setEntityStream(InputStream.nullInputStream());
      return;
    }
    if (request.getHeaderString("Upgrade") != null) {
      throw Refusal.of(Problem.BAD_REQUEST); // Payara never gives out the body that comes with it
    }
    BodyLimit declared = resource.getResourceMethod().getAnnotation(BodyLimit.class);
    int limit = declared == null ? BodyLimit.DEFAULT : declared.value();
    if (request.getLength() > limit) {
      // the answer reaches only a client that is done sending: hear it out, within reason
      InputStream rest = request.getEntityStream();
      byte[] piece = new byte[8192];
      long most = Math.max(LEAST_HEARD, 2L * limit);
      int read = rest.read(piece);
      for (long heard = 0; read >= 0 && heard < most; heard += read) {
        read = rest.read(piece);
      }
      throw Refusal.of(Problem.TOO_LARGE);
    }
    if (declared != null && declared.streamed()) {
      request.setEntityStream(new LimitedStream(request.getEntityStream(), limit));
      return;
    }
    byte[] body = request.getEntityStream().readNBytes(limit + 1);
    if (body.length > limit) {
      throw Refusal.of(Problem.TOO_LARGE);
    }
    request.setEntityStream(new ByteArrayInputStream(body));
  }
}
