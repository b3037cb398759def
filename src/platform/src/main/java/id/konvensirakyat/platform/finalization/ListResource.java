package id.konvensirakyat.platform.finalization;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The final lists for everyone. */
@Path("/conventions/{id}/lists")
@RequestScoped
@PermitAll
public class ListResource {
  private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=utf-8";

  @Inject private DescribeLists describeLists;

  @PathParam("id")
  private String id = "";

  /** The lists of all dapil, or of one; none before finalization. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public List<ListJson> all(@QueryParam("dapil") @DefaultValue("") String dapil) {
    return describeLists.known(id, dapil).orElseGet(() -> describeLists.gather(id, dapil));
  }

  /** The canonical text of the computed list: its SHA-256 is in an act. */
  @GET
  @Path("/{dapil}.txt")
  @Produces(TEXT)
  public byte[] text(@PathParam("dapil") String dapil) {
    return describeLists.text(id, dapil);
  }

  /** The text of an older list, or of the latest one. */
  @GET
  @Path("/{dapil}/versions/{version}.txt")
  @Produces(TEXT)
  public byte[] version(@PathParam("dapil") String dapil, @PathParam("version") int version) {
    return describeLists.text(id, dapil, version);
  }

  /** The text of the override that holds. */
  @GET
  @Path("/{dapil}/override.txt")
  @Produces(TEXT)
  public byte[] override(@PathParam("dapil") String dapil) {
    return describeLists.override(id, dapil);
  }
}
