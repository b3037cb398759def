package id.konvensirakyat.platform.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Opens a PDF and refuses what acts, hides or bursts. The file itself is kept as it came: a signed
 * PDF (e-meterai, a certified electronic signature) would lose its signature when written anew.
 */
final class PdfCheck {
  static final int MOST_PAGES = 50;

  private PdfCheck() {}

  /**
   * Checks.
   *
   * @throws id.konvensirakyat.platform.web.Refusal naming the rule that the PDF breaks
   */
  static void check(byte[] content) {
    endsAtItsEnd(content);
    PdfStreams.check(content);
    try (PDDocument document = Loader.loadPDF(content)) {
      if (document.isEncrypted()) {
        throw FileFault.PDF_ENCRYPTED.refusal();
      }
      new PdfObjects(document.getDocument()).check();
      int pages = document.getNumberOfPages();
      if (pages < 1 || pages > MOST_PAGES) {
        throw FileFault.PDF_PAGES.refusal();
      }
      for (int page = 0; page < pages; page++) {
        document.getPage(page).getMediaBox();
      }
    } catch (InvalidPasswordException e) {
      throw FileFault.PDF_ENCRYPTED.refusal();
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | ClassCastException
        | NullPointerException // what PDFBox throws on some broken files
        | StackOverflowError e) {
      throw FileFault.PDF_UNREADABLE.refusal();
    }
  }

  /** PDF 32000-1, 7.5.5: the last line is {@code %%EOF}. After it another file could hide. */
  private static void endsAtItsEnd(byte[] content) {
    int end = content.length;
    while (end > 0 && (content[end - 1] <= ' ' && content[end - 1] >= 0)) {
      end--;
    }
    String tail =
        new String(content, Math.max(0, end - 5), Math.min(5, end), StandardCharsets.US_ASCII);
    if (tail.equals("%%EOF")) {
      return;
    }
    boolean anywhere = new String(content, StandardCharsets.ISO_8859_1).contains("%%EOF");
    throw (anywhere ? FileFault.PDF_TRAILING : FileFault.PDF_UNREADABLE).refusal();
  }
}
