package id.konvensirakyat.platform.trustee;

import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.board.Chains;
import id.konvensirakyat.platform.board.ElectionState;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.tally.DecryptionProgress;
import id.konvensirakyat.platform.tally.Decryptions;
import id.konvensirakyat.platform.tally.RefusedDecryptions;
import id.konvensirakyat.platform.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which elections wait for a trustee's decryption. */
@Path("/conventions/{id}/decryptions")
@RequestScoped
public class DecryptionsResource {
  private static final Set<ElectionState> DECRYPTABLE =
      EnumSet.of(ElectionState.TALLIED, ElectionState.DECRYPTED);

  /** A trustee's decryption that did not hold. */
  record RefusedJson(int index, String code, int times) {}

  record Row(
      String electionUuid,
      String dapil,
      int done,
      int needed,
      boolean mine,
      List<RefusedJson> refused) {}

  @Inject private SignedIn signedIn;
  @Inject private Conventions conventions;
  @Inject private Chains chains;
  @Inject private Decryptions decryptions;
  @Inject private RefusedDecryptions refused;

  /** The tallied elections, by dapil. */
  @GET
  @RolesAllowed(Roles.TRUSTEE)
  @Produces(MediaType.APPLICATION_JSON)
  public List<Row> list(@PathParam("id") String id) {
    Appointment trustee = Appointment.of(conventions.get(id), signedIn.caller());
    return conventions.elections(id).stream()
        .filter(
            dapil ->
                chains.look(dapil.uuid()).stream()
                    .anyMatch(head -> DECRYPTABLE.contains(head.state())))
        .map(dapil -> row(dapil, trustee))
        .toList();
  }

  private Row row(DapilElection dapil, Appointment trustee) {
    DecryptionProgress progress = decryptions.progress(dapil.uuid());
    return new Row(
        dapil.uuid(),
        dapil.dapil(),
        progress.done(),
        progress.needed(),
        decryptions.has(dapil.uuid(), trustee.index()),
        refused.of(dapil.uuid()).stream()
            .map(one -> new RefusedJson(one.owner(), one.code(), one.times()))
            .toList());
  }
}
