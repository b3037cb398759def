package id.konvensirakyat.convention.district;

import java.util.List;

/**
 * An electoral district.
 *
 * @param level the body it elects to
 * @param code its code
 * @param name its name, 1 to 100 characters without control characters or semicolons
 * @param seats how many seats it fills, 1 to {@value #MOST_SEATS}
 * @param areas the areas it consists of, ascending, at least one, none twice
 */
public record Dapil(Level level, DapilCode code, String name, int seats, List<AreaCode> areas) {
  /**
   * The law gives a dapil 3 to 12 seats (UU 7/2017 art. 187, 189, 192); the software refuses only
   * what is absurd, so that a court or a new law can change the figure.
   */
  public static final int MOST_SEATS = 100;

  /** Copies the areas; wrong values are a bug, text is refused earlier by the catalogue. */
  public Dapil {
    areas = List.copyOf(areas);
    if (seats < 1 || seats > MOST_SEATS) {
      throw new IllegalArgumentException("seats must be 1 to " + MOST_SEATS);
    }
    if (!isName(name)) {
      throw new IllegalArgumentException("not a name of a dapil");
    }
    if (areas.isEmpty() || !areas.equals(areas.stream().distinct().sorted().toList())) {
      throw new IllegalArgumentException("areas must be ascending, each once");
    }
  }

  /** Whether a text can be the name of a dapil. */
  static boolean isName(String text) {
    return !text.isBlank()
        && text.length() <= 100
        && text.equals(text.strip())
        && text.chars().noneMatch(c -> Character.isISOControl(c) || c == ';');
  }
}
