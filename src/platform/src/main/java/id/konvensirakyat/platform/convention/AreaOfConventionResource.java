package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.district.AreaIndex;
import id.konvensirakyat.platform.convention.DistrictJson.HomeJson;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Whose dapil an address lies in, among the dapil of one convention. */
@Path("/conventions/{id}/areas")
@RequestScoped
public class AreaOfConventionResource {
  @Inject private Districts districts;
  @Inject private DescribeConvention describeConvention;

  @GET
  @Path("/{area}")
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public Response home(@PathParam("id") String id, @PathParam("area") String area) {
    AreaIndex index = new AreaIndex(describeConvention.one(id).rules().dapil());
    return DistrictResource.kept(HomeJson.of(districts.known(area), districts, index));
  }
}
