package id.konvensirakyat.platform.document;

import id.konvensirakyat.platform.privacy.Look;
import id.konvensirakyat.platform.privacy.Looks;
import id.konvensirakyat.platform.privacy.Matter;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Opens a sealed file; whether the reader may is for the owner's feature to say first. Every look
 * of somebody else is noted in the same transaction: without the note there is no file.
 */
@ApplicationScoped
public class OpenDocument {
  @Inject private Documents documents;
  @Inject private DocumentVault vault;
  @Inject private Looks looks;

  /** An opened file, on its way to the reader. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Opened(String mediaType, byte[] content) {}

  /**
   * Opens a file for somebody who has to judge it.
   *
   * @throws Refusal {@link Problem#NOT_FOUND}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Opened open(Owner owner, DocumentKind kind, int number, Look look) {
    DocumentRow row = found(owner, kind, number);
    note(row, kind, look);
    return whole(row);
  }

  /**
   * The small picture of a file, for a list.
   *
   * @throws Refusal {@link Problem#NOT_FOUND}, also where the file is no picture
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Opened small(Owner owner, DocumentKind kind, int number, Look look) {
    DocumentRow row = found(owner, kind, number);
    note(row, kind, look);
    return small(row);
  }

  /**
   * The portrait of a public candidate, which everybody may see.
   *
   * @throws Refusal {@link Problem#NOT_FOUND}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Opened portrait(Owner owner) {
    return whole(found(owner, DocumentKind.PHOTO, KeepDocument.ONLY));
  }

  /** The same, small; whole where it was kept before there were small ones. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Opened smallPortrait(Owner owner) {
    DocumentRow row = found(owner, DocumentKind.PHOTO, KeepDocument.ONLY);
    return row.small().isPresent() ? small(row) : whole(row);
  }

  private Opened whole(DocumentRow row) {
    return new Opened(row.mediaType(), vault.open(row.label(), row.sealed()));
  }

  private Opened small(DocumentRow row) {
    Sealed small = row.small().orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    return new Opened(
        DocumentType.JPEG.mediaType(), vault.open(DocumentVault.smallLabel(row.label()), small));
  }

  private void note(DocumentRow row, DocumentKind kind, Look look) {
    Owner owner = row.owner();
    Matter matter = owner.type() == Owner.Type.OBJECTION ? Matter.EVIDENCE : Matter.PAPER;
    looks.add(owner.convention(), owner.subject(), look, matter, kind.name());
  }

  private DocumentRow found(Owner owner, DocumentKind kind, int number) {
    return documents.find(owner, kind, number).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
  }
}
