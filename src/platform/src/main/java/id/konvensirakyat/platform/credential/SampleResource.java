package id.konvensirakyat.platform.credential;

import id.konvensirakyat.convention.roll.Sample;
import id.konvensirakyat.platform.account.SignedIn;
import id.konvensirakyat.platform.convention.IdentityEvidence;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Samples of the register, by observers with a mandate. */
@Path("/conventions/{id}/samples")
@RequestScoped
@RolesAllowed(Roles.OBSERVER)
public class SampleResource {
  private static final int LONGEST_SEED = 200;

  record SampleForm(String dapil, String seed, int size) {}

  @Inject private SignedIn signedIn;
  @Inject private DrawSample drawSample;
  @Inject private OpenEntry openEntry;

  @POST
  @RecentSignIn
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response draw(@PathParam("id") String id, SampleForm form) {
    new Form()
        .line("dapil", form.dapil(), 10)
        .line("seed", form.seed(), LONGEST_SEED)
        .require(
            form.size() >= 1 && form.size() <= Sample.MOST,
            "size",
            "out-of-range",
            "A sample has 1 to " + Sample.MOST + " entries.",
            "Contoh berisi 1 sampai " + Sample.MOST + " entri.")
        .done();
    DrawSample.Drawn drawn =
        drawSample.draw(id, signedIn.caller(), form.dapil(), form.seed(), form.size());
    return Response.status(Response.Status.CREATED).entity(drawn).build();
  }

  @GET
  @Path("/{sample}/entries/{place}")
  @RecentSignIn
  @Produces(MediaType.APPLICATION_JSON)
  public OpenEntry.Opened open(
      @PathParam("id") String id,
      @PathParam("sample") String sample,
      @PathParam("place") String place) {
    return openEntry.open(id, signedIn.caller(), number(sample), number(place));
  }

  @GET
  @Path("/{sample}/entries/{place}/pictures/{picture}")
  @RecentSignIn
  public Response picture(
      @PathParam("id") String id,
      @PathParam("sample") String sample,
      @PathParam("place") String place,
      @PathParam("picture") String picture) {
    IdentityEvidence.Picture opened =
        openEntry.picture(id, signedIn.caller(), number(sample), number(place), picture);
    return Response.ok(opened.content()).type(opened.mediaType()).build();
  }

  /** A number of at most nine digits; anything else names nothing. */
  static int number(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
    return Integer.parseInt(text);
  }
}
