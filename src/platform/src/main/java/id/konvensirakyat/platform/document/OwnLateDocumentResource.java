package id.konvensirakyat.platform.document;

import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.web.BodyLimit;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** A candidate's own late documents. */
@Path("/conventions/{id}/late-documents/mine")
@RequestScoped
@RolesAllowed(Roles.CANDIDATE)
@Produces(MediaType.APPLICATION_JSON)
public class OwnLateDocumentResource {
  record Service(boolean serves) {}

  @Inject private SignedIn signedIn;
  @Inject private DescribeLateDocuments describe;
  @Inject private CheckFile checkFile;
  @Inject private KeepLateDocument keepLateDocument;

  @GET
  public LateDocumentsJson mine(@PathParam("id") String id) {
    return describe.own(id, signedIn.caller());
  }

  @PUT
  @Path("/service")
  @Consumes(MediaType.APPLICATION_JSON)
  public LateDocumentsJson declare(@PathParam("id") String id, Service service) {
    keepLateDocument.declare(id, signedIn.caller(), service.serves());
    return mine(id);
  }

  @PUT
  @Path("/papers/{kind}")
  @BodyLimit(CheckFile.LIMIT)
  @Consumes({"application/pdf", "image/jpeg", "image/png"})
  public LateDocumentsJson keep(
      @PathParam("id") String id,
      @PathParam("kind") String kind,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String declared,
      byte[] content) {
    CheckedFile file = checkFile.check(kind(kind), declared, content);
    keepLateDocument.keep(id, signedIn.caller(), file);
    return mine(id);
  }

  @DELETE
  @Path("/papers/{kind}")
  public LateDocumentsJson remove(@PathParam("id") String id, @PathParam("kind") String kind) {
    keepLateDocument.remove(id, signedIn.caller(), kind(kind));
    return mine(id);
  }

  static DocumentKind kind(String text) {
    return DocumentKind.of(text)
        .filter(kind -> kind.phase() == DocumentKind.Phase.LATE)
        .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }
}
