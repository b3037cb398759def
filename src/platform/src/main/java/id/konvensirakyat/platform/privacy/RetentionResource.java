package id.konvensirakyat.platform.privacy;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What was destroyed on time, for everybody. */
@Path("/retention")
@RequestScoped
public class RetentionResource {
  @Inject private RunJob runJob;

  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public RetentionJson log() {
    return runJob.log();
  }
}
