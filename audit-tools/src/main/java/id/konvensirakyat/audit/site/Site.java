package id.konvensirakyat.audit.site;

import java.io.IOException;

/** What gives out pages: a server, or a double of one. */
@FunctionalInterface
public interface Site {
  /**
   * Asks once, and follows nothing.
   *
   * @param path below the site's root without a slash before it, with its query if it has one;
   *     empty: the root itself
   * @param limit the most bytes of the body that are taken
   * @throws IOException when there is no answer, which proves nothing
   */
  Answer get(String path, int limit) throws IOException;
}
