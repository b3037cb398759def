package id.konvensirakyat.platform.board;

import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.FrozenRolls;
import id.konvensirakyat.platform.web.AnyOrigin;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An election's public files, as the exact bytes of its record, and where its chain stands. */
@Path("/elections/{uuid}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ElectionResource {
  record ChainHead(int height, String hash) {}

  record View(
      String uuid,
      String convention,
      String dapil,
      String group,
      String state,
      @Nullable String fingerprint,
      int rollSize,
      int voted,
      int ballots,
      @Nullable ChainHead head) {}

  @Inject private Conventions conventions;
  @Inject private Heads heads;
  @Inject private Files files;
  @Inject private FrozenRolls rolls;

  @PathParam("uuid")
  private String uuid = "";

  @Context private Request request;

  /** State, turnout and head of the chain. */
  @GET
  @AnyOrigin
  @PermitAll
  public View election() {
    DapilElection dapil = dapil();
    String group = conventions.get(dapil.conventionId()).group();
    Optional<Head> head = heads.find(uuid).filter(h -> h.state() != ElectionState.NONE);
    if (head.isEmpty()) {
      String state =
          heads.find(uuid).map(h -> h.state().name()).orElse(ElectionState.PREPARING.name());
      return new View(uuid, dapil.conventionId(), dapil.dapil(), group, state, null, 0, 0, 0, null);
    }
    Head h = head.get();
    return new View(
        uuid,
        dapil.conventionId(),
        dapil.dapil(),
        group,
        h.state().name(),
        h.fingerprint().base64(),
        h.roll(),
        h.voted(),
        h.ballots(),
        new ChainHead(h.height(), h.hash().hex()));
  }

  @GET
  @AnyOrigin
  @Path("/election.json")
  @PermitAll
  public Response electionJson() {
    return file(FileKind.ELECTION);
  }

  @GET
  @Path("/trustees.json")
  @PermitAll
  public Response trustees() {
    return file(FileKind.TRUSTEES);
  }

  /** The roll: from its freezing on, before the election is opened. */
  @GET
  @Path("/public_credentials.json")
  @PermitAll
  public Response credentials() {
    String election = dapil().uuid();
    return answer(rolls.hash(election), () -> rolls.of(election));
  }

  @GET
  @Path("/encrypted_tally.json")
  @PermitAll
  public Response encryptedTally() {
    return file(FileKind.TALLY);
  }

  @GET
  @Path("/result.json")
  @PermitAll
  public Response result() {
    return file(FileKind.RESULT);
  }

  private Response file(FileKind kind) {
    String election = dapil().uuid();
    return answer(files.hash(election, kind), () -> files.only(election, kind));
  }

  // What is in a record never changes, so it may be kept for ever. A roll has megabytes: who has
  // them already is answered without reading them.
  private Response answer(Optional<String> sha256, Supplier<Optional<byte[]>> bytes) {
    EntityTag tag = new EntityTag(sha256.orElseThrow(() -> Refusal.of(Problem.NOT_FOUND)));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(bytes.get().orElseThrow()) : unchanged)
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
        .build();
  }

  private DapilElection dapil() {
    return conventions.election(uuid).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }
}
