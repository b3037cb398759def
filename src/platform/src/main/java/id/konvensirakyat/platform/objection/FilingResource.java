package id.konvensirakyat.platform.objection;

import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.document.CheckFile;
import id.konvensirakyat.platform.document.CheckedFile;
import id.konvensirakyat.platform.document.DocumentKind;
import id.konvensirakyat.platform.web.BodyLimit;
import id.konvensirakyat.platform.web.RecentSignIn;
import id.konvensirakyat.platform.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Writing an objection and filing it. */
@Path("/conventions/{id}/objections")
@RequestScoped
@RolesAllowed({Roles.CANDIDATE, Roles.VOTER, Roles.OBSERVER})
@Produces(MediaType.APPLICATION_JSON)
public class FilingResource {
  record Begun(String id) {}

  record Added(int number) {}

  record Empty() {}

  @Inject private SignedIn signedIn;
  @Inject private DraftObjection draftObjection;
  @Inject private FileObjection fileObjection;
  @Inject private CheckFile checkFile;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response begin(@PathParam("id") String id, MatterForm form) {
    String begun = draftObjection.begin(id, signedIn.caller(), form.decode());
    return Response.created(URI.create("conventions/" + id + "/objections/" + begun))
        .entity(new Begun(begun))
        .build();
  }

  @PUT
  @Path("/{objection}")
  @Consumes(MediaType.APPLICATION_JSON)
  public void rewrite(
      @PathParam("id") String id, @PathParam("objection") String objection, MatterForm form) {
    draftObjection.rewrite(id, objection, signedIn.caller(), form.decode());
  }

  @DELETE
  @Path("/{objection}")
  public void discard(@PathParam("id") String id, @PathParam("objection") String objection) {
    draftObjection.discard(id, objection, signedIn.caller());
  }

  @POST
  @Path("/{objection}/evidence")
  @BodyLimit(CheckFile.LIMIT)
  @Consumes({"application/pdf", "image/jpeg", "image/png", MediaType.TEXT_PLAIN})
  public Added add(
      @PathParam("id") String id,
      @PathParam("objection") String objection,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType,
      byte[] content) {
    CheckedFile file = checkFile.check(DocumentKind.EVIDENCE, mediaType, content);
    return new Added(draftObjection.addEvidence(id, objection, signedIn.caller(), file));
  }

  @DELETE
  @Path("/{objection}/evidence/{number}")
  public void remove(
      @PathParam("id") String id,
      @PathParam("objection") String objection,
      @PathParam("number") String number) {
    draftObjection.removeEvidence(
        id, objection, signedIn.caller(), ObjectionActResource.number(number));
  }

  @POST
  @RecentSignIn(officesOnly = true)
  @Path("/{objection}/filing")
  @Consumes(MediaType.APPLICATION_JSON)
  public void file(
      @PathParam("id") String id, @PathParam("objection") String objection, Empty nothing) {
    fileObjection.file(id, objection, signedIn.caller());
  }
}
