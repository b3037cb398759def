package id.konvensirakyat.platform.assurance;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;

/** How many decisions officers made, for everybody: counts without names. */
@Path("/conventions/{id}/assurance-counts")
@RequestScoped
public class AssuranceCountsResource {
  @Inject private CountDecisions countDecisions;

  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public Map<String, Long> counts(@PathParam("id") String id) {
    Map<String, Long> counts = new TreeMap<>();
    countDecisions.of(id).forEach((verdict, count) -> counts.put(verdict.name(), count));
    return counts;
  }
}
