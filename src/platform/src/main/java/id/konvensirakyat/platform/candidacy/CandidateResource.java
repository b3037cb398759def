package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.platform.document.OpenDocument;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The candidates, for everybody. */
@Path("/conventions/{id}/candidates")
@RequestScoped
@PermitAll
public class CandidateResource {
  @Inject private DescribeApplication describeApplication;

  @Context private Request request;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public List<CandidateJson> list(
      @PathParam("id") String id, @QueryParam("dapil") @DefaultValue("") String dapil) {
    return describeApplication.candidates(id, dapil);
  }

  @GET
  @Path("/{candidate}/photo")
  public Response photo(
      @PathParam("id") String id,
      @PathParam("candidate") String candidate,
      @QueryParam("size") @DefaultValue("") String size) {
    boolean small = size.equals("small");
    String hash = describeApplication.photoHash(id, candidate);
    EntityTag tag = new EntityTag(small ? hash + "-small" : hash);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? opened(id, candidate, small) : unchanged)
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
        .build();
  }

  private Response.ResponseBuilder opened(String id, String candidate, boolean small) {
    OpenDocument.Opened photo = describeApplication.photo(id, candidate, small);
    return Response.ok(photo.content(), photo.mediaType());
  }
}
