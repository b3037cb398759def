package id.konvensirakyat.platform.document;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks at what was sent before anything is kept of it. Slow: call it outside of a transaction. */
@ApplicationScoped
public class CheckFile {
  /** The largest file: 2 MB. */
  public static final int LIMIT = 2 * 1024 * 1024;

  /**
   * The file, if it is what it says and the kind takes its type.
   *
   * @throws Refusal {@link Problem#DOCUMENT_TYPE}
   */
  public CheckedFile check(DocumentKind kind, String declared, byte[] content) {
    DocumentType type =
        DocumentType.of(declared, content)
            .filter(kind::takes)
            .orElseThrow(() -> Refusal.of(Problem.DOCUMENT_TYPE));
    return new CheckedFile(kind, type, content);
  }
}
