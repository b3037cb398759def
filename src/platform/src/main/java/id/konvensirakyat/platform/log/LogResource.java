package id.konvensirakyat.platform.log;

import id.konvensirakyat.crypto.merkle.Tile;
import id.konvensirakyat.platform.web.AnyOrigin;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.encoding.Hash;
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

/** A convention's log in the formats of C2SP (crypto-spec/log.md 1). */
@Path("/conventions/{id}/log")
@RequestScoped
public class LogResource {
  private static final String TEXT = "text/plain; charset=utf-8";

  @Inject private Witnesses witnesses;
  @Inject private DescribeLog describeLog;
  @Inject private Checkpoints checkpoints;
  @Inject private LogFiles files;
  @Inject private Rotations rotations;

  @PathParam("id")
  private String id = "";

  @Context private Request request;

  /** Where the log is, who signs it, and who watches it. */
  @GET
  @AnyOrigin
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public LogView view() {
    return describeLog.describe(id);
  }

  /** The newest checkpoint, with the cosignatures that it has by now. */
  @GET
  @AnyOrigin
  @Path("/checkpoint")
  @PermitAll
  @Produces(TEXT)
  public Response checkpoint() {
    return checkpoint(checkpoints.newest(id));
  }

  /** The largest checkpoint that has as many cosignatures as the rules ask for. */
  @GET
  @AnyOrigin
  @Path("/witnessed")
  @PermitAll
  @Produces(TEXT)
  public Response witnessed() {
    return checkpoint(checkpoints.witnessed(id, witnesses.rules(id)));
  }

  private Response checkpoint(Optional<Checkpoints.Signed> signed) {
    String note = checkpoints.complete(id, signed.orElseThrow(() -> Refusal.of(Problem.NOT_FOUND)));
    return Response.ok(note).header(HttpHeaders.CACHE_CONTROL, "public, max-age=1").build();
  }

  /** A tile, or the entries below one. */
  @GET
  @AnyOrigin
  @Path("/tile/{path: .+}")
  @PermitAll
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response tile(@PathParam("path") String path) {
    String whole = "tile/" + path;
    Optional<byte[]> hashes = Tile.parse(whole).flatMap(tile -> files.tile(id, tile));
    return immutable(
        hashes
            .or(() -> Tile.parseEntries(whole).flatMap(tile -> files.bundle(id, tile)))
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND)));
  }

  /** The change of the log's key to the one with this number. */
  @GET
  @AnyOrigin
  @Path("/rotation/{number}")
  @PermitAll
  @Produces(TEXT)
  public Response rotation(@PathParam("number") String number) {
    return immutable(
        Optional.of(number)
            .filter(text -> text.matches("[1-9][0-9]{0,3}"))
            .flatMap(text -> rotations.file(id, Integer.parseInt(text)))
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND)));
  }

  private Response immutable(byte[] file) {
    EntityTag tag = new EntityTag(Hash.of(file).hex());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(file) : unchanged)
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
        .build();
  }
}
