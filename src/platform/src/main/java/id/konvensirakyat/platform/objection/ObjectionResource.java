package id.konvensirakyat.platform.objection;

import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.web.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The objections: for everybody, for their parties, and as the work lists of the organs. */
@Path("/conventions/{id}/objections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ObjectionResource {
  @Inject private SignedIn signedIn;
  @Inject private DescribeObjections describeObjections;
  @Inject private DescribeCases describeCases;

  @GET
  @PermitAll
  public List<ObjectionJson> all(
      @PathParam("id") String id, @QueryParam("dapil") @DefaultValue("") String dapil) {
    return describeObjections.all(id, dapil);
  }

  @GET
  @Path("/{objection}")
  @PermitAll
  public ObjectionJson one(@PathParam("id") String id, @PathParam("objection") String objection) {
    return describeObjections.one(id, objection);
  }

  @GET
  @Path("/mine")
  @RolesAllowed({Roles.CANDIDATE, Roles.VOTER, Roles.OBSERVER})
  public List<CaseJson> mine(@PathParam("id") String id) {
    return describeCases.mine(id, signedIn.caller());
  }

  @GET
  @Path("/against-me")
  @RolesAllowed(Roles.CANDIDATE)
  public List<CaseJson> against(@PathParam("id") String id) {
    return describeCases.against(id, signedIn.caller());
  }

  @GET
  @Path("/desk")
  @RolesAllowed({Roles.OBJECTION_BOARD, Roles.STEERING, Roles.COMMITTEE})
  public List<CaseJson> desk(@PathParam("id") String id) {
    return describeCases.desk(id, signedIn.caller());
  }
}
