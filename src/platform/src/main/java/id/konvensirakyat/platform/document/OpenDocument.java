package id.konvensirakyat.platform.document;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Opens a sealed file; whether the reader may is for the owner's feature to say first. */
@ApplicationScoped
public class OpenDocument {
  @Inject private Documents documents;
  @Inject private DocumentVault vault;

  /** An opened file, on its way to the reader. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Opened(String mediaType, byte[] content) {}

  /**
   * Opens the portrait of a public candidate.
   *
   * @throws Refusal {@link Problem#NOT_FOUND}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Opened portrait(Owner owner) {
    return open(owner, DocumentKind.PHOTO, KeepDocument.ONLY);
  }

  /**
   * Opens a paper for somebody who has to judge it.
   *
   * @throws Refusal {@link Problem#NOT_FOUND}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Opened open(Owner owner, DocumentKind kind, int number) {
    DocumentRow row =
        documents.find(owner, kind, number).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    return new Opened(
        row.mediaType(), vault.open(DocumentVault.label(owner, kind, number), row.sealed()));
  }
}
