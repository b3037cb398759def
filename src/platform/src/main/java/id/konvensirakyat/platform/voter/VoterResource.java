package id.konvensirakyat.platform.voter;

import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.convention.Districts;
import id.konvensirakyat.platform.convention.NikField;
import id.konvensirakyat.platform.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** A voter's own registration. */
@Path("/conventions/{convention}/voter")
@RequestScoped
@RolesAllowed(Roles.VOTER)
public class VoterResource {
  record Registered(String dapil, String electionUuid, List<String> warnings) {}

  @Inject private SignedIn signedIn;
  @Inject private Districts districts;
  @Inject private RegisterVoter registerVoter;

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Registered register(@PathParam("convention") String convention, RegistrationForm form) {
    RegisterVoter.Registered registered =
        registerVoter.register(convention, signedIn.caller(), form.decode(districts.gazetteer()));
    return new Registered(
        registered.election().dapil(),
        registered.election().uuid(),
        NikField.codes(registered.warnings()));
  }
}
