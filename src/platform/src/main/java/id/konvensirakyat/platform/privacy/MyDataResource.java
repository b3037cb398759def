package id.konvensirakyat.platform.privacy;

import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.RecentSignIn;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.platform.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The signed-in person's own data: consents, looks, copy, erasure. */
@Path("/my-data")
@RequestScoped
@RolesAllowed({
  Roles.VOTER,
  Roles.CANDIDATE,
  Roles.REGISTRAR,
  Roles.VERIFIER,
  Roles.COMMITTEE,
  Roles.STEERING,
  Roles.OBJECTION_BOARD,
  Roles.TRUSTEE,
  Roles.OBSERVER
})
public class MyDataResource {
  record Yes(String version) {}

  record Empty() {}

  @Inject private SignedIn signedIn;
  @Inject private DescribeMyData describeMyData;
  @Inject private GiveConsent giveConsent;
  @Inject private WithdrawConsent withdrawConsent;
  @Inject private CopyMyData copyMyData;
  @Inject private EraseMyData eraseMyData;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public MyDataJson mine() {
    return describeMyData.of(signedIn.caller());
  }

  @PUT
  @Path("/consents/{convention}/{purpose}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public MyDataJson give(
      @PathParam("convention") String convention, @PathParam("purpose") String purpose, Yes yes) {
    giveConsent.giveOnPage(
        convention, signedIn.caller().subject(), purpose(purpose), yes.version());
    return mine();
  }

  @DELETE
  @Path("/consents/{convention}/{purpose}")
  @Produces(MediaType.APPLICATION_JSON)
  public MyDataJson withdraw(
      @PathParam("convention") String convention, @PathParam("purpose") String purpose) {
    withdrawConsent.withdraw(convention, signedIn.caller().subject(), purpose(purpose));
    return mine();
  }

  /** Everything that is kept of the caller, as a zip of JSON and files. */
  @GET
  @Path("/copy.zip")
  @Produces("application/zip")
  public Response copy() {
    List<Piece> pieces = copyMyData.pieces(signedIn.caller());
    StreamingOutput zip =
        out -> {
          ZipOutputStream files = new ZipOutputStream(out);
          for (Piece piece : pieces) {
            files.putNextEntry(new ZipEntry(piece.path()));
            files.write(piece.content().read());
            files.closeEntry();
          }
          files.finish();
        };
    return Response.ok(zip)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"data-saya.zip\"")
        .build();
  }

  /** Erases what may be erased; the answer says what is left and why. */
  @POST
  @RecentSignIn(officesOnly = true)
  @Path("/erasure")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public MyDataJson erase(Empty nothing) {
    eraseMyData.erase(signedIn.caller());
    return mine();
  }

  private static Purpose purpose(String text) {
    return Purpose.of(text).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }
}
