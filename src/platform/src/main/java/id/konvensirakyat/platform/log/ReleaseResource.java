package id.konvensirakyat.platform.log;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The lists of files that the logs' entries of releases name. */
@Path("/releases/{sha256}.txt")
@RequestScoped
public class ReleaseResource {
  @Inject private Releases releases;

  /** The list with this hash. */
  @GET
  @PermitAll
  @Produces("text/plain; charset=utf-8")
  public Response list(@PathParam("sha256") String sha256) {
    byte[] list = releases.list(sha256).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    return Response.ok(list)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
        .build();
  }
}
