package id.konvensirakyat.audit.site;

import id.konvensirakyat.audit.reader.UnreadableException;
import java.io.IOException;
import java.net.URI;

/** A site on the web, as a {@link Browser} sees it. */
public final class WebSite implements Site {
  private final Browser browser;
  private final URI root;

  /**
   * The site of an address: its scheme, host and port, whatever else the address names.
   *
   * @throws UnreadableException for anything but an http or https address
   */
  public WebSite(Browser browser, URI address) throws UnreadableException {
    this.browser = browser;
    this.root = rootOf(address);
  }

  private static URI rootOf(URI address) throws UnreadableException {
    String scheme = String.valueOf(address.getScheme());
    if (address.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
      throw new UnreadableException("Not a web address: " + address);
    }
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return URI.create(scheme + "://" + address.getHost() + port + "/");
  }

  /** Scheme, host and port, with a slash at the end. */
  public URI root() {
    return root;
  }

  @Override
  public Answer get(String path, int limit) throws IOException {
    try {
      return browser.get(URI.create(root + path), Wanted.at(path), limit);
    } catch (IllegalArgumentException e) {
      throw new IOException("no address: " + root + path, e);
    }
  }
}
