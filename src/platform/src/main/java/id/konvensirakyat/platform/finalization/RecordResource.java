package id.konvensirakyat.platform.finalization;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The official record of a decided list. */
@Path("/conventions/{id}/lists/{dapil}/record.pdf")
@RequestScoped
public class RecordResource {
  @Inject private WriteRecord writeRecord;

  /** The record as a PDF; it never changes. */
  @GET
  @PermitAll
  @Produces("application/pdf")
  public Response record(@PathParam("id") String id, @PathParam("dapil") String dapil) {
    byte[] pdf = writeRecord.of(id, dapil);
    return Response.ok(pdf)
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"berita-acara-" + dapil + ".pdf\"")
        .build();
  }
}
