package id.konvensirakyat.platform.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * Every object of a PDF, reachable from a page or not: viewers differ in what they find, so it must
 * be nowhere.
 */
final class PdfObjects {
  private static final int MOST_VALUES = 500_000;

  /** Keys of scripts and of forms that carry scripts. */
  private static final Set<String> ACTIVE_KEYS = Set.of("JS", "JavaScript", "XFA");

  /** Types of actions that run, open or send something (PDF 32000-1, table 198). */
  private static final Set<String> ACTIVE_TYPES =
      Set.of(
          "JavaScript",
          "Launch",
          "GoToR",
          "GoToE",
          "SubmitForm",
          "ImportData",
          "Rendition",
          "RichMedia",
          "RichMediaExecute",
          "Movie",
          "Sound",
          "3D",
          "Screen");

  private static final Set<String> EMBEDDED_KEYS = Set.of("EmbeddedFiles", "EF", "Collection");
  private static final Set<String> EMBEDDED_TYPES = Set.of("EmbeddedFile", "FileAttachment");

  private final COSDocument document;
  private final Deque<COSBase> open = new ArrayDeque<>();
  private int seen;

  PdfObjects(COSDocument document) {
    this.document = document;
  }

  /**
   * Looks at every value once.
   *
   * @throws id.konvensirakyat.platform.web.Refusal if one acts or embeds a file
   */
  void check() {
    push(document.getTrailer());
    for (COSObjectKey key : new ArrayList<>(document.getXrefTable().keySet())) {
      COSObject object = document.getObjectFromPool(key);
      push(object == null ? null : object.getObject());
      while (!open.isEmpty()) {
        look(open.pop());
      }
    }
  }

  private void look(COSBase value) {
    if (++seen > MOST_VALUES) {
      throw FileFault.PDF_EXPANDS.refusal();
    }
    // references are not followed: what they name stands in the table itself
    if (value instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        push(array.get(i));
      }
    } else if (value instanceof COSDictionary dictionary) {
      for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
        key(entry.getKey().getName());
        type(entry.getKey().getName(), entry.getValue());
        push(entry.getValue());
      }
    }
  }

  private static void key(String name) {
    if (ACTIVE_KEYS.contains(name)) {
      throw FileFault.PDF_ACTIVE.refusal();
    }
    if (EMBEDDED_KEYS.contains(name)) {
      throw FileFault.PDF_EMBEDDED.refusal();
    }
  }

  private static void type(String key, COSBase value) {
    COSBase direct = value instanceof COSObject reference ? reference.getObject() : value;
    if (!Set.of("S", "Type", "Subtype").contains(key) || !(direct instanceof COSName name)) {
      return;
    }
    if (ACTIVE_TYPES.contains(name.getName())) {
      throw FileFault.PDF_ACTIVE.refusal();
    }
    if (EMBEDDED_TYPES.contains(name.getName())) {
      throw FileFault.PDF_EMBEDDED.refusal();
    }
  }

  private void push(@org.jspecify.annotations.Nullable COSBase value) {
    if (value instanceof COSArray || value instanceof COSDictionary) {
      open.push(value);
    }
  }
}
