package id.konvensirakyat.platform.ballot;

import id.konvensirakyat.platform.board.TestedBallots;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.web.AnyOrigin;
import id.konvensirakyat.platform.web.BodyLimit;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.encoding.Hash;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Ballots that are opened and never cast. What opens them never comes here. */
@Path("/elections/{uuid}/tested-ballots")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TestedBallotResource {
  record Kept(String tracker) {}

  @Inject private TestBallot testBallot;
  @Inject private TestedBallots testedBallots;
  @Inject private Conventions conventions;

  @PathParam("uuid")
  private String uuid = "";

  /** Has the ballot tested whose exact bytes are the body. */
  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @BodyLimit(Ballot.LARGEST)
  public CompletionStage<Response> test(byte[] body) {
    return test(body.length, () -> SentBallot.alone(body));
  }

  /** The same, with hints beside it: see {@link BallotResource#castWithHints}. */
  @POST
  @PermitAll
  @Consumes(SentBallot.WITH_HINTS)
  @BodyLimit(SentBallot.LARGEST)
  public CompletionStage<Response> testWithHints(byte[] body) {
    return test(body.length, () -> SentBallot.withHints(body));
  }

  private CompletionStage<Response> test(int size, Supplier<SentBallot> sent) {
    checkElection();
    return testBallot.test(uuid, size, sent).thenApply(TestedBallotResource::answer);
  }

  private static Response answer(TestBallot.Tested tested) {
    return Response.status(tested.isNew() ? Response.Status.CREATED : Response.Status.OK)
        .entity(new Kept(tested.tracker().base64()))
        .type(MediaType.APPLICATION_JSON)
        .build();
  }

  /** The exact bytes of a tested ballot, for whoever has its opening. */
  @GET
  @AnyOrigin
  @Path("/{tracker}")
  @PermitAll
  public Response ballot(@PathParam("tracker") String tracker) {
    checkElection();
    Hash hash = TrackerInPath.decoded(tracker);
    byte[] bytes = testedBallots.bytes(uuid, hash).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    return Response.ok(bytes)
        .tag(new EntityTag(hash.hex()))
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
        .build();
  }

  private void checkElection() {
    if (conventions.election(uuid).isEmpty()) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
  }
}
