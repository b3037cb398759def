package id.konvensirakyat.platform.trustee;

import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.tally.DecryptionProgress;
import id.konvensirakyat.platform.tally.KeepDecryption;
import id.konvensirakyat.platform.tally.KeptDecryption;
import id.konvensirakyat.platform.web.BodyLimit;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.RecentSignIn;
import id.konvensirakyat.platform.web.Refusal;
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

/** Takes a trustee's partial decryption of one election, with both proofs. */
@Path("/elections/{uuid}/partial-decryption")
@RequestScoped
public class DecryptionResource {
  private static final int LARGEST = 10 << 20;

  @Inject private SignedIn signedIn;
  @Inject private Conventions conventions;
  @Inject private KeepDecryption keepDecryption;

  @PUT
  @RolesAllowed(Roles.TRUSTEE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @BodyLimit(LARGEST)
  @RecentSignIn
  public DecryptionProgress keep(@PathParam("uuid") String uuid, byte[] body) {
    DapilElection dapil =
        conventions.election(uuid).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    Appointment trustee = Appointment.of(conventions.get(dapil.conventionId()), signedIn.caller());
    KeptDecryption kept = keepDecryption.keep(dapil.conventionId(), uuid, trustee.index(), body);
    if (kept instanceof KeptDecryption.Refused one) {
      throw refused(one.refusal());
    }
    return ((KeptDecryption.Kept) kept).progress();
  }

  private static Refusal refused(id.konvensirakyat.protocol.encoding.Refusal refusal) {
    return Refusal.of(
        Problem.DECRYPTION_INVALID,
        refusal.toString(),
        "Alasan: " + refusal.reason().code() + ", bagian: " + refusal.place());
  }
}
