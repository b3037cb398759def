package id.konvensirakyat.platform.pdf;

/**
 * How a text is set.
 *
 * @param size in points
 * @param bold whether the strokes are thicker
 * @param leading from line to line, in points
 */
record Style(float size, boolean bold, float leading) {
  static final Style TITLE = new Style(17, true, 22);
  static final Style HEADING = new Style(12, true, 16);
  static final Style TEXT = new Style(10, false, 13.5f);
  static final Style HEAD = new Style(9, true, 12);
  static final Style CELL = new Style(9, false, 12);
  static final Style SMALL = new Style(8, false, 10.5f);
}
