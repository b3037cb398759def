package id.konvensirakyat.platform.export;

import id.konvensirakyat.platform.board.ElectionState;
import id.konvensirakyat.platform.board.Head;
import id.konvensirakyat.platform.board.Heads;
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
import jakarta.ws.rs.core.Response;

/** The archive of one election, in the format that any verifier of the protocol reads. */
@Path("/elections/{uuid}/archive.bel")
@RequestScoped
public class ArchiveResource {
  @Inject private Heads heads;
  @Inject private ElectionArchives archives;
  @Inject private DownloadLimit limit;

  /** The archive of one election so far; it only ever grows at its end. */
  @GET
  @AnyOrigin
  @PermitAll
  @Produces("application/x-tar")
  public Response archive(@PathParam("uuid") String uuid) {
    Head head =
        heads
            .find(uuid)
            .filter(h -> h.state() != ElectionState.NONE)
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    ElectionArchives writer = archives;
    DownloadLimit.Download whole = limit.limited(out -> writer.write(head, out));
    return ExportResource.download(whole::writeTo, uuid + ".bel");
  }
}
