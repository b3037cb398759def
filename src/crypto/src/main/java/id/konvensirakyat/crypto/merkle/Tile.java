package id.konvensirakyat.crypto.merkle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Neighbouring hashes of one level of a tree, as C2SP's tlog-tiles cuts it: tile {@code index} of a
 * level has the nodes from {@code 256 * index} on of the tree's level {@code 8 * level}. One that
 * is cut off at the tree's end is partial.
 *
 * @param level 0 to 7; of tiles, not of nodes
 * @param index counted from the left, from 0
 * @param width how many hashes, 1 to 256
 */
public record Tile(int level, long index, int width) {
  /** The number of hashes in a full tile. */
  public static final int FULL = 256;

  /** How many levels of the tree a tile stands for. */
  public static final int HEIGHT = 8;

  private static final String HASHES = "tile/";
  private static final String ENTRIES = "tile/entries/";
  private static final int LONGEST_PATH = 64;
  private static final Pattern PATH =
      Pattern.compile("tile/([0-7]|entries)/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

  /**
   * @throws IllegalArgumentException if no tree of up to 2^63 - 1 leaves has such a tile
   */
  public Tile {
    if (!exists(level, index, width)) {
      throw new IllegalArgumentException("no tile " + level + ", " + index + ", " + width);
    }
  }

  private static boolean exists(int level, long index, int width) {
    if (level < 0 || level > 7 || index < 0 || width < 1 || width > FULL) {
      return false;
    }
    long nodes = Long.MAX_VALUE >> (HEIGHT * level);
    return index <= nodes / FULL && index * FULL <= nodes - width;
  }

  /**
   * The tile at this place in a tree of this size.
   *
   * @throws IllegalArgumentException if the tree has none there
   */
  public static Tile at(int level, long index, long size) {
    if (level < 0 || level > 7 || index < 0 || size < 0) {
      throw new IllegalArgumentException("no tile " + level + ", " + index + " of " + size);
    }
    long nodes = size >> (HEIGHT * level);
    long first = index > nodes / FULL ? nodes : index * FULL;
    return new Tile(level, index, (int) Math.min(FULL, nodes - first));
  }

  /**
   * The tile of a tree of this size that has a node, or the nodes that it is made of.
   *
   * @throws IllegalArgumentException if the tree has no such node
   */
  public static Tile holding(NodeId id, long size) {
    if (id.end() > size) {
      throw new IllegalArgumentException("no " + id + " in a tree of " + size);
    }
    return at(id.level() / HEIGHT, id.index() >> (HEIGHT - id.level() % HEIGHT), size);
  }

  /** Whether it will never grow. */
  public boolean full() {
    return width == FULL;
  }

  /**
   * The node that is made of all its hashes; one of the tile above.
   *
   * @throws IllegalStateException if it is partial
   */
  public NodeId root() {
    if (!full()) {
      throw new IllegalStateException(path() + " is partial");
    }
    return new NodeId(HEIGHT * (level + 1), index);
  }

  /** Where it is below a log's prefix: {@code tile/0/x001/x234/067.p/5}. */
  public String path() {
    return HASHES + level + "/" + place();
  }

  /**
   * Where the entries of its leaves are below a log's prefix: {@code tile/entries/x001/067.p/5}.
   *
   * @throws IllegalStateException above level 0
   */
  public String entriesPath() {
    if (level != 0) {
      throw new IllegalStateException(path() + " has no entries");
    }
    return ENTRIES + place();
  }

  private String place() {
    StringBuilder place = new StringBuilder(threeDigits(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      place.insert(0, "x" + threeDigits(rest % 1000) + "/");
    }
    return full() ? place.toString() : place + ".p/" + width;
  }

  private static String threeDigits(long number) {
    String digits = Long.toString(number);
    return "0".repeat(3 - digits.length()) + digits;
  }

  /** The tile with this {@link #path()}, and nothing if there is none. */
  public static Optional<Tile> parse(String path) {
    return path.startsWith(ENTRIES) ? Optional.empty() : parsed(path);
  }

  /** The tile with this {@link #entriesPath()}, and nothing if there is none. */
  public static Optional<Tile> parseEntries(String path) {
    return path.startsWith(ENTRIES) ? parsed(path) : Optional.empty();
  }

  private static Optional<Tile> parsed(String path) {
    Matcher matcher = PATH.matcher(path);
    if (path.length() > LONGEST_PATH || !matcher.matches()) {
      return Optional.empty();
    }
    boolean entries = path.startsWith(ENTRIES);
    String digits = matcher.group(2).replace("x", "").replace("/", "");
    if (digits.length() > 18) {
      return Optional.empty();
    }
    int level = entries ? 0 : Integer.parseInt(matcher.group(1));
    String suffix = matcher.group(3);
    int width = suffix == null ? FULL : Integer.parseInt(suffix);
    long index = Long.parseLong(digits);
    if (!exists(level, index, width)) {
      return Optional.empty();
    }
    // One path a tile: no leading x000, no .p/007, no .p/256.
    Tile tile = new Tile(level, index, width);
    return Optional.of(tile)
        .filter(each -> path.equals(entries ? each.entriesPath() : each.path()));
  }
}
