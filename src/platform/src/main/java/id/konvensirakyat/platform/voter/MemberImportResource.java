package id.konvensirakyat.platform.voter;

import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.web.BodyLimit;
import id.konvensirakyat.platform.web.FieldError;
import id.konvensirakyat.platform.web.RecentSignIn;
import id.konvensirakyat.platform.web.Roles;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/** Lists of members that the committee hands in. */
@Path("/conventions/{convention}/member-imports")
@RequestScoped
@RolesAllowed(Roles.COMMITTEE)
public class MemberImportResource {
  private static final int MOST = 50 << 20;

  record Received(String id) {}

  @Inject private SignedIn signedIn;
  @Inject private ReceiveMembers receiveMembers;
  @Inject private DescribeImports describeImports;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public List<MemberImportJson> all(@PathParam("convention") String convention) {
    return describeImports.all(convention);
  }

  @POST
  @RecentSignIn
  @BodyLimit(value = MOST, streamed = true)
  @Consumes("text/csv")
  @Produces(MediaType.APPLICATION_JSON)
  public Response receive(@PathParam("convention") String convention, InputStream csv) {
    String id = receiveMembers.receive(convention, signedIn.caller(), csv);
    return Response.status(Response.Status.CREATED).entity(new Received(id)).build();
  }

  @GET
  @Path("/{import}/faults")
  @Produces(MediaType.APPLICATION_JSON)
  public List<FieldError> faults(
      @PathParam("convention") String convention,
      @PathParam("import") String id,
      @QueryParam("after") @DefaultValue("0") int after) {
    return describeImports.faults(convention, id, after);
  }
}
