package id.konvensirakyat.platform.credential;

import id.konvensirakyat.platform.account.SignedIn;
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

/** The public half of the caller's credential. */
@Path("/conventions/{convention}/credential")
@RequestScoped
@RolesAllowed(Roles.VOTER)
public class CredentialResource {
  record PublicHalf(String publicCredential) {}

  @Inject private SignedIn signedIn;
  @Inject private PutCredential putCredential;

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public PublicHalf put(@PathParam("convention") String id, PublicHalf body) {
    putCredential.put(id, signedIn.caller(), body.publicCredential());
    return body;
  }
}
