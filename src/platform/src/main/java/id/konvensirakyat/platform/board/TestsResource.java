package id.konvensirakyat.platform.board;

import id.konvensirakyat.platform.convention.Conventions;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** How many ballots were tested, of how many that were sent (crypto-spec/log.md 4.5). */
@Path("/conventions/{id}/tests")
@RequestScoped
public class TestsResource {
  record Tests(int tested, int sent, List<TestedBallots.Count> elections) {}

  @Inject private Conventions conventions;
  @Inject private TestedBallots testedBallots;

  /** Over all elections, and for each dapil whose election was opened. */
  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public Tests tests(@PathParam("id") String id) {
    List<TestedBallots.Count> counts = testedBallots.counts(conventions.get(id).id());
    return new Tests(
        counts.stream().mapToInt(TestedBallots.Count::tested).sum(),
        counts.stream().mapToInt(TestedBallots.Count::sent).sum(),
        counts);
  }
}
