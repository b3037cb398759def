package id.konvensirakyat.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;

/**
 * A PDF on A4 pages that a screen reader can follow, written from top to bottom. The same calls
 * give the same bytes.
 */
public final class TaggedPdf implements AutoCloseable {
  private final PDDocument document = new PDDocument();
  private final Typeface face;
  private final TaggedPages pages;

  /** A document with its title, language, time and identity. */
  public TaggedPdf(DocumentFacts facts) throws IOException {
    facts.describe(document);
    face = new Typeface(document);
    pages = new TaggedPages(document, face);
  }

  /** The title of the document. */
  public void title(String text) throws IOException {
    block("H1", Style.TITLE, text);
    pages.skip(4);
  }

  /** The heading of a section; it is never the last line of a page. */
  public void heading(String text) throws IOException {
    pages.skip(12);
    pages.room(Style.HEADING.leading() + 60);
    block("H2", Style.HEADING, text);
    pages.skip(3);
  }

  /** A paragraph. */
  public void paragraph(String text) throws IOException {
    block("P", Style.TEXT, text);
    pages.skip(4);
  }

  /** A paragraph in small type. */
  public void small(String text) throws IOException {
    block("P", Style.SMALL, text);
    pages.skip(3);
  }

  /** A table; its head stands again on each further page. */
  public void table(List<Column> columns, List<List<String>> rows) throws IOException {
    new TableOnPages(pages, face, columns).write(rows);
    pages.skip(6);
  }

  /**
   * A square picture of black fields.
   *
   * @param alternative what it is, for those who do not see it
   */
  public void squares(String alternative, boolean[][] black, float size) throws IOException {
    pages.room(size + 8);
    pages.skip(4);
    PDStructureElement figure = pages.element("Figure", pages.body());
    figure.setAlternateDescription(alternative);
    PDLayoutAttributeObject layout = new PDLayoutAttributeObject();
    layout.setBBox(new PDRectangle(TaggedPages.MARGIN, pages.top() - size, size, size));
    figure.addAttribute(layout);
    pages.marked(figure, page -> draw(page, black, size));
    pages.skip(size + 8);
  }

  private void draw(PDPageContentStream page, boolean[][] black, float size) throws IOException {
    float field = size / black.length;
    for (int row = 0; row < black.length; row++) {
      for (int column = 0; column < black[row].length; column++) {
        if (black[row][column]) {
          page.addRect(
              TaggedPages.MARGIN + column * field, pages.top() - (row + 1) * field, field, field);
        }
      }
    }
    page.fill();
  }

  private void block(String type, Style style, String text) throws IOException {
    PDStructureElement element = pages.element(type, pages.body());
    for (String line : face.lines(text, style.size(), TaggedPages.WIDTH)) {
      pages.room(style.leading());
      pages.skip(style.leading());
      pages.marked(
          element, page -> pages.text(page, style, line, TaggedPages.MARGIN, pages.top() + 3));
    }
  }

  /** Ends the document and gives its bytes. */
  public byte[] bytes() throws IOException {
    pages.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out, CompressParameters.NO_COMPRESSION);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
