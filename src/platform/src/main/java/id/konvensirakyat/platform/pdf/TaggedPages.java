package id.konvensirakyat.platform.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * The pages of a document and the tree of its structure (ISO 32000-1, 14.7): every mark on a page
 * belongs to an element of that tree or is an artifact.
 */
final class TaggedPages implements AutoCloseable {
  static final float MARGIN = 50;
  static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float BOTTOM = 60;

  private final PDDocument document;
  private final Typeface face;
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement body;
  private final List<PDPage> pages = new ArrayList<>();
  private final COSArray parents = new COSArray();
  private COSArray onPage = new COSArray();
  private PDPageContentStream stream;
  private float top;

  TaggedPages(PDDocument document, Typeface face) throws IOException {
    this.document = document;
    this.face = face;
    this.body = new PDStructureElement("Document", root);
    root.appendKid(body);
    document.getDocumentCatalog().setStructureTreeRoot(root);
    this.stream = turn();
  }

  /** A new element below another one, or below the document. */
  PDStructureElement element(String type, PDStructureElement parent) {
    PDStructureElement element = new PDStructureElement(type, parent);
    parent.appendKid(element);
    return element;
  }

  PDStructureElement body() {
    return body;
  }

  PDPage page() {
    return pages.get(pages.size() - 1);
  }

  /** Where the next mark goes, from the bottom of the page. */
  float top() {
    return top;
  }

  void skip(float height) {
    top -= height;
  }

  /** Whether something of this height still fits. */
  boolean fits(float height) {
    return top - height >= BOTTOM;
  }

  /** Makes room: turns the page unless something of this height still fits. */
  void room(float height) throws IOException {
    if (!fits(height)) {
      stream.close();
      stream = turn();
    }
  }

  private PDPageContentStream turn() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    page.setStructParents(pages.size());
    page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    document.addPage(page);
    pages.add(page);
    onPage = new COSArray();
    parents.add(COSInteger.get(pages.size() - 1));
    parents.add(onPage);
    top = PDRectangle.A4.getHeight() - MARGIN;
    return new PDPageContentStream(document, page);
  }

  /** A drawing on a page. */
  @FunctionalInterface
  interface Drawing {
    void draw(PDPageContentStream page) throws IOException;
  }

  /** Draws what belongs to an element. */
  void marked(PDStructureElement element, Drawing drawing) throws IOException {
    int id = onPage.size();
    PDMarkedContentReference reference = new PDMarkedContentReference();
    reference.setMCID(id);
    reference.setPage(page());
    element.appendKid(reference);
    onPage.add(element.getCOSObject());
    stream.beginMarkedContent(COSName.getPDFName(element.getStructureType()), id);
    drawing.draw(stream);
    stream.endMarkedContent();
  }

  /** Draws what only decorates. */
  void artifact(Drawing drawing) throws IOException {
    stream.beginMarkedContent(COSName.ARTIFACT);
    drawing.draw(stream);
    stream.endMarkedContent();
  }

  /** One line of text with its foot at {@code foot}. */
  void text(PDPageContentStream page, Style style, String line, float left, float foot)
      throws IOException {
    page.beginText();
    page.setFont(face.font(), style.size());
    page.setRenderingMode(style.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    page.setLineWidth(style.size() / 40);
    page.newLineAtOffset(left, foot);
    page.showText(line);
    page.endText();
  }

  /** Ends the pages: their feet, and from each mark back to its element. */
  @Override
  public void close() throws IOException {
    stream.close();
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, parents);
    root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
    root.setParentTreeNextKey(pages.size());
    for (int i = 0; i < pages.size(); i++) {
      foot(pages.get(i), (i + 1) + " / " + pages.size());
    }
  }

  private void foot(PDPage page, String number) throws IOException {
    try (PDPageContentStream foot =
        new PDPageContentStream(
            document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
      foot.beginMarkedContent(COSName.ARTIFACT);
      float left = MARGIN + WIDTH - (float) face.width(number, Style.SMALL.size());
      text(foot, Style.SMALL, number, left, MARGIN - 20);
      foot.endMarkedContent();
    }
  }
}
