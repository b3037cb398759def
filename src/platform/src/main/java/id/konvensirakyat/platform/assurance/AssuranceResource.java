package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.account.LimitTries;
import id.konvensirakyat.platform.account.SignedIn;
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

/** A voter's own level: what it is, and how to reach a better one. */
@Path("/conventions/{id}/assurance")
@RequestScoped
@RolesAllowed(Roles.VOTER)
@Produces(MediaType.APPLICATION_JSON)
public class AssuranceResource {
  record Consent(boolean consent) {}

  record Empty() {}

  @Inject private SignedIn signedIn;
  @Inject private DescribeAssurance describeAssurance;
  @Inject private AskForCheck askForCheck;
  @Inject private DrawMeetingCode drawMeetingCode;
  @Inject private CheckFile checkFile;
  @Inject private LimitTries limitTries;

  @GET
  public AssuranceJson own(@PathParam("id") String id) {
    return describeAssurance.own(id, signedIn.caller());
  }

  @POST
  @Path("/request")
  @Consumes(MediaType.APPLICATION_JSON)
  public AssuranceJson begin(@PathParam("id") String id, Consent given) {
    new Form()
        .require(
            given.consent(),
            "consent",
            "consent-needed",
            "Without your consent the pictures may not be used.",
            "Tanpa persetujuan Anda, gambar tidak boleh dipakai.")
        .done();
    Caller caller = signedIn.caller();
    limitTries.count(caller, LimitTries.Kind.SELFIE);
    askForCheck.begin(id, caller);
    return own(id);
  }

  @PUT
  @Path("/request/pictures/{kind}")
  @BodyLimit(CheckFile.LIMIT)
  @Consumes({"image/jpeg", "image/png"})
  public AssuranceJson keep(
      @PathParam("id") String id,
      @PathParam("kind") String kind,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType,
      byte[] content) {
    DocumentKind known = kind(kind);
    Caller caller = signedIn.caller();
    // before the picture is opened, which is slow: who may send none waits for nothing
    own(id);
    limitTries.count(caller, LimitTries.Kind.PICTURE);
    CheckedFile picture = checkFile.check(known, mediaType, content);
    askForCheck.keep(id, caller, picture);
    return own(id);
  }

  @POST
  @Path("/request/submission")
  @Consumes(MediaType.APPLICATION_JSON)
  public AssuranceJson submit(@PathParam("id") String id, Empty nothing) {
    askForCheck.submit(id, signedIn.caller());
    return own(id);
  }

  @DELETE
  @Path("/request")
  public AssuranceJson takeBack(@PathParam("id") String id) {
    askForCheck.takeBack(id, signedIn.caller());
    return own(id);
  }

  @POST
  @Path("/meeting")
  @Consumes(MediaType.APPLICATION_JSON)
  public AssuranceJson meet(@PathParam("id") String id, Empty nothing) {
    Caller caller = signedIn.caller();
    limitTries.count(caller, LimitTries.Kind.MEETING);
    drawMeetingCode.draw(id, caller);
    return own(id);
  }

  static DocumentKind kind(String text) {
    return DocumentKind.of(text)
        .filter(AskForCheck.PICTURES::contains)
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }
}
