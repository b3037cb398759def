package id.konvensirakyat.platform.credential;

import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * A voter's own entry. (Registering is in package voter: JAX-RS picks a class by its whole path, so
 * each path has one template.)
 */
@Path("/conventions/{convention}/voter")
@RequestScoped
@RolesAllowed(Roles.VOTER)
public class RollEntryResource {
  @Inject private SignedIn signedIn;
  @Inject private DescribeEntry describeEntry;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public DescribeEntry.OwnEntry own(@PathParam("convention") String id) {
    return describeEntry.own(id, signedIn.caller());
  }
}
