package id.konvensirakyat.audit.fault;

import id.konvensirakyat.audit.site.SiteFault;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One fault of the catalogue that a server commits in the pages that it gives out.
 *
 * @param id by which it is called for ever
 * @param what the server does, in English
 * @param apa the same in Indonesian
 * @param site what {@code audit site} finds, this and nothing else
 */
public record PageFault(String id, String what, String apa, Set<SiteFault> site) {
  private static final String FILE = "/faults/site.json";
  private static final int MOST = 1000;
  private static final int LONGEST = 2000;

  /** Copies. */
  public PageFault {
    site = Set.copyOf(site);
  }

  /** All of the catalogue, in its order. */
  public static List<PageFault> catalogue() {
    try (InputStream in = PageFault.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("this program was built without " + FILE);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      return JsonReader.read(text, r -> r.array(MOST, f -> f.object(PageFault::read)));
    } catch (IOException | RefusedException e) {
      throw new IllegalStateException(FILE + " cannot be read", e);
    }
  }

  private static PageFault read(JsonReader r) throws RefusedException {
    return new PageFault(text(r, "id"), text(r, "what"), text(r, "apa"), found(r));
  }

  private static Set<SiteFault> found(JsonReader r) throws RefusedException {
    Set<SiteFault> kinds = EnumSet.noneOf(SiteFault.class);
    for (String name : r.field("site", a -> a.array(MOST, n -> n.string(LONGEST)))) {
      try {
        kinds.add(SiteFault.valueOf(name));
      } catch (IllegalArgumentException e) {
        throw new RefusedException(Reason.TEXT_INVALID, "site");
      }
    }
    return kinds;
  }

  private static String text(JsonReader r, String name) throws RefusedException {
    return r.field(name, t -> t.string(LONGEST));
  }
}
