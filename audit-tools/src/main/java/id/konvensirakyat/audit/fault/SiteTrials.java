package id.konvensirakyat.audit.fault;

import id.konvensirakyat.audit.site.SiteCheck;
import id.konvensirakyat.audit.site.SiteEvidence;
import id.konvensirakyat.audit.site.SiteFault;
import id.konvensirakyat.audit.site.SiteFinding;
import id.konvensirakyat.audit.site.SiteResult;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Has each fault of a site committed before somebody who compares it with its log. */
public final class SiteTrials {
  static final int LIMIT = 1 << 16;

  /** A site that gives out what its log names: nothing may be found. */
  public Trials.Result ofTrueSite() throws IOException {
    return of(new PageFault("true site", "", "", Set.of()), scene -> {});
  }

  /** Whether just what the catalogue says is found. */
  public Trials.Result of(PageFault fault) throws IOException {
    LiesInSite.SiteLie lie =
        LiesInSite.all().filter(one -> one.id().equals(fault.id())).findFirst().orElseThrow();
    return of(fault, lie.telling());
  }

  private static Trials.Result of(PageFault fault, Consumer<SiteScene> telling) throws IOException {
    SiteScene scene = new SiteScene();
    telling.accept(scene);
    var manner =
        new SiteCheck.Manner(
            SiteScene.ROOT, List.of("konvensi=uji"), LIMIT, new SiteEvidence(Optional.empty()));
    SiteResult result =
        new SiteCheck(scene, scene.log(), manner, (subject, done, unit) -> {}).run(scene.keys());
    Set<SiteFault> found =
        result.findings().stream()
            .map(SiteFinding::fault)
            .collect(Collectors.toCollection(TreeSet::new));
    return new Trials.Result(fault.id(), found.equals(fault.site()), "site " + found);
  }
}
