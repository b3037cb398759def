package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.platform.web.Form;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * Candidates by name, for everybody. It only reads, but is a POST: whom somebody looks up belongs
 * in no address, and so in no log and no history of a browser.
 */
@Path("/conventions/{id}/candidates/search")
@RequestScoped
@PermitAll
public class CandidateSearchResource {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 100;

  record Wanted(String name) {}

  @Inject private FindCandidates findCandidates;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public FindCandidates.FoundCandidates search(@PathParam("id") String id, Wanted wanted) {
    new Form()
        .require(
            wanted.name().strip().length() >= SHORTEST,
            "name",
            "too-short",
            "Type at least two letters.",
            "Ketik paling sedikit dua huruf.")
        .printable("name", wanted.name(), LONGEST, false)
        .done();
    return findCandidates.byName(id, wanted.name());
  }
}
