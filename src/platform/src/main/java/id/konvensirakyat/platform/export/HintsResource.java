package id.konvensirakyat.platform.export;

import id.konvensirakyat.platform.board.ElectionState;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The hints beside the archive of one election, which make its verification faster. */
@Path("/elections/{uuid}/archive.hints")
@RequestScoped
public class HintsResource {
  @Inject private Heads heads;
  @Inject private HintFiles files;
  @Inject private DownloadLimit limit;

  /** The hints so far; none where the election's group has no hints. */
  @GET
  @AnyOrigin
  @PermitAll
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response hints(@PathParam("uuid") String uuid) {
    HintFiles.Content content =
        heads
            .find(uuid)
            .filter(h -> h.state() != ElectionState.NONE)
            .flatMap(files::of)
            .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    DownloadLimit.Download whole = limit.limited(content::writeTo);
    return ExportResource.download(whole::writeTo, uuid + ".hints");
  }
}
