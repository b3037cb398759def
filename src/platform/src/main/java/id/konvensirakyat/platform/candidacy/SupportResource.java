package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A voter's own support for one prospective candidate. */
@Path("/conventions/{id}/support")
@RequestScoped
@RolesAllowed(Roles.VOTER)
public class SupportResource {
  record Link(String code) {}

  @Inject private SignedIn signedIn;
  @Inject private DescribeSupport describeSupport;
  @Inject private ConfirmSupport confirmSupport;
  @Inject private TakeBackSupport takeBackSupport;

  @GET
  @Path("/{code}")
  @Produces(MediaType.APPLICATION_JSON)
  public SupportJson asked(@PathParam("id") String id, @PathParam("code") String code) {
    return describeSupport.asked(id, signedIn.caller(), code);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public SupportJson confirm(@PathParam("id") String id, Link link) {
    confirmSupport.confirm(id, signedIn.caller(), link.code());
    return asked(id, link.code());
  }

  @DELETE
  public void takeBack(@PathParam("id") String id) {
    takeBackSupport.takeBack(id, signedIn.caller());
  }
}
