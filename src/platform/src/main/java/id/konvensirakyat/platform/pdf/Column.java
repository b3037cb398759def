package id.konvensirakyat.platform.pdf;

/**
 * A column of a table.
 *
 * @param head what stands above it
 * @param share of the width of all columns
 * @param numeric whether its cells end at the right
 */
public record Column(String head, int share, boolean numeric) {
  /** A column of texts. */
  public static Column text(String head, int share) {
    return new Column(head, share, false);
  }

  /** A column of numbers. */
  public static Column number(String head, int share) {
    return new Column(head, share, true);
  }
}
