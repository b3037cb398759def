package id.konvensirakyat.platform.log;

import id.konvensirakyat.platform.persistence.Sql;
import id.konvensirakyat.protocol.encoding.Hash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the server gives out as pages and booth: lists of its static files with their hashes, as
 * {@code sha256sum} writes them. The list of this server is made once, from what it really serves.
 */
@ApplicationScoped
public class Releases {
  @Inject private Sql sql;

  private volatile @Nullable Hash current;

  /** Makes the list of what is given out, and keeps it so that it can be read for ever. */
  void make(ServletContext context) {
    byte[] list = list(context).getBytes(StandardCharsets.UTF_8);
    Hash hash = Hash.of(list);
    sql.update("insert ignore into log_release (sha256, list) values (?, ?)", hash.hex(), list);
    current = hash;
  }

  /** The list of this server; it is there before the first request. */
  Hash current() {
    Hash known = current;
    if (known == null) {
      throw new IllegalStateException("The pages are not there yet");
    }
    return known;
  }

  /** The list with this hash, in hexadecimal. */
  Optional<byte[]> list(String sha256) {
    List<Object[]> rows = sql.rows("select list from log_release where sha256 = ?", sha256);
    return rows.stream().findFirst().map(row -> (byte[]) row[0]);
  }

  private static String list(ServletContext context) {
    Map<String, Hash> files = new TreeMap<>();
    collect(context, "/", files);
    StringBuilder list = new StringBuilder();
    files.forEach((path, hash) -> list.append(hash.hex()).append("  ").append(path).append('\n'));
    return list.toString();
  }

  private static void collect(ServletContext context, String directory, Map<String, Hash> files) {
    Set<String> paths = context.getResourcePaths(directory);
    for (String path : paths == null ? Set.<String>of() : paths) {
      if (path.startsWith("/WEB-INF/") || path.startsWith("/META-INF/")) {
        continue; // no container gives these out
      }
      if (path.endsWith("/")) {
        collect(context, path, files);
      } else {
        files.put(path.substring(1), hash(context, path));
      }
    }
  }

  private static Hash hash(ServletContext context, String path) {
    try (InputStream file = context.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("A file of the pages cannot be read");
      }
      return Hash.of(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
