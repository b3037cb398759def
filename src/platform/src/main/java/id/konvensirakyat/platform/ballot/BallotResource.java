package id.konvensirakyat.platform.ballot;

import id.konvensirakyat.platform.board.Ballots;
import id.konvensirakyat.platform.board.StoredBallot;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.log.MakeReceipt;
import id.konvensirakyat.platform.log.Receipt;
import id.konvensirakyat.platform.log.Receipts;
import id.konvensirakyat.platform.web.AnyOrigin;
import id.konvensirakyat.platform.web.BodyLimit;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.ballot.Ballot;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ballot box. A ballot needs no token: the signature of a credential on the roll is what lets
 * it in, and nothing here could join a ballot with a person.
 */
@Path("/elections/{uuid}/ballots")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BallotResource {
  private static final int MOST = 1000;

  /** Characters of a tracker that name a file. */
  private static final int SHORT = 8;

  record Acknowledged(String tracker, int height, String event, String receipt, String proof) {}

  record Listed(int height, String tracker, String credential) {}

  record Page(List<Listed> ballots, @Nullable Integer next) {}

  record Found(String tracker, int height, boolean current) {}

  @Inject private CastBallot castBallot;
  @Inject private Receipts receipts;
  @Inject private MakeReceipt makeReceipt;
  @Inject private Conventions conventions;
  @Inject private Ballots ballots;

  @Inject private VerificationPool pool;

  @PathParam("uuid")
  private String uuid = "";

  /** Casts the ballot whose exact bytes are the body. */
  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @BodyLimit(Ballot.LARGEST)
  public CompletionStage<Response> cast(byte[] body) {
    return cast(body.length, () -> SentBallot.alone(body));
  }

  /**
   * Casts the ballot whose exact bytes are the UTF-8 of the body's text {@code ballot}. The body's
   * {@code hints}, which may be wrong, spare the server work and never change the answer.
   */
  @POST
  @PermitAll
  @Consumes(SentBallot.WITH_HINTS)
  @BodyLimit(SentBallot.LARGEST)
  public CompletionStage<Response> castWithHints(byte[] body) {
    return cast(body.length, () -> SentBallot.withHints(body));
  }

  private CompletionStage<Response> cast(int size, Supplier<SentBallot> sent) {
    String convention = convention();
    Receipts signer = receipts;
    MakeReceipt prover = makeReceipt;
    // Off the thread that commits batches: a signature a ballot would slow all of them. On threads
    // that refuse nothing: this ballot is in the chain.
    return castBallot
        .cast(uuid, size, sent)
        .thenApplyAsync(
            cast -> answer(cast, receipt(signer, cast), proof(prover, convention, cast)), pool);
  }

  /** The ballots in the order of the chain, replaced ones included. */
  @GET
  @PermitAll
  public Page list(
      @QueryParam("after") @DefaultValue("0") int after,
      @QueryParam("limit") @DefaultValue("500") int limit) {
    convention();
    int most = Math.max(1, Math.min(limit, MOST));
    List<StoredBallot> page = ballots.after(uuid, after, most);
    List<Listed> listed =
        page.stream()
            .map(b -> new Listed(b.height(), b.tracker().base64(), b.credential()))
            .toList();
    Integer next = page.size() < most ? null : page.get(page.size() - 1).height();
    return new Page(listed, next);
  }

  /** Whether a ballot is in the box, and whether it is the one that counts. */
  @GET
  @AnyOrigin
  @Path("/{tracker}")
  @PermitAll
  public Found find(@PathParam("tracker") String tracker) {
    convention();
    StoredBallot found =
        ballots
            .find(uuid, TrackerInPath.decoded(tracker))
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    boolean current = ballots.latest(uuid, found.credential()).stream().anyMatch(found::equals);
    return new Found(found.tracker().base64(), found.height(), current);
  }

  /** The receipt as a file, with the cosignatures that it can have by now. */
  @GET
  @AnyOrigin
  @Path("/{tracker}/receipt")
  @PermitAll
  @Produces("text/plain; charset=utf-8")
  public Response receipt(@PathParam("tracker") String tracker) {
    String convention = convention();
    String proof =
        ballots
            .find(uuid, TrackerInPath.decoded(tracker))
            .flatMap(found -> makeReceipt.best(convention, uuid, found.height()))
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    String name = tracker.substring(0, SHORT) + ".tlog-proof";
    return Response.ok(proof)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private static String proof(MakeReceipt prover, String convention, CastBallot.Cast cast) {
    return prover
        .first(convention, cast.context().election().uuid().toString(), cast.ballot().height())
        .orElseThrow(() -> new IllegalStateException("A ballot of the chain is not in the log"));
  }

  private static String receipt(Receipts signer, CastBallot.Cast cast) {
    StoredBallot ballot = cast.ballot();
    return signer.sign(
        new Receipt(
            cast.context().election().uuid().toString(),
            cast.context().election().fingerprint(),
            ballot.tracker().base64(),
            ballot.height(),
            ballot.event().hex(),
            ballot.acceptedAt()));
  }

  private static Response answer(CastBallot.Cast cast, String receipt, String proof) {
    StoredBallot ballot = cast.ballot();
    return Response.status(cast.isNew() ? Response.Status.CREATED : Response.Status.OK)
        .entity(
            new Acknowledged(
                ballot.tracker().base64(), ballot.height(), ballot.event().hex(), receipt, proof))
        .type(MediaType.APPLICATION_JSON)
        .build();
  }

  /** The election's convention; refuses what is no election. */
  private String convention() {
    return conventions
        .election(uuid)
        .map(DapilElection::conventionId)
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }
}
