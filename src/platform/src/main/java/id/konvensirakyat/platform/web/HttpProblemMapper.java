package id.konvensirakyat.platform.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers what JAX-RS itself refuses (no such route, method, media type, role) as problem JSON. */
@Provider
public final class HttpProblemMapper implements ExceptionMapper<WebApplicationException> {
  private static final Logger LOG = Logger.getLogger(HttpProblemMapper.class.getName());

  @Override
  public Response toResponse(WebApplicationException exception) {
    if (exception.getResponse().getStatus() >= 500) {
      LOG.log(Level.SEVERE, "unexpected: {0}", UnexpectedMapper.summary(exception));
    }
    if (exception.getCause() instanceof NoContentException) {
      return ProblemJson.response(Problem.MALFORMED_JSON, Refusal.Details.NONE);
    }
    return ProblemJson.response(
        problemFor(exception.getResponse().getStatus()), Refusal.Details.NONE);
  }

  static Problem problemFor(int status) {
    return switch (status) {
      case 401 -> Problem.SIGN_IN_NEEDED;
      case 403 -> Problem.ROLE_NEEDED;
      case 404 -> Problem.NOT_FOUND;
      case 405 -> Problem.METHOD_NOT_ALLOWED;
      case 406 -> Problem.NOT_ACCEPTABLE;
      case 413 -> Problem.TOO_LARGE;
      case 415 -> Problem.UNSUPPORTED_MEDIA_TYPE;
      case 503 -> Problem.TRY_AGAIN;
      default -> status >= 500 ? Problem.INTERNAL_ERROR : Problem.BAD_REQUEST;
    };
  }
}
