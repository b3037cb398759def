package id.konvensirakyat.platform.web;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
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
      if (t instanceof OptimisticLockException || (t instanceof SQLException sql && raced(sql))) {
        return ProblemJson.response(Problem.CHANGED_MEANWHILE, Refusal.Details.NONE);
      }
    }
    LOG.log(Level.SEVERE, "unexpected: {0}", summary(thrown));
    return ProblemJson.response(Problem.INTERNAL_ERROR, Refusal.Details.NONE);
  }

  /** MariaDB's codes for a unique key and for a deadlock: somebody else was first. */
  private static boolean raced(SQLException sql) {
    return sql.getErrorCode() == 1062 || sql.getErrorCode() == 1213;
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
