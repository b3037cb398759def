package id.konvensirakyat.platform.voter;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.convention.Districts;
import id.konvensirakyat.platform.convention.NikField;
import id.konvensirakyat.platform.web.ClientAddress;
import id.konvensirakyat.platform.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A voter's own registration. */
@Path("/conventions/{convention}/voter")
@RequestScoped
@RolesAllowed(Roles.VOTER)
public class VoterResource {
  record Registered(String dapil, String electionUuid, List<String> warnings) {}

  @Inject private SignedIn signedIn;
  @Inject private Districts districts;
  @Inject private TryToRegister tryToRegister;
  @Inject private PopulationRegistry registry;
  @Inject private ClientAddress clientAddress;
  @Context private HttpServletRequest request;

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Registered register(@PathParam("convention") String convention, RegistrationForm form) {
    Registration registration = form.decode(districts.gazetteer());
    Caller caller = signedIn.caller();
    RegisterVoter.Registered registered =
        tryToRegister.register(
            convention,
            caller,
            registration,
            new Origin(network(), registry.ask(registration.nik(), caller.name())));
    return new Registered(
        registered.election().dapil(),
        registered.election().uuid(),
        NikField.codes(registered.warnings()));
  }

  private Optional<String> network() {
    return clientAddress.network(
        request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
  }
}
