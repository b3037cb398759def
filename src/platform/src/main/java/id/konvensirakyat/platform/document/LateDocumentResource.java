package id.konvensirakyat.platform.document;

import id.konvensirakyat.platform.account.Caller;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The verifiers' work on late documents. */
@Path("/conventions/{id}/late-documents")
@RequestScoped
@RolesAllowed(Roles.VERIFIER)
public class LateDocumentResource {
  record Word(String sha256, boolean accepts, String reason) {}

  record State(String state) {}

  @Inject private SignedIn signedIn;
  @Inject private DescribeLateDocuments describe;
  @Inject private CheckLateDocument checkLateDocument;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public List<LateDocumentsJson> work(@PathParam("id") String id) {
    return describe.work(id, signedIn.caller());
  }

  @GET
  @Path("/{application}/{kind}")
  public Response open(
      @PathParam("id") String id,
      @PathParam("application") String application,
      @PathParam("kind") String kind) {
    DocumentKind known = OwnLateDocumentResource.kind(kind);
    OpenDocument.Opened opened = checkLateDocument.open(id, application, known, signedIn.caller());
    return Response.ok(opened.content(), opened.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + known + "\"")
        .build();
  }

  @POST
  @RecentSignIn
  @Path("/{application}/{kind}/checks")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public State check(
      @PathParam("id") String id,
      @PathParam("application") String application,
      @PathParam("kind") String kind,
      Word word) {
    DocumentKind known = OwnLateDocumentResource.kind(kind);
    new Form().text("reason", word.reason(), 1000).done();
    Caller caller = signedIn.caller();
    return new State(
        checkLateDocument
            .check(
                id,
                application,
                known,
                word.sha256(),
                caller,
                new LateWord(caller.subject(), word.accepts(), word.reason()))
            .name());
  }
}
