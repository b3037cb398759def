package id.konvensirakyat.platform.credential;

import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.web.Form;
import id.konvensirakyat.platform.web.RecentSignIn;
import id.konvensirakyat.platform.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Mandates of observers. */
@Path("/conventions/{id}/mandates")
@RequestScoped
@RolesAllowed(Roles.STEERING)
public class MandateResource {
  record MandateForm(String username, String reason) {}

  record Given(long seq) {}

  @Inject private SignedIn signedIn;
  @Inject private MandateObserver mandateObserver;

  @POST
  @RecentSignIn
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Given give(@PathParam("id") String id, MandateForm form) {
    new Form().line("username", form.username(), 100).line("reason", form.reason(), 1000).done();
    return new Given(mandateObserver.give(id, signedIn.caller(), form.username(), form.reason()));
  }
}
