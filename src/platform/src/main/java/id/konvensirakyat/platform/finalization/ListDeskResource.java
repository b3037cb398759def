package id.konvensirakyat.platform.finalization;

import id.konvensirakyat.convention.finalization.ListOverride;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.platform.account.SignedIn;
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

/** What the steering committee does with the list of one dapil. */
@Path("/conventions/{id}/lists")
@RequestScoped
@RolesAllowed(Roles.STEERING)
public class ListDeskResource {
  record DecisionRequest(String list, String reason) {}

  record Answer(long seq, boolean proposed) {}

  /** A change that a first person proposed. */
  record Proposed(
      String sha256, String computed, String board, String reason, List<String> places) {
    static Proposed of(ListOverride override) {
      return new Proposed(
          override.hash(),
          override.computed(),
          override.board(),
          override.reason(),
          override.places().stream().map(CandidateId::text).toList());
    }
  }

  @Inject private SignedIn signedIn;
  @Inject private OverrideList overrideList;
  @Inject private DecideList decideList;
  @Inject private ProposedOverrides proposedOverrides;

  @PathParam("id")
  private String id = "";

  @PathParam("dapil")
  private String dapil = "";

  /** Changes that were proposed for the list that holds, and wait for a second person. */
  @GET
  @Path("/{dapil}/override-proposals")
  @Produces(MediaType.APPLICATION_JSON)
  public List<Proposed> proposed() {
    return proposedOverrides.of(id, dapil).stream().map(Proposed::of).toList();
  }

  /** Changes the list, or proposes to. */
  @POST
  @Path("/{dapil}/override")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @RecentSignIn
  public Response override(OverrideForm form) {
    return answer(overrideList.override(id, signedIn.caller(), dapil, form));
  }

  /** Decides the list, or proposes to. */
  @POST
  @Path("/{dapil}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @RecentSignIn
  public Response decide(DecisionRequest request) {
    new Form().line("reason", request.reason(), 1000).done();
    return answer(
        decideList.decide(id, signedIn.caller(), dapil, request.list(), request.reason()));
  }

  private static Response answer(Signed signed) {
    return Response.status(signed.proposed() ? 202 : 200)
        .entity(new Answer(signed.seq(), signed.proposed()))
        .build();
  }
}
