package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.convention.NikField;
import id.konvensirakyat.platform.document.CheckFile;
import id.konvensirakyat.platform.document.CheckedFile;
import id.konvensirakyat.platform.document.DocumentKind;
import id.konvensirakyat.platform.web.BodyLimit;
import id.konvensirakyat.platform.web.Form;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.platform.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The candidate's own application. */
@Path("/conventions/{id}/applications/mine")
@RequestScoped
@RolesAllowed(Roles.CANDIDATE)
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationResource {
  record Empty() {}

  record Reason(String reason) {}

  record NikText(String nik) {}

  record Answer(String text) {}

  @Inject private SignedIn signedIn;
  @Inject private DescribeOwn describeOwn;
  @Inject private SaveDraft saveDraft;
  @Inject private CheckFile checkFile;
  @Inject private KeepPaper keepPaper;
  @Inject private GiveNik giveNik;
  @Inject private RenewSupportCode renewSupportCode;
  @Inject private AnswerComment answerComment;
  @Inject private SubmitApplication submitApplication;
  @Inject private WithdrawApplication withdrawApplication;

  @GET
  public OwnApplicationJson mine(@PathParam("id") String id) {
    return describeOwn.own(id, signedIn.caller());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public OwnApplicationJson save(@PathParam("id") String id, ApplicationForm form) {
    saveDraft.save(id, signedIn.caller(), form);
    return mine(id);
  }

  @PUT
  @Path("/documents/{kind}")
  @BodyLimit(CheckFile.LIMIT)
  @Consumes({"application/pdf", "image/jpeg", "image/png"})
  public OwnApplicationJson keep(
      @PathParam("id") String id,
      @PathParam("kind") String kind,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String declared,
      byte[] content) {
    CheckedFile file = checkFile.check(kind(kind), declared, content);
    keepPaper.keep(id, signedIn.caller(), file);
    return mine(id);
  }

  @DELETE
  @Path("/documents/{kind}")
  public OwnApplicationJson remove(@PathParam("id") String id, @PathParam("kind") String kind) {
    keepPaper.remove(id, signedIn.caller(), kind(kind));
    return mine(id);
  }

  @PUT
  @Path("/nik")
  @Consumes(MediaType.APPLICATION_JSON)
  public OwnApplicationJson nik(@PathParam("id") String id, NikText text) {
    Nik.Reading reading = Nik.parse(text.nik());
    if (reading instanceof Nik.Reading.Refused refused) {
      throw Refusal.ofFields(List.of(NikField.error(refused.fault())));
    }
    giveNik.give(id, signedIn.caller(), ((Nik.Reading.Accepted) reading).nik());
    return mine(id);
  }

  @POST
  @Path("/support-code")
  @Consumes(MediaType.APPLICATION_JSON)
  public OwnApplicationJson renewSupportCode(@PathParam("id") String id, Empty nothing) {
    renewSupportCode.renew(id, signedIn.caller());
    return mine(id);
  }

  @POST
  @Path("/comments/{comment}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  public OwnApplicationJson answer(
      @PathParam("id") String id, @PathParam("comment") String comment, Answer answer) {
    new Form().text("text", answer.text(), 2000).done();
    answerComment.answer(id, signedIn.caller(), comment, answer.text());
    return mine(id);
  }

  @POST
  @Path("/submit")
  @Consumes(MediaType.APPLICATION_JSON)
  public OwnApplicationJson submit(@PathParam("id") String id, Empty nothing) {
    submitApplication.submit(id, signedIn.caller());
    return mine(id);
  }

  @POST
  @Path("/withdraw")
  @Consumes(MediaType.APPLICATION_JSON)
  public OwnApplicationJson withdraw(@PathParam("id") String id, Reason request) {
    new Form().text("reason", request.reason(), 1000).done();
    withdrawApplication.withdraw(id, signedIn.caller(), request.reason());
    return mine(id);
  }

  static DocumentKind kind(String text) {
    return DocumentKind.of(text)
        .filter(kind -> kind.phase() == DocumentKind.Phase.NOW)
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }
}
