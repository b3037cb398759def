package id.konvensirakyat.platform.objection;

import id.konvensirakyat.convention.objection.ObjectionAct;
import id.konvensirakyat.convention.objection.Remedy;
import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.document.OpenDocument.Opened;
import id.konvensirakyat.platform.web.Form;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.RecentSignIn;
import id.konvensirakyat.platform.web.Refusal;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;

/** What the parties and the organs do with an objection that was filed. */
@Path("/conventions/{id}/objections")
@RequestScoped
@RolesAllowed({
  Roles.CANDIDATE,
  Roles.VOTER,
  Roles.OBSERVER,
  Roles.OBJECTION_BOARD,
  Roles.STEERING,
  Roles.COMMITTEE
})
public class ObjectionActResource {
  private static final int LONGEST_REASON = 1000;

  record Request(String act, String remedy, String text) {}

  record Answer(String state, boolean proposed) {}

  @Inject private SignedIn signedIn;
  @Inject private ActOnObjection actOnObjection;
  @Inject private ReadEvidence readEvidence;

  @POST
  @Path("/{objection}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @RecentSignIn(officesOnly = true)
  public Response act(
      @PathParam("id") String id, @PathParam("objection") String objection, Request request) {
    ActOnObjection.Done done =
        actOnObjection.act(id, objection, signedIn.caller(), decode(request));
    return Response.status(done.proposed() ? Response.Status.ACCEPTED : Response.Status.OK)
        .entity(new Answer(done.state().name(), done.proposed()))
        .build();
  }

  @GET
  @Path("/{objection}/evidence/{number}")
  public Response evidence(
      @PathParam("id") String id,
      @PathParam("objection") String objection,
      @PathParam("number") String number) {
    Opened opened = readEvidence.open(id, objection, number(number), signedIn.caller());
    return Response.ok(opened.content(), opened.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"EVIDENCE\"")
        .build();
  }

  /** A file's number; {@link Problem#NOT_FOUND} for what is none. */
  static int number(String text) {
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
    return Integer.parseInt(text);
  }

  private static ActOnObjection.Request decode(Request request) {
    Form form = new Form();
    Optional<ObjectionAct> act =
        form.known(
            "act",
            Arrays.stream(ObjectionAct.values())
                .filter(one -> one.name().equals(request.act()))
                .findFirst());
    Optional<Remedy> remedy = form.known("remedy", Remedy.of(request.remedy()));
    act.ifPresent(one -> checkText(form, one, request.text()));
    form.done();
    return new ActOnObjection.Request(
        act.orElseThrow(), remedy.orElseThrow(), request.text().strip());
  }

  private static void checkText(Form form, ObjectionAct act, String text) {
    switch (act) {
      case REFUSE, UPHOLD, DISMISS, UPHOLD_ON_APPEAL, DISMISS_ON_APPEAL ->
          form.line("text", text, LONGEST_REASON);
      case ANSWER, APPEAL -> form.text("text", text, MatterForm.LONGEST);
      case ACCEPT, ACCEPT_RULING, CLOSE ->
          form.require(
              text.isEmpty(),
              "text",
              "not-asked",
              "Nothing is to be said here.",
              "Tidak perlu diisi.");
    }
  }
}
