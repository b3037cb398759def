package id.konvensirakyat.platform.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The embedded font of a document: Liberation Sans (SIL Open Font License 1.1), as PDFBox ships it.
 * What it has no glyph for is written as a box, so that a rare letter in a name stops no record.
 */
final class Typeface {
  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final String NO_GLYPH = "\u25A1";

  private final PDFont font;
  private final Map<Integer, Float> widths = new HashMap<>();

  Typeface(PDDocument document) throws IOException {
    try (InputStream file = PDDocument.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IOException("PDFBox has no " + FILE);
      }
      font = PDType0Font.load(document, file, true);
    }
  }

  PDFont font() {
    return font;
  }

  /** The text with a box for whatever has no glyph. */
  String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (width(c) >= 0) {
                shown.appendCodePoint(c);
              } else {
                shown.append(NO_GLYPH);
              }
            });
    return shown.toString();
  }

  /** Width of a text whose characters all have glyphs, in points. */
  double width(String text, double size) {
    return text.codePoints().mapToDouble(this::width).sum() * size / 1000;
  }

  /** The text in lines no wider than {@code width}: broken at spaces, else wherever it must be. */
  List<String> lines(String text, double size, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : shown(text).split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (width(line, size) > width) {
        int fits = fitting(line, size, width);
        lines.add(line.substring(0, fits));
        line = line.substring(fits);
      }
    }
    lines.add(line);
    return lines;
  }

  /** How many characters of a word fit, at least one. */
  private int fitting(String word, double size, double width) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (width(word.substring(0, next), size) > width) {
        return end;
      }
      end = next;
    }
    return end;
  }

  /** Width in thousandths of the size; negative where there is no glyph. */
  private float width(int character) {
    return widths.computeIfAbsent(
        character,
        c -> {
          try {
            return font.getStringWidth(Character.toString(c));
          } catch (IllegalArgumentException | IOException noGlyph) {
            return -1f;
          }
        });
  }
}
