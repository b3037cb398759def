package id.konvensirakyat.audit.site;

import id.konvensirakyat.audit.check.Progress;
import id.konvensirakyat.audit.log.LogFiles;
import id.konvensirakyat.audit.log.LogKeys;
import id.konvensirakyat.protocol.encoding.Hash;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a site gives out the release that its log names (crypto-spec/log.md 8). */
public final class SiteCheck {
  private final Site site;
  private final LogFiles log;
  private final Manner manner;
  private final Progress progress;
  private final List<SiteFinding> findings = new ArrayList<>();

  /**
   * How it is asked.
   *
   * @param root the site's address, with a slash at its end
   * @param queries with which pages are asked for besides
   * @param limit the most bytes of a file
   * @param evidence where what differs is kept
   */
  public record Manner(URI root, List<String> queries, int limit, SiteEvidence evidence) {
    /** Copies. */
    public Manner {
      queries = List.copyOf(queries);
    }
  }

  public SiteCheck(Site site, LogFiles log, Manner manner, Progress progress) {
    this.site = site;
    this.log = log;
    this.manner = manner;
    this.progress = progress;
  }

  /**
   * Looks once.
   *
   * @param keys whose signatures count; the log's may be missing, then entry 0's is taken
   * @throws IOException when log or list cannot be had, which proves nothing, or the evidence
   *     cannot be written
   */
  public SiteResult run(LogKeys keys) throws IOException {
    LogSide side = new LogSide(log, keys, manner.evidence(), progress, findings::add);
    side.read();
    Compared compared =
        side.named().isPresent() ? compare(side.named().get()) : new Compared(0, 0, List.of());
    return new SiteResult(
        side.keys(),
        side.now(),
        side.named().map(LogSide.Named::newest),
        compared.files(),
        compared.same(),
        compared.others(),
        findings);
  }

  private record Compared(int files, int same, List<String> others) {}

  private Compared compare(LogSide.Named named) throws IOException {
    ReleaseLists lists = new ReleaseLists(site);
    Hash hash = named.newest().entry().list();
    Answer answer = lists.ask(hash);
    Optional<ReleaseList> list = list(answer, hash);
    if (list.isEmpty()) {
      return new Compared(0, 0, List.of());
    }
    manner.evidence().beside("release.txt", answer.body());
    FileComparison files = new FileComparison(site, list.get(), manner, findings::add);
    files.run(new OlderReleases(named.newest(), named.older(), lists), progress);
    return new Compared(list.get().paths().size(), files.same(), files.others());
  }

  private Optional<ReleaseList> list(Answer answer, Hash hash) throws IOException {
    try {
      return Optional.of(ReleaseLists.read(answer, hash));
    } catch (WrongListException e) {
      String path = ReleaseLists.path(hash);
      manner.evidence().keep(path, answer);
      findings.add(new SiteFinding(SiteFault.LIST, "/" + path, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }
}
