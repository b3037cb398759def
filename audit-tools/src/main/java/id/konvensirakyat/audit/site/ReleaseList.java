package id.konvensirakyat.audit.site;

import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The files of a release by their paths, as {@code sha256sum} writes them. */
final class ReleaseList {
  /** Bytes of the largest list that is read. */
  static final int LARGEST = 4 << 20;

  private static final int MOST = 20_000;
  private static final int LONGEST = 200;
  private static final int HEX = 2 * Hash.SIZE;
  private static final String BETWEEN = "  ";

  // No segment that a server, a browser or a disk could read otherwise: "." and ".." stand apart.
  private static final Pattern PATH =
      Pattern.compile("(?!.*(?:^|/)\\.{1,2}(?:/|$))[A-Za-z0-9._~+@-]+(?:/[A-Za-z0-9._~+@-]+)*");

  private final Map<String, Hash> files;

  private ReleaseList(Map<String, Hash> files) {
    this.files = Collections.unmodifiableMap(files);
  }

  /**
   * Reads a list; ascending by path, so that no path stands twice.
   *
   * @throws WrongListException naming the line that is wrong
   */
  static ReleaseList parse(byte[] bytes) throws WrongListException {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!text.endsWith("\n")) {
      throw new WrongListException("the list does not end with a line feed");
    }
    Map<String, Hash> files = new LinkedHashMap<>();
    String last = "";
    int number = 0;
    for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
      number++;
      String path = path(line, number);
      if (path.compareTo(last) <= 0) {
        throw new WrongListException(
            "line %d: %s stands twice or out of order".formatted(number, path));
      }
      files.put(path, hash(line, number));
      last = path;
      if (number > MOST) {
        throw new WrongListException("more than " + MOST + " files");
      }
    }
    return new ReleaseList(files);
  }

  private static String path(String line, int number) throws WrongListException {
    if (line.length() <= HEX + BETWEEN.length() || !line.startsWith(BETWEEN, HEX)) {
      throw new WrongListException("line %d is no hash and path".formatted(number));
    }
    String path = line.substring(HEX + BETWEEN.length());
    if (path.length() > LONGEST || !PATH.matcher(path).matches()) {
      throw new WrongListException("line %d: %s is no path of a page".formatted(number, path));
    }
    return path;
  }

  private static Hash hash(String line, int number) throws WrongListException {
    try {
      return Hash.decode(line.substring(0, HEX));
    } catch (RefusedException e) {
      throw new WrongListException("line %d has no SHA-256".formatted(number));
    }
  }

  /** In ascending order. */
  Set<String> paths() {
    return files.keySet();
  }

  /** The hash of the file at a path; empty if the list has none there. */
  Optional<Hash> hash(String path) {
    return Optional.ofNullable(files.get(path));
  }
}
