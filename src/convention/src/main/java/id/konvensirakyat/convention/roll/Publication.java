package id.konvensirakyat.convention.roll;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * {@code rolls/N.txt}: the rolls as if they were frozen now, and who left and joined since the
 * publication before (crypto-spec/convention.md, "Text of the rolls"). Joins are published in
 * batches, so that the record does not tell when anybody enrolled.
 *
 * @param number N, from 1
 * @param previous SHA-256 of the text before; 64 zeros in the first
 * @param rolls a figure for each dapil of the rules, in their order
 * @param leaves credentials that are off the roll, ascending, by dapil; dapil without any are left
 *     out
 * @param joins credentials that came onto it, likewise
 */
public record Publication(
    int number,
    String previous,
    List<RollFigure> rolls,
    SortedMap<String, List<String>> leaves,
    SortedMap<String, List<String>> joins) {
  /** What stands for the text before the first one. */
  public static final String NONE = "0".repeat(64);

  static final String HEADER = "konvensi-rolls-v1";

  /** Copies what it is given. */
  public Publication {
    rolls = List.copyOf(rolls);
    leaves = copy(leaves);
    joins = copy(joins);
  }

  /**
   * What has become of the rolls.
   *
   * @param before ascending credentials by dapil, as published before
   * @param now ascending credentials by dapil, for each dapil of the rules in their order
   */
  public static Publication between(
      int number,
      String previous,
      Map<String, List<String>> before,
      Map<String, List<String>> now) {
    List<RollFigure> rolls = new ArrayList<>();
    SortedMap<String, List<String>> leaves = new TreeMap<>();
    SortedMap<String, List<String>> joins = new TreeMap<>();
    now.forEach(
        (dapil, roll) -> {
          List<String> old = before.getOrDefault(dapil, List.of());
          rolls.add(RollFigure.of(dapil, roll));
          put(leaves, dapil, Ascending.minus(old, roll));
          put(joins, dapil, Ascending.minus(roll, old));
        });
    return new Publication(number, previous, rolls, leaves, joins);
  }

  /** The canonical text. */
  public byte[] text() {
    StringBuilder text = new StringBuilder();
    lines(line -> text.append(line).append('\n'));
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** SHA-256 of the canonical text. */
  public String hash() {
    MessageDigest digest = Digests.sha256();
    lines(
        line -> {
          digest.update(line.getBytes(StandardCharsets.US_ASCII));
          digest.update((byte) '\n');
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** How many left, in all dapil. */
  public int left() {
    return leaves.values().stream().mapToInt(List::size).sum();
  }

  /** How many joined, in all dapil. */
  public int joined() {
    return joins.values().stream().mapToInt(List::size).sum();
  }

  /**
   * Reads the canonical text, line by line.
   *
   * @return the publication and the hash of what was read, or the first fault
   */
  public static PublicationReader.Result read(InputStream in) throws IOException {
    return new PublicationReader(in).read();
  }

  /** As {@link #read(InputStream)}, of a text in memory. */
  public static PublicationReader.Result read(byte[] text) {
    try {
      return read(new ByteArrayInputStream(text));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  private void lines(Consumer<String> out) {
    out.accept(HEADER);
    out.accept("number=" + number);
    out.accept("previous=" + previous);
    rolls.forEach(figure -> out.accept(figure.line()));
    leaves.forEach((dapil, all) -> all.forEach(c -> out.accept("leave=" + dapil + ';' + c)));
    joins.forEach((dapil, all) -> all.forEach(c -> out.accept("join=" + dapil + ';' + c)));
  }

  private static void put(SortedMap<String, List<String>> all, String dapil, List<String> some) {
    if (!some.isEmpty()) {
      all.put(dapil, some);
    }
  }

  private static SortedMap<String, List<String>> copy(SortedMap<String, List<String>> all) {
    SortedMap<String, List<String>> copy = new TreeMap<>();
    all.forEach((dapil, some) -> copy.put(dapil, List.copyOf(some)));
    return Collections.unmodifiableSortedMap(copy);
  }
}
