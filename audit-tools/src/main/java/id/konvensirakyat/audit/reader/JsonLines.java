package id.konvensirakyat.audit.reader;

import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A file with one JSON value on each line. */
public final class JsonLines {
  private JsonLines() {}

  /** How one line becomes a value. */
  @FunctionalInterface
  public interface Line<T> {
    T read(byte[] line) throws RefusedException;
  }

  /**
   * Reads every line, in order.
   *
   * @throws RefusedException with the line's place, from {@code [0]}; NOT_CANONICAL if the last one
   *     does not end with a line feed
   */
  public static <T> List<T> read(byte[] file, Line<T> line) throws RefusedException {
    List<T> values = new ArrayList<>();
    int start = 0;
    while (start < file.length) {
      int end = start;
      while (end < file.length && file[end] != '\n') {
        end++;
      }
      String place = "[" + values.size() + "]";
      if (end == file.length) {
        throw new RefusedException(Reason.NOT_CANONICAL, place);
      }
      try {
        values.add(line.read(Arrays.copyOfRange(file, start, end)));
      } catch (RefusedException e) {
        throw e.within(place);
      }
      start = end + 1;
    }
    return values;
  }
}
