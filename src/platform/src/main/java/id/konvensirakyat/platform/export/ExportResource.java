package id.konvensirakyat.platform.export;

import id.konvensirakyat.platform.board.Heads;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.web.AnyOrigin;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;

/** Everything public of a convention as one zip. */
@Path("/conventions/{id}/export.zip")
@RequestScoped
public class ExportResource {
  @Inject private Conventions conventions;
  @Inject private Heads heads;
  @Inject private WriteExport writeExport;
  @Inject private DownloadLimit limit;

  /** The whole convention, from the opening of the vote on. */
  @GET
  @AnyOrigin
  @PermitAll
  @Produces("application/zip")
  public Response zip(@PathParam("id") String id) {
    if (conventions.find(id).isEmpty()) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
    boolean opened =
        conventions.elections(id).stream().anyMatch(d -> heads.find(d.uuid()).isPresent());
    if (!opened) {
      throw Refusal.notNow(List.of());
    }
    WriteExport export = writeExport;
    DownloadLimit.Download whole = limit.limited(out -> export.write(id, out));
    return download(whole::writeTo, "konvensi-" + id + ".zip");
  }

  static Response download(StreamingOutput stream, String name) {
    return Response.ok(stream)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
