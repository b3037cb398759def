package id.konvensirakyat.platform.document;

import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import id.konvensirakyat.protocol.log.TlogProof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Opens what was sent before anything is kept of it: nothing is believed by its name. Slow, and
 * asks another server: call it outside of a transaction.
 */
@ApplicationScoped
public class CheckFile {
  /** The largest file: 2 MB. */
  public static final int LIMIT = 2 * 1024 * 1024;

  /** Decoding takes memory: no more at once, however many are sent. */
  private static final Semaphore AT_ONCE = new Semaphore(2);

  private ScanFile scanFile;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected CheckFile() {}

  @Inject
  public CheckFile(ScanFile scanFile) {
    this.scanFile = scanFile;
  }

  /**
   * The file, if it is what it says, holds nothing that acts, and the kind takes its type.
   *
   * @param declared the media type that the sender gave
   * @throws Refusal {@link Problem#TOO_LARGE}, {@link Problem#DOCUMENT_TYPE}, {@link
   *     Problem#DOCUMENT_REFUSED} with the rule, {@link Problem#VIRUS_FOUND} or {@link
   *     Problem#SCANNER_SILENT}
   */
  public CheckedFile check(DocumentKind kind, String declared, byte[] content) {
    if (content.length > LIMIT) {
      throw Refusal.of(Problem.TOO_LARGE);
    }
    DocumentType type =
        DocumentType.of(declared, content).orElseThrow(() -> Refusal.of(Problem.DOCUMENT_TYPE));
    if (!kind.takes(type)) {
      throw type == DocumentType.PROOF
          ? Refusal.of(Problem.DOCUMENT_TYPE)
          : FileFault.KIND.refusal();
    }
    boolean scanned = scanFile.scan(content);
    AT_ONCE.acquireUninterruptibly();
    try {
      return open(kind, type, content, scanned);
    } finally {
      AT_ONCE.release();
    }
  }

  private static CheckedFile open(
      DocumentKind kind, DocumentType type, byte[] content, boolean scanned) {
    return switch (type) {
      case PDF -> {
        PdfCheck.check(content);
        yield new CheckedFile(kind, type, content, Optional.empty(), scanned);
      }
      case PROOF -> {
        checkProof(content);
        yield new CheckedFile(kind, type, content, Optional.empty(), scanned);
      }
      case JPEG, PNG -> picture(kind, type, content, scanned);
    };
  }

  /**
   * The form alone: whether it proves anything is for its readers, and it may be evidence if not.
   */
  private static void checkProof(byte[] content) {
    try {
      TlogProof.parse(content);
    } catch (NoteException malformed) {
      throw FileFault.PROOF_UNREADABLE.refusal();
    }
  }

  private static CheckedFile picture(
      DocumentKind kind, DocumentType type, byte[] content, boolean scanned) {
    Picture picture = Picture.read(type, content);
    boolean portrait = kind == DocumentKind.PHOTO;
    int most = portrait ? Picture.PORTRAIT : Picture.PAPER;
    DocumentType kept = portrait ? DocumentType.JPEG : type;
    return new CheckedFile(
        kind,
        kept,
        picture.within(most).write(kept),
        Optional.of(picture.within(Picture.SMALL).write(DocumentType.JPEG)),
        scanned);
  }
}
