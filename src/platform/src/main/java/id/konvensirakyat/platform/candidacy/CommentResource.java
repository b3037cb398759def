package id.konvensirakyat.platform.candidacy;

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
import java.util.List;
import java.util.Optional;

/** Public comments (masukan masyarakat): written by who is signed in, read by who decides. */
@Path("/conventions/{id}/comments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CommentResource {
  record Comment(String candidate, String category, String text) {}

  @Inject private SignedIn signedIn;
  @Inject private CommentOnCandidate commentOnCandidate;
  @Inject private DescribeComments describeComments;

  @GET
  @RolesAllowed({Roles.VERIFIER, Roles.OBJECTION_BOARD, Roles.COMMITTEE})
  public List<CommentJson> all(@PathParam("id") String id) {
    return describeComments.all(id);
  }

  @GET
  @Path("/mine")
  @RolesAllowed({Roles.VOTER, Roles.OBSERVER, Roles.CANDIDATE})
  public List<CommentJson> mine(@PathParam("id") String id) {
    return describeComments.by(id, signedIn.caller());
  }

  @POST
  @RecentSignIn(officesOnly = true)
  @RolesAllowed({Roles.VOTER, Roles.OBSERVER, Roles.CANDIDATE})
  @Consumes(MediaType.APPLICATION_JSON)
  public CommentJson comment(@PathParam("id") String id, Comment comment) {
    Form form = new Form().text("text", comment.text(), 2000);
    Optional<CommentCategory> category =
        form.known("category", CommentCategory.of(comment.category()));
    form.done();
    return commentOnCandidate.comment(
        id, signedIn.caller(), comment.candidate(), category.orElseThrow(), comment.text());
  }
}
