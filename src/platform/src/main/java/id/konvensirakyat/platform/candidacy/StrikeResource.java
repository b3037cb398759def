package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.web.Form;
import id.konvensirakyat.platform.web.RecentSignIn;
import id.konvensirakyat.platform.web.Roles;
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
import java.util.List;

/** The committee sees whose late papers are missing, and strikes them. */
@Path("/conventions/{id}/candidates")
@RequestScoped
@RolesAllowed(Roles.COMMITTEE)
public class StrikeResource {
  record Reason(String reason) {}

  record Struck(boolean proposed) {}

  @Inject private SignedIn signedIn;
  @Inject private FindWithoutPapers findWithoutPapers;
  @Inject private StrikeForPapers strikeForPapers;

  @GET
  @Path("/without-papers")
  @Produces(MediaType.APPLICATION_JSON)
  public List<FindWithoutPapers.WithoutPapersJson> withoutPapers(@PathParam("id") String id) {
    return findWithoutPapers.in(id);
  }

  @POST
  @Path("/{candidate}/strike")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @RecentSignIn
  public Response strike(
      @PathParam("id") String id, @PathParam("candidate") String candidate, Reason request) {
    new Form().line("reason", request.reason(), 1000).done();
    boolean proposed = strikeForPapers.strike(id, candidate, signedIn.caller(), request.reason());
    return Response.status(proposed ? Response.Status.ACCEPTED : Response.Status.OK)
        .entity(new Struck(proposed))
        .build();
  }
}
