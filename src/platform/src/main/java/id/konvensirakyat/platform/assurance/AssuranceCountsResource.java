package id.konvensirakyat.platform.assurance;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** How many decisions officers made, for everybody: counts without names. */
@Path("/conventions/{id}/assurance-counts")
@RequestScoped
public class AssuranceCountsResource {
  record CountJson(String verdict, long count) {}

  @Inject private CountDecisions countDecisions;

  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public List<CountJson> counts(@PathParam("id") String id) {
    return countDecisions.of(id).entrySet().stream()
        .map(entry -> new CountJson(entry.getKey().name(), entry.getValue()))
        .toList();
  }
}
