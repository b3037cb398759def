package id.konvensirakyat.audit.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.audit.site.SiteFault;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault of a site is found as what the catalogue names. */
class PageFaultTest {
  static List<PageFault> faults() {
    return PageFault.catalogue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void justWhatIsNamedIsFound(PageFault fault) throws Exception {
    Trials.Result result = new SiteTrials().of(fault);
    assertTrue(result.asNamed(), result.toString());
  }

  @Test
  void nothingIsFoundOnATrueSite() throws Exception {
    Trials.Result result = new SiteTrials().ofTrueSite();
    assertTrue(result.asNamed(), result.seen());
  }

  @Test
  void anotherFindingThanTheNamedOneIsNoSuccess() throws Exception {
    String id = faults().get(0).id();
    for (Set<SiteFault> other :
        List.of(
            Set.<SiteFault>of(),
            Set.of(SiteFault.MISSING),
            Set.of(SiteFault.CHANGED, SiteFault.EXTRA))) {
      assertFalse(new SiteTrials().of(new PageFault(id, "", "", other)).asNamed());
    }
  }

  @Test
  void whatIsMadeAndWhatIsNamedAreTheSame() {
    assertEquals(
        faults().stream().map(PageFault::id).toList(),
        LiesInSite.all().map(LiesInSite.SiteLie::id).toList());
    assertTrue(faults().stream().noneMatch(f -> f.what().isBlank() || f.apa().isBlank()));
  }

  @Test
  void thereIsAFaultForAllThatCanBeFound() {
    Set<SiteFault> found = EnumSet.noneOf(SiteFault.class);
    faults().forEach(fault -> found.addAll(fault.site()));
    assertEquals(EnumSet.allOf(SiteFault.class), found);
  }
}
