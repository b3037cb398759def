package id.konvensirakyat.platform.trustee;

import id.konvensirakyat.platform.account.AccountName;
import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.tally.RefusedDecryptions;
import id.konvensirakyat.platform.trustee.RestartCeremony.Replacement;
import id.konvensirakyat.platform.web.Form;
import id.konvensirakyat.platform.web.RecentSignIn;
import id.konvensirakyat.platform.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** The key ceremony as the committee follows it, and begins it anew. */
@Path("/conventions/{id}/ceremony-board")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CeremonyBoardResource {
  record ReplaceJson(int index, String username) {}

  /**
   * Why the ceremony begins anew.
   *
   * @param replace whose place another account takes: one at most
   */
  record RestartJson(String reason, List<ReplaceJson> replace) {}

  /** A decryption that did not hold, by the trustee's number. */
  record RefusedJson(String dapil, int index, String code, int times) {}

  record Board(CeremonyView ceremony, boolean restartable, List<RefusedJson> refused) {}

  @Inject private SignedIn signedIn;
  @Inject private Conventions conventions;
  @Inject private ConventionKeys keys;
  @Inject private Faults faults;
  @Inject private RefusedDecryptions refused;
  @Inject private RestartCeremony restartCeremony;

  @PathParam("id")
  private String id = "";

  @GET
  @RolesAllowed({Roles.COMMITTEE, Roles.STEERING, Roles.OBSERVER})
  public Board board() {
    Convention convention = conventions.get(id);
    return new Board(
        CeremonyView.of(convention, keys.state(convention), faults.all(id), null),
        RestartCeremony.isPossible(convention),
        conventions.elections(id).stream()
            .flatMap(
                dapil ->
                    refused.of(dapil.uuid()).stream()
                        .map(r -> new RefusedJson(dapil.dapil(), r.owner(), r.code(), r.times())))
            .toList());
  }

  @POST
  @RecentSignIn
  @Path("/restarts")
  @RolesAllowed(Roles.COMMITTEE)
  public Response restart(RestartJson request) {
    Form form = new Form().line("reason", request.reason(), 1000);
    form.require(
        request.replace().size() <= 1,
        "replace",
        "out-of-range",
        "One trustee at most is replaced at a time.",
        "Paling banyak satu pemegang kunci diganti setiap kali.");
    Optional<ReplaceJson> replace = request.replace().stream().findFirst();
    replace.ifPresent(
        one ->
            form.require(
                    AccountName.isOne(one.username()),
                    "replace.username",
                    "invalid",
                    "This is not the name of an account.",
                    "Ini bukan nama akun.")
                .require(
                    one.index() >= 1,
                    "replace.index",
                    "out-of-range",
                    "Trustees are numbered from 1.",
                    "Pemegang kunci dinomori mulai 1."));
    form.done();
    boolean done =
        restartCeremony.restart(
            id,
            signedIn.caller(),
            request.reason(),
            replace.map(one -> new Replacement(one.index(), one.username())));
    return Response.status(done ? Response.Status.OK : Response.Status.ACCEPTED)
        .entity(board())
        .build();
  }
}
