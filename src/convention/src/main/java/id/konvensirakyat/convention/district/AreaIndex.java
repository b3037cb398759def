package id.konvensirakyat.convention.district;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells the dapil of an address, for any set of dapil of one level. An area that one dapil lists
 * together with parts of it is split: then only the part says which dapil it is.
 */
public final class AreaIndex {
  private static final SortedMap<DapilCode, Dapil> EMPTY = Collections.emptySortedMap();

  private final Map<AreaCode, SortedMap<DapilCode, Dapil>> listed = new HashMap<>();
  private final Map<AreaCode, SortedMap<DapilCode, Dapil>> below = new HashMap<>();

  /** Indexes the dapil. */
  public AreaIndex(Collection<Dapil> dapil) {
    for (Dapil one : dapil) {
      for (AreaCode area : one.areas()) {
        put(listed, area, one);
        for (Optional<AreaCode> wider = area.around();
            wider.isPresent();
            wider = wider.get().around()) {
          put(below, wider.get(), one);
        }
      }
    }
  }

  /** The dapil that an area lies in, as far as the area alone tells. */
  public DapilOfArea find(AreaCode area) {
    for (Optional<AreaCode> at = Optional.of(area); at.isPresent(); at = at.get().around()) {
      SortedMap<DapilCode, Dapil> here = listed.getOrDefault(at.get(), EMPTY);
      SortedMap<DapilCode, Dapil> inside = below.getOrDefault(at.get(), EMPTY);
      if (here.size() == 1 && inside.isEmpty()) {
        return new DapilOfArea.Certain(here.values().iterator().next());
      }
      if (!here.isEmpty() || (at.get().equals(area) && !inside.isEmpty())) {
        return new DapilOfArea.OneOf(
            Stream.concat(here.values().stream(), inside.values().stream())
                .distinct()
                .sorted(Comparator.comparing(Dapil::code))
                .toList());
      }
    }
    return new DapilOfArea.Nowhere();
  }

  private static void put(
      Map<AreaCode, SortedMap<DapilCode, Dapil>> map, AreaCode area, Dapil dapil) {
    map.computeIfAbsent(area, key -> new TreeMap<>()).put(dapil.code(), dapil);
  }
}
