package id.konvensirakyat.platform.credential;

import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.web.Form;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.RecentSignIn;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.platform.web.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** The rolls as they are published: for everybody, without an account. */
@Path("/conventions/{id}/rolls")
@RequestScoped
public class RollResource {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ASK_FIRST = "no-cache";
  private static final String TEXT = "text/plain;charset=us-ascii";

  record PublishForm(String reason) {}

  record Published(long seq) {}

  @Context private Request request;
  @Inject private SignedIn signedIn;
  @Inject private DescribeRolls describeRolls;
  @Inject private PublishRoll publishRoll;
  @Inject private ReadRollFiles files;

  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public DescribeRolls.View view(@PathParam("id") String id) {
    return describeRolls.of(id);
  }

  /** PUBLISH_ROLL. */
  @POST
  @RecentSignIn
  @RolesAllowed(Roles.COMMITTEE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Published publish(@PathParam("id") String id, PublishForm form) {
    new Form().line("reason", form.reason(), 1000).done();
    return new Published(publishRoll.publish(id, signedIn.caller(), form.reason()));
  }

  /** The roll of a dapil as it was published last, in the form of public_credentials.json. */
  @GET
  @Path("/{dapil}")
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public Response roll(@PathParam("id") String id, @PathParam("dapil") String dapil) {
    return answer(files.rollHash(id, dapil), () -> files.roll(id, dapil), ASK_FIRST);
  }

  /** The text {@code rolls/N.txt}. */
  @GET
  @Path("/publications/{number}")
  @PermitAll
  @Produces(TEXT)
  public Response publication(@PathParam("id") String id, @PathParam("number") String number) {
    int wanted = SampleResource.number(number);
    return answer(files.publicationHash(id, wanted), () -> files.publication(id, wanted), FOR_EVER);
  }

  /** The text {@code register/<dapil>.txt}. */
  @GET
  @Path("/registers/{dapil}")
  @PermitAll
  @Produces(TEXT)
  public Response register(@PathParam("id") String id, @PathParam("dapil") String dapil) {
    return answer(files.registerHash(id, dapil), () -> files.register(id, dapil), FOR_EVER);
  }

  // These texts may have megabytes: who has one already is answered without reading it.
  private Response answer(
      Optional<String> sha256, Supplier<Optional<byte[]>> bytes, String caching) {
    EntityTag tag = new EntityTag(sha256.orElseThrow(() -> Refusal.of(Problem.NOT_FOUND)));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(bytes.get().orElseThrow()) : unchanged)
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, caching)
        .build();
  }
}
