package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.district.Area;
import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.platform.web.Form;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Areas and dapil as the state defines them. */
@Path("/")
@RequestScoped
public class DistrictResource {
  record AreaJson(String code, String name, String dapil) {}

  record DapilJson(
      String code, String name, String province, int seats, List<AreaOfDapilJson> areas) {}

  record AreaOfDapilJson(String code, String name) {}

  @Inject private Districts districts;

  @GET
  @Path("/areas")
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public List<AreaJson> areas() {
    return districts.areas().all().stream()
        .flatMap(
            area ->
                districts.dpr().dapilOf(area.code()).stream()
                    .map(
                        dapil ->
                            new AreaJson(area.code().digits(), area.name(), dapil.code().digits())))
        .toList();
  }

  @GET
  @Path("/dapil")
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public List<DapilJson> dapil(@QueryParam("level") @DefaultValue("DPR_RI") String level) {
    Form form = new Form();
    form.known("level", Level.of(level).filter(Level.DPR_RI::equals));
    form.done();
    return districts.dpr().all().stream().map(this::json).toList();
  }

  private DapilJson json(Dapil dapil) {
    List<Area> areas =
        dapil.areas().stream().flatMap(code -> districts.areas().area(code).stream()).toList();
    String province = areas.isEmpty() ? "" : areas.get(0).provinceName();
    return new DapilJson(
        dapil.code().digits(),
        dapil.name(),
        province,
        dapil.seats(),
        areas.stream().map(a -> new AreaOfDapilJson(digits(a.code()), a.name())).toList());
  }

  private static String digits(AreaCode code) {
    return code.digits();
  }
}
