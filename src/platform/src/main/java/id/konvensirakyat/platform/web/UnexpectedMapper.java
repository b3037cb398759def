package id.konvensirakyat.platform.web;

import id.konvensirakyat.platform.persistence.LostConnections;
import id.konvensirakyat.platform.persistence.UniqueKeys;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Answers everything nobody expected. The log line holds the kinds of the exceptions and where they
 * arose, never their messages: a database's message may quote the row it refused.
 */
@Provider
public final class UnexpectedMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class.getName());

  @Override
  public Response toResponse(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof Refusal refusal) {
        return ProblemJson.response(refusal.problem(), refusal.details());
      }
      if (UniqueKeys.wasRace(t)) {
        return ProblemJson.response(Problem.CHANGED_MEANWHILE, Refusal.Details.NONE);
      }
      if (LostConnections.wasBusy(t)) {
        LOG.log(Level.WARNING, "the database was waited for in vain: {0}", summary(thrown));
        return ProblemJson.response(Problem.TRY_AGAIN, Refusal.Details.NONE);
      }
      if (LostConnections.wasLost(t)) {
        LOG.log(Level.WARNING, "the database cannot be reached: {0}", summary(thrown));
        return ProblemJson.response(Problem.TRY_AGAIN, Refusal.Details.NONE);
      }
    }
    LOG.log(Level.SEVERE, "unexpected: {0}", summary(thrown));
    return ProblemJson.response(Problem.INTERNAL_ERROR, Refusal.Details.NONE);
  }

  static String summary(Throwable thrown) {
    StringBuilder line = new StringBuilder();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      line.append(line.isEmpty() ? "" : " <- ").append(t.getClass().getName());
      Arrays.stream(t.getStackTrace())
          .filter(frame -> frame.getClassName().startsWith("id.konvensirakyat"))
          .findFirst()
          .ifPresent(frame -> line.append(" at ").append(frame));
    }
    return line.toString();
  }
}
