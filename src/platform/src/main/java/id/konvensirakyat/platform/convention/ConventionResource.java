package id.konvensirakyat.platform.convention;

import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.web.AnyOrigin;
import id.konvensirakyat.platform.web.BodyLimit;
import id.konvensirakyat.platform.web.RecentSignIn;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The conventions: public to read, made by the committee. */
@Path("/conventions")
@RequestScoped
public class ConventionResource {
  /** A list of all dapil of the lowest level is a tenth of this. */
  private static final int MOST_BYTES = 4 << 20;

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  record Created(String id) {}

  @Inject private SignedIn signedIn;
  @Inject private Districts districts;
  @Inject private OfferedWitnesses witnesses;
  @Inject private OpenConvention openConvention;
  @Inject private DescribeConvention describeConvention;

  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public List<ConventionJson.Brief> all() {
    return describeConvention.all().stream().map(ConventionJson.Brief::of).toList();
  }

  @POST
  @RolesAllowed(Roles.COMMITTEE)
  @BodyLimit(MOST_BYTES)
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @RecentSignIn
  public Response create(NewConventionJson request) {
    NewConvention decoded = request.decode(districts, LocalDate.now(JAKARTA), witnesses.vkeys());
    String id = openConvention.open(signedIn.caller(), decoded);
    return Response.created(URI.create("conventions/" + id)).entity(new Created(id)).build();
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public ConventionJson one(@PathParam("id") String id) {
    return describeConvention.describe(id);
  }

  @GET
  @Path("/{id}/board")
  @RolesAllowed({Roles.COMMITTEE, Roles.STEERING})
  @Produces(MediaType.APPLICATION_JSON)
  public BoardJson board(@PathParam("id") String id) {
    return describeConvention.board(id);
  }

  @GET
  @AnyOrigin
  @Path("/{id}/rules.txt")
  @PermitAll
  @Produces("text/plain;charset=utf-8")
  public byte[] rules(@PathParam("id") String id) {
    return describeConvention.one(id).rulesText().getBytes(StandardCharsets.UTF_8);
  }
}
