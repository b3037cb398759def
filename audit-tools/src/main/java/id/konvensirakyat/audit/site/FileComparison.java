package id.konvensirakyat.audit.site;

import id.konvensirakyat.audit.check.Progress;
import id.konvensirakyat.protocol.encoding.Hash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Asks a site for each file of a release, at every address where a browser would. */
final class FileComparison {
  private static final int MOST_FAILURES = 3;
  private static final String START_PAGE = "index.html";

  private final Site site;
  private final ReleaseList list;
  private final SiteCheck.Manner manner;
  private final Consumer<SiteFinding> found;
  private final HeaderCheck headers = new HeaderCheck();
  private final ExtraFiles extra;
  private final List<Changed> changed = new ArrayList<>();
  private int same;
  private int failures;
  private int notAsked;

  private record Changed(String path, String address, Answer answer) {}

  FileComparison(
      Site site, ReleaseList list, SiteCheck.Manner manner, Consumer<SiteFinding> found) {
    this.site = site;
    this.list = list;
    this.manner = manner;
    this.found = found;
    this.extra = new ExtraFiles(list, manner.root());
  }

  /**
   * Asks for all.
   *
   * @throws IOException when the evidence cannot be written
   */
  void run(OlderReleases older, Progress progress) throws IOException {
    int done = 0;
    for (String path : list.paths()) {
      boolean isSame = true;
      for (String address : addresses(path)) {
        isSame &= isSame(path, address);
      }
      same += isSame ? 1 : 0;
      progress.at("site", ++done, "files");
    }
    if (notAsked > 0) {
      found(SiteFault.NOT_COMPARED, "", notAsked + " addresses were not asked for any more");
    }
    tellChanged(older);
    headers.findings().forEach(found);
    extra.findings(site, manner.limit(), manner.evidence()).forEach(found);
  }

  /** A page is asked for as links lead to it, too: a server could look at that. */
  private List<String> addresses(String path) {
    List<String> addresses = new ArrayList<>(List.of(path));
    if (path.endsWith(".html")) {
      manner.queries().forEach(query -> addresses.add(path + "?" + query));
    }
    if (path.equals(START_PAGE)) {
      addresses.add("");
    }
    return addresses;
  }

  private boolean isSame(String path, String address) throws IOException {
    if (failures >= MOST_FAILURES) {
      notAsked++;
      return false;
    }
    Answer answer;
    try {
      answer = site.get(address, manner.limit());
      failures = 0;
    } catch (IOException e) {
      failures++;
      found(SiteFault.NOT_COMPARED, address, String.valueOf(e.getMessage()));
      return false;
    }
    return answer.isFile() ? isLogged(path, address, answer) : isNoFile(address, answer);
  }

  private boolean isLogged(String path, String address, Answer answer) throws IOException {
    Hash logged = list.hash(path).orElseThrow();
    boolean isSame = answer.hash().equals(logged);
    boolean isOdd = headers.add(address, answer);
    if (!isSame || isOdd) {
      manner.evidence().keep(address, answer);
    }
    if (!isSame) {
      changed.add(new Changed(path, address, answer));
    }
    if (!isSame || address.equals(path)) {
      extra.add(address.isEmpty() ? path : address, answer, isSame);
    }
    return isSame;
  }

  private boolean isNoFile(String address, Answer answer) throws IOException {
    if (answer.isCut()) {
      String advice = "it has more than %d bytes (--limit)".formatted(manner.limit());
      found(SiteFault.NOT_COMPARED, address, advice);
    } else if (answer.isTrouble()) {
      found(SiteFault.NOT_COMPARED, address, "status " + answer.status());
    } else {
      manner.evidence().keep(address, answer);
      SiteFault fault = answer.isRedirect() ? SiteFault.REDIRECTED : SiteFault.MISSING;
      String to = String.join(" ", answer.header("location"));
      found(fault, address, ("status " + answer.status() + " " + to).strip());
    }
    return false;
  }

  private void tellChanged(OlderReleases older) {
    for (Changed one : changed) {
      Hash served = one.answer().hash();
      String what = "%d bytes, SHA-256 %s".formatted(one.answer().body().length, served.hex());
      var release = older.holding(one.path(), served);
      if (release.isPresent()) {
        found(
            SiteFault.OLDER,
            one.address(),
            "%s, of %s (entry %d)"
                .formatted(what, release.get().entry().at(), release.get().index()));
      } else {
        found(SiteFault.CHANGED, one.address(), what);
      }
    }
  }

  private void found(SiteFault fault, String address, String detail) {
    found.accept(new SiteFinding(fault, "/" + address, detail));
  }

  /** How many files were the logged ones, at each of their addresses. */
  int same() {
    return same;
  }

  /** The other sites to which the policies let the pages talk. */
  List<String> others() {
    return List.copyOf(headers.others());
  }
}
