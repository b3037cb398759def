package id.konvensirakyat.platform.account;

import id.konvensirakyat.platform.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The signed-in account, as the pages greet it. */
@Path("/me")
@RequestScoped
public class MeResource {
  record Me(String username, String name, List<String> roles) {}

  @Inject private SignedIn signedIn;

  @GET
  @RolesAllowed({
    Roles.VOTER,
    Roles.CANDIDATE,
    Roles.REGISTRAR,
    Roles.VERIFIER,
    Roles.COMMITTEE,
    Roles.STEERING,
    Roles.OBJECTION_BOARD,
    Roles.TRUSTEE,
    Roles.OBSERVER
  })
  @Produces(MediaType.APPLICATION_JSON)
  public Me me() {
    Caller caller = signedIn.caller();
    return new Me(caller.username(), caller.name(), caller.roles().stream().sorted().toList());
  }
}
