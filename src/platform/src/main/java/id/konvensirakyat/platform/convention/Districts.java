package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.district.AreaCatalogue;
import id.konvensirakyat.convention.district.DapilCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The official areas and DPR dapil, read once from the data that come with the rules. */
@ApplicationScoped
public class Districts {
  private final AreaCatalogue areas = AreaCatalogue.parse(lines(AreaCatalogue.RESOURCE)).orThrow();
  private final DapilCatalogue dpr =
      DapilCatalogue.parseDpr(
              lines(DapilCatalogue.DPR_RESOURCE), lines(DapilCatalogue.DPR_MEMBERS_RESOURCE))
          .orThrow();

  /** All kabupaten and kota. */
  public AreaCatalogue areas() {
    return areas;
  }

  /** The dapil of DPR RI. */
  public DapilCatalogue dpr() {
    return dpr;
  }

  private static List<String> lines(String resource) {
    try (InputStream in = AreaCatalogue.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
