package id.konvensirakyat.audit.site;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the files of a site load that its release does not name. */
final class ExtraFiles {
  private static final int MOST_FETCHED = 50;
  private static final int MOST_OF_ANOTHER = 1 << 18;

  private final ReleaseList list;
  private final URI root;
  private final Map<String, String> loadedBy = new TreeMap<>();

  ExtraFiles(ReleaseList list, URI root) {
    this.list = list;
    this.root = root;
  }

  /**
   * Looks through what was given out at an address.
   *
   * @param isLogged whether it is the logged file; of another one, which anybody may have made to
   *     be slow to read, only the beginning
   */
  void add(String address, Answer answer, boolean isLogged) {
    String file = address.replaceAll("\\?.*", "");
    String text = answer.text();
    String read = isLogged ? text : text.substring(0, Math.min(text.length(), MOST_OF_ANOTHER));
    for (String reference : References.of(file, read)) {
      String path = References.path(root, address, reference);
      // scripts name files below the root too, for their loader to complete
      boolean isOfLoader =
          Wanted.at(file) == Wanted.SCRIPT
              && list.hash(References.path(root, "", reference)).isPresent();
      if (!isOfLoader && list.hash(path).isEmpty()) {
        loadedBy.putIfAbsent(path, address);
      }
    }
  }

  /**
   * A finding for each. Those of the site itself are fetched and kept; another site is not asked,
   * since a page could name any machine of the observer's own network.
   */
  List<SiteFinding> findings(Site site, int limit, SiteEvidence evidence) throws IOException {
    List<SiteFinding> findings = new ArrayList<>();
    for (Map.Entry<String, String> extra : loadedBy.entrySet()) {
      boolean isOwn = !extra.getKey().matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
      String what =
          isOwn && findings.size() < MOST_FETCHED
              ? fetched(extra.getKey(), site, limit, evidence)
              : "not fetched";
      findings.add(
          new SiteFinding(SiteFault.EXTRA, extra.getValue(), extra.getKey() + " (" + what + ")"));
    }
    return findings;
  }

  private static String fetched(String path, Site site, int limit, SiteEvidence evidence)
      throws IOException {
    Answer answer;
    try {
      answer = site.get(path, limit);
    } catch (IOException e) {
      return "not fetched: " + e.getMessage();
    }
    evidence.keep(path, answer);
    return answer.isFile()
        ? "%d bytes, SHA-256 %s".formatted(answer.body().length, answer.hash().hex())
        : "status " + answer.status();
  }
}
