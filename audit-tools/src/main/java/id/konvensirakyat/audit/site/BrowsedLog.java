package id.konvensirakyat.audit.site;

import id.konvensirakyat.audit.log.LogFiles;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** A log where it is published, asked for by the same browser that asks for the pages. */
public final class BrowsedLog implements LogFiles {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final Browser browser;
  private final String prefix;

  /** The log below this prefix, which {@link WebSite} takes as a web address. */
  public BrowsedLog(Browser browser, URI prefix) {
    this.browser = browser;
    this.prefix = prefix.toString().replaceAll("/+$", "");
  }

  /** The prefix without a slash at its end. */
  public String prefix() {
    return prefix;
  }

  @Override
  public Optional<byte[]> read(String path, int limit) throws IOException {
    Answer answer = browser.get(URI.create(prefix + "/" + path), Wanted.DATA, limit);
    if (answer.status() == NOT_FOUND || answer.status() == GONE) {
      return Optional.empty();
    }
    if (answer.status() != OK) {
      throw new IOException("The server answers with status " + answer.status() + " to " + path);
    }
    if (answer.isCut()) {
      throw new IOException("The server sends more than " + limit + " bytes of " + path);
    }
    return Optional.of(answer.body());
  }
}
