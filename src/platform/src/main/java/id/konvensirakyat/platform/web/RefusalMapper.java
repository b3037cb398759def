package id.konvensirakyat.platform.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers an expected refusal. */
@Provider
public final class RefusalMapper implements ExceptionMapper<Refusal> {
  @Override
  public Response toResponse(Refusal refusal) {
    return ProblemJson.response(refusal.problem(), refusal.details());
  }
}
