package id.konvensirakyat.platform.credential;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Challenges to entries of the roll. */
@Path("/conventions/{id}/challenges")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChallengeResource {
  private static final int LONGEST = 2000;

  record Filed(String id) {}

  record AnswerForm(String text) {}

  record DecisionForm(boolean uphold, String reason) {}

  record Decided(String state, boolean proposed) {}

  @Inject private SignedIn signedIn;
  @Inject private FileChallenge fileChallenge;
  @Inject private MoveChallenge moveChallenge;
  @Inject private DescribeChallenges describeChallenges;

  @POST
  @RecentSignIn(officesOnly = true)
  @RolesAllowed({Roles.VOTER, Roles.CANDIDATE, Roles.OBSERVER})
  @Consumes(MediaType.APPLICATION_JSON)
  public Response file(@PathParam("id") String id, ChallengeForm form) {
    String filed = fileChallenge.file(id, signedIn.caller(), form.decode());
    return Response.created(URI.create("conventions/" + id + "/challenges/" + filed))
        .entity(new Filed(filed))
        .build();
  }

  @GET
  @Path("/mine")
  @RolesAllowed({Roles.VOTER, Roles.CANDIDATE, Roles.OBSERVER})
  public List<DescribeChallenges.Side> mine(@PathParam("id") String id) {
    return describeChallenges.mine(id, signedIn.caller());
  }

  @GET
  @Path("/against-me")
  @RolesAllowed(Roles.VOTER)
  public List<DescribeChallenges.Side> againstMe(@PathParam("id") String id) {
    return describeChallenges.againstMe(id, signedIn.caller());
  }

  @GET
  @Path("/desk")
  @RolesAllowed(Roles.REGISTRAR)
  public List<DescribeChallenges.Case> desk(@PathParam("id") String id) {
    return describeChallenges.desk(id, signedIn.caller());
  }

  @PUT
  @Path("/{challenge}/answer")
  @RolesAllowed(Roles.VOTER)
  @Consumes(MediaType.APPLICATION_JSON)
  public void answer(
      @PathParam("id") String id, @PathParam("challenge") String challenge, AnswerForm form) {
    new Form().text("text", form.text(), LONGEST).done();
    moveChallenge.answer(id, challenge, signedIn.caller(), form.text());
  }

  /** 202 says that a second registrar is still to do the same. */
  @POST
  @Path("/{challenge}/decision")
  @RecentSignIn
  @RolesAllowed(Roles.REGISTRAR)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response decide(
      @PathParam("id") String id, @PathParam("challenge") String challenge, DecisionForm form) {
    new Form().text("reason", form.reason(), LONGEST).done();
    MoveChallenge.Done done =
        moveChallenge.decide(id, challenge, signedIn.caller(), form.uphold(), form.reason());
    return Response.status(done.proposed() ? Response.Status.ACCEPTED : Response.Status.OK)
        .entity(new Decided(done.state().name(), done.proposed()))
        .build();
  }
}
