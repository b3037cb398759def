package id.konvensirakyat.platform.finalization;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The final lists for everyone. */
@Path("/conventions/{id}/lists")
@RequestScoped
public class ListResource {
  @Inject private DescribeLists describeLists;

  @PathParam("id")
  private String id = "";

  /** All lists; none before finalization. */
  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public List<ListJson> all() {
    return describeLists.known(id).orElseGet(() -> describeLists.gather(id));
  }

  /** The canonical text of a list: its SHA-256 is in an act. */
  @GET
  @Path("/{dapil}.txt")
  @PermitAll
  @Produces(MediaType.TEXT_PLAIN + ";charset=utf-8")
  public byte[] text(@PathParam("dapil") String dapil) {
    return describeLists.text(id, dapil);
  }
}
