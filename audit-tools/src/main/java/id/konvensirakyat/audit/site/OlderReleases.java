package id.konvensirakyat.audit.site;

import id.konvensirakyat.audit.log.DamagedLogException;
import id.konvensirakyat.protocol.encoding.Hash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The releases before the newest one, read from the log as far as they are asked for. */
final class OlderReleases {
  private static final int MOST = 20;

  private final LoggedReleases releases;
  private final ReleaseLists lists;
  private final Set<Hash> known = new HashSet<>();
  private final List<Listed> older = new ArrayList<>();
  private boolean isRead;

  private record Listed(LoggedRelease release, ReleaseList list) {}

  /**
   * Those behind the newest one, which was read.
   *
   * @param releases from the next older one on
   */
  OlderReleases(LoggedRelease newest, LoggedReleases releases, ReleaseLists lists) {
    this.releases = releases;
    this.lists = lists;
    this.known.add(newest.entry().list());
  }

  /** The latest of them that has this file at this path. */
  Optional<LoggedRelease> holding(String path, Hash content) {
    while (!isRead) {
      read();
    }
    return older.stream()
        .filter(one -> one.list().hash(path).filter(content::equals).isPresent())
        .map(Listed::release)
        .findFirst();
  }

  /** What cannot be read explains nothing; what differs, differs all the same. */
  private void read() {
    try {
      Optional<LoggedRelease> next = releases.next();
      isRead = next.isEmpty() || known.size() > MOST;
      if (next.isPresent() && known.add(next.get().entry().list())) {
        add(next.get());
      }
    } catch (IOException | DamagedLogException e) {
      isRead = true;
    }
  }

  private void add(LoggedRelease release) throws IOException {
    Hash hash = release.entry().list();
    try {
      older.add(new Listed(release, ReleaseLists.read(lists.ask(hash), hash)));
    } catch (WrongListException e) {
      return; // this one explains nothing, an older one may
    }
  }
}
