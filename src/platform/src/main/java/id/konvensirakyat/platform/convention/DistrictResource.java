package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.platform.convention.DistrictJson.AddressJson;
import id.konvensirakyat.platform.convention.DistrictJson.AreaJson;
import id.konvensirakyat.platform.convention.DistrictJson.DapilJson;
import id.konvensirakyat.platform.convention.DistrictJson.PlaceJson;
import id.konvensirakyat.platform.convention.DistrictJson.ProvinceJson;
import id.konvensirakyat.platform.web.Form;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Areas and dapil as the state defines them; they change with a release of this software alone. */
@Path("/")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class DistrictResource {
  private static final int MOST_FOUND = 20;

  @Inject private Districts districts;

  @GET
  @Path("/areas")
  public Response areas() {
    return kept(
        districts.areas().all().stream()
            .flatMap(
                area ->
                    districts.dpr().dapilOf(area.code()).stream()
                        .map(
                            dapil ->
                                new AreaJson(
                                    area.code().digits(),
                                    area.name(),
                                    dapil.code().digits(),
                                    area.province().digits())))
            .toList());
  }

  /** The areas whose name holds a text: kabupaten/kota first, then kecamatan. */
  @GET
  @Path("/areas/search")
  public Response search(@QueryParam("q") @DefaultValue("") String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    new Form()
        .require(
            wanted.length() >= 3 && wanted.length() <= 100,
            "q",
            "too-short",
            "Type at least three letters.",
            "Ketik paling sedikit tiga huruf.")
        .done();
    return kept(
        Stream.concat(
                districts.areas().all().stream().map(area -> area.code()),
                districts.gazetteer().kecamatan().all().stream())
            .filter(
                code -> districts.name(code).orElse("").toLowerCase(Locale.ROOT).contains(wanted))
            .limit(MOST_FOUND)
            .map(code -> PlaceJson.of(code, districts))
            .toList());
  }

  /** An area with its parts and its dapil of each level; all that come into question if split. */
  @GET
  @Path("/areas/{area}")
  public Response area(@PathParam("area") String area) {
    return kept(AddressJson.of(districts.known(area), districts));
  }

  @GET
  @Path("/provinces")
  public Response provinces() {
    return kept(
        districts.areas().provinceCodes().stream()
            .sorted()
            .map(AreaCode::new)
            .map(
                code ->
                    new ProvinceJson(code.digits(), districts.name(code).orElse(""), counts(code)))
            .toList());
  }

  /** The dapil of a level, of one province or one parent; the lowest level never as a whole. */
  @GET
  @Path("/dapil")
  public Response dapil(
      @QueryParam("level") @DefaultValue("DPR_RI") String level,
      @QueryParam("province") @DefaultValue("") String province,
      @QueryParam("parent") @DefaultValue("") String parent) {
    Form form = new Form();
    form.known("level", Level.of(level));
    if (form.isGood()) {
      form.require(
          !level.equals(Level.DPRD_KABKOTA.name()) || !province.isEmpty() || !parent.isEmpty(),
          "province",
          "missing",
          "Name a province or a kabupaten/kota.",
          "Sebutkan provinsi atau kabupaten/kota.");
    }
    form.done();
    return kept(
        districts.of(Level.valueOf(level)).all().stream()
            .filter(one -> within(one, province) && within(one, parent))
            .map(one -> DapilJson.of(one, districts))
            .toList());
  }

  private static boolean within(Dapil dapil, String area) {
    return area.isEmpty()
        || dapil.areas().get(0).province().digits().equals(area)
        || DapilJson.parent(dapil).digits().equals(area);
  }

  private Map<String, Integer> counts(AreaCode province) {
    return Arrays.stream(Level.values())
        .collect(
            Collectors.toMap(
                Level::name,
                level ->
                    (int)
                        districts.of(level).all().stream()
                            .filter(one -> one.areas().get(0).province().equals(province))
                            .count()));
  }

  static Response kept(Object entity) {
    return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600").build();
  }
}
