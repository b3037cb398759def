package id.konvensirakyat.convention.roll;

import id.konvensirakyat.convention.text.Fault;
import id.konvensirakyat.convention.text.Parsed;
import id.konvensirakyat.convention.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * {@code register/<dapil>.txt}: one commitment for each person on the roll, ascending
 * (crypto-spec/convention.md, "Text of a register"). It says nothing of anybody, and fixes what can
 * later be shown of whoever is drawn.
 *
 * @param commitments ascending, distinct
 */
public record Register(List<String> commitments) {
  /** As many as a roll may have. */
  private static final int MOST = 2_000_000;

  /** Copies the list. */
  public Register {
    commitments = List.copyOf(commitments);
    if (!Ascending.is(commitments)) {
      throw new IllegalArgumentException("commitments are not strictly ascending");
    }
  }

  /**
   * What one entry is committed to by.
   *
   * @param dapil code
   * @param number random register number, 16 hexadecimal digits
   * @param salt random, 32 hexadecimal digits
   * @param level assurance of the identity, A or B or C
   */
  public static String commitment(String dapil, String number, String salt, String level) {
    return Sha256.hex("konvensi-register-v1|" + dapil + '|' + number + '|' + salt + '|' + level);
  }

  /** The canonical text. */
  public String text() {
    StringBuilder text = new StringBuilder(65 * commitments.size());
    commitments.forEach(one -> text.append(one).append('\n'));
    return text.toString();
  }

  /** SHA-256 of the canonical text. */
  public String hash() {
    return Sha256.hex(text());
  }

  /** The place of a commitment, from 0, or less than 0. */
  public int find(String commitment) {
    return Collections.binarySearch(commitments, commitment);
  }

  /** Reads the canonical text, line by line. */
  public static Parsed<Register> read(InputStream in) throws IOException {
    Lines lines = new Lines(in);
    List<String> all = new ArrayList<>();
    String last = "";
    Optional<String> line = lines.next();
    while (line.isPresent()) {
      if (!line.get().matches("[0-9a-f]{64}") || line.get().compareTo(last) <= 0) {
        return Parsed.refuse(lines.number(), "is no commitment, or not in ascending order");
      }
      if (all.size() == MOST) {
        return Parsed.refuse(lines.number(), "is one too many");
      }
      last = line.get();
      all.add(last);
      line = lines.next();
    }
    return lines.isBad()
        ? new Parsed.Bad<>(List.of(new Fault(lines.number(), "is no commitment")))
        : new Parsed.Good<>(new Register(all));
  }
}
