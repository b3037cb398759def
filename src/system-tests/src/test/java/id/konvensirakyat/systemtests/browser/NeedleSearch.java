package id.konvensirakyat.systemtests.browser;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks for many byte strings at once, in one pass: the data of a whole server are searched. */
final class NeedleSearch {
  private static final int PREFIX = 8;
  private static final int CHUNK = 1 << 22;
  private static final int FILTER_BITS = 20;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private static final class Needle {
    final String name;
    final byte[] bytes;

    Needle(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }
  }

  private final Map<Long, List<Needle>> byPrefix = new HashMap<>();
  private final boolean[] filter = new boolean[1 << FILTER_BITS];
  private final int longest;

  /**
   * A search.
   *
   * @param needles what to look for by name, each of at least eight bytes
   */
  NeedleSearch(Map<String, byte[]> needles) {
    needles.forEach(this::add);
    longest = needles.values().stream().mapToInt(n -> n.length).max().orElse(PREFIX);
  }

  private void add(String name, byte[] bytes) {
    if (bytes.length < PREFIX) {
      throw new IllegalArgumentException("too short to mean anything: " + name);
    }
    long prefix = 0;
    for (int i = 0; i < PREFIX; i++) {
      prefix = (prefix << 8) | (bytes[i] & 0xff);
    }
    byPrefix.computeIfAbsent(prefix, p -> new ArrayList<>()).add(new Needle(name, bytes));
    filter[slot(prefix)] = true;
  }

  private static int slot(long prefix) {
    return (int) ((prefix * MIX) >>> (64 - FILTER_BITS));
  }

  /** Names of all that is in the bytes. */
  Set<String> in(byte[] hay) {
    Set<String> found = new TreeSet<>();
    search(hay, hay.length, found);
    return found;
  }

  /** Names of all that is in the stream. */
  Set<String> in(InputStream stream) throws IOException {
    Set<String> found = new TreeSet<>();
    byte[] chunk = new byte[CHUNK + longest];
    int kept = 0;
    for (int read = stream.readNBytes(chunk, kept, CHUNK);
        read > 0;
        read = stream.readNBytes(chunk, kept, CHUNK)) {
      int length = kept + read;
      search(chunk, length, found);
      kept = Math.min(longest, length);
      System.arraycopy(chunk, length - kept, chunk, 0, kept);
    }
    return found;
  }

  private void search(byte[] hay, int length, Set<String> found) {
    long prefix = 0;
    for (int i = 0; i < length; i++) {
      prefix = (prefix << 8) | (hay[i] & 0xff);
      if (i + 1 >= PREFIX && filter[slot(prefix)]) {
        confirm(hay, i + 1 - PREFIX, length, prefix, found);
      }
    }
  }

  private void confirm(byte[] hay, int from, int length, long prefix, Set<String> found) {
    for (Needle needle : byPrefix.getOrDefault(prefix, List.of())) {
      int to = from + needle.bytes.length;
      if (to <= length && Arrays.equals(hay, from, to, needle.bytes, 0, needle.bytes.length)) {
        found.add(needle.name);
      }
    }
  }
}
