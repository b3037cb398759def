package id.konvensirakyat.platform.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

/** A table that goes on over pages; no row is torn apart. */
final class TableOnPages {
  private static final float PADDING = 3;

  private final TaggedPages pages;
  private final Typeface face;
  private final List<Column> columns;
  private final int shares;

  TableOnPages(TaggedPages pages, Typeface face, List<Column> columns) {
    this.pages = pages;
    this.face = face;
    this.columns = columns;
    this.shares = columns.stream().mapToInt(Column::share).sum();
  }

  void write(List<List<String>> rows) throws IOException {
    PDStructureElement table = pages.element("Table", pages.body());
    List<String> head = columns.stream().map(Column::head).toList();
    List<List<String>> headLines = wrapped(head, Style.HEAD);
    pages.room(2 * height(headLines, Style.HEAD));
    row(pages.element("TR", table), "TH", Style.HEAD, headLines);
    for (List<String> cells : rows) {
      List<List<String>> lines = wrapped(cells, Style.CELL);
      if (!pages.fits(height(lines, Style.CELL))) {
        pages.room(height(lines, Style.CELL));
        again(headLines);
      }
      row(pages.element("TR", table), "TD", Style.CELL, lines);
    }
  }

  /** The head on a further page: it says nothing new, so it is no part of the table. */
  private void again(List<List<String>> lines) throws IOException {
    for (int column = 0; column < columns.size(); column++) {
      for (int i = 0; i < lines.get(column).size(); i++) {
        String line = lines.get(column).get(i);
        float left = left(column, line, Style.HEAD);
        float foot = foot(i, Style.HEAD);
        pages.artifact(page -> pages.text(page, Style.HEAD, line, left, foot));
      }
    }
    end(lines, Style.HEAD);
  }

  private void row(PDStructureElement row, String type, Style style, List<List<String>> lines)
      throws IOException {
    for (int column = 0; column < columns.size(); column++) {
      PDStructureElement cell = pages.element(type, row);
      if (type.equals("TH")) {
        PDTableAttributeObject scope = new PDTableAttributeObject();
        scope.setScope(PDTableAttributeObject.SCOPE_COLUMN);
        cell.addAttribute(scope);
      }
      for (int i = 0; i < lines.get(column).size(); i++) {
        String line = lines.get(column).get(i);
        float left = left(column, line, style);
        float foot = foot(i, style);
        pages.marked(cell, page -> pages.text(page, style, line, left, foot));
      }
    }
    end(lines, style);
  }

  /** A hair line below the row. */
  private void end(List<List<String>> lines, Style style) throws IOException {
    pages.skip(height(lines, style));
    pages.artifact(
        page -> {
          page.setLineWidth(0.4f);
          page.moveTo(TaggedPages.MARGIN, pages.top());
          page.lineTo(TaggedPages.MARGIN + TaggedPages.WIDTH, pages.top());
          page.stroke();
        });
  }

  private float foot(int line, Style style) {
    return pages.top() - PADDING - (line + 1) * style.leading() + 3;
  }

  private float left(int column, String line, Style style) {
    float left = TaggedPages.MARGIN;
    for (int i = 0; i < column; i++) {
      left += width(i);
    }
    return columns.get(column).numeric()
        ? left + width(column) - 2 * PADDING - (float) face.width(line, style.size())
        : left;
  }

  private float width(int column) {
    return TaggedPages.WIDTH * columns.get(column).share() / shares;
  }

  private List<List<String>> wrapped(List<String> cells, Style style) {
    List<List<String>> lines = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      lines.add(face.lines(cells.get(column), style.size(), width(column) - 2 * PADDING));
    }
    return lines;
  }

  private static float height(List<List<String>> lines, Style style) {
    int most = lines.stream().mapToInt(List::size).max().orElse(1);
    return most * style.leading() + 2 * PADDING;
  }
}
