package id.konvensirakyat.platform.credential;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.web.BodyLimit;
import id.konvensirakyat.platform.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The caller's code, sealed under a passphrase that the server never learns. */
@Path("/me/credential-backup")
@RequestScoped
@RolesAllowed(Roles.VOTER)
public class BackupResource {
  /**
   * Whether a backup is kept, and how often it was given out.
   *
   * @param account what the browser binds the sealed code to
   */
  record Status(
      String account,
      boolean kept,
      @Nullable String keptOn,
      int opened,
      @Nullable String openedOn) {}

  @Inject private SignedIn signedIn;
  @Inject private KeepBackup keepBackup;

  @GET
  @Path("/status")
  @Produces(MediaType.APPLICATION_JSON)
  public Status status() {
    Caller caller = signedIn.caller();
    return keepBackup
        .state(caller)
        .map(
            state ->
                new Status(
                    caller.subject(),
                    true,
                    state.keptOn().toString(),
                    state.opened(),
                    state.openedOn().map(LocalDate::toString).orElse(null)))
        .orElseGet(() -> new Status(caller.subject(), false, null, 0, null));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public SealedCode open() {
    return keepBackup.open(signedIn.caller());
  }

  @PUT
  @BodyLimit(8192)
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Status put(SealedCode code) {
    keepBackup.put(signedIn.caller(), code);
    return status();
  }

  @DELETE
  @Produces(MediaType.APPLICATION_JSON)
  public Status delete() {
    keepBackup.delete(signedIn.caller());
    return status();
  }
}
