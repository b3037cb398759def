package id.konvensirakyat.platform.document;

import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeps, replaces or removes a file; whether its owner may still be changed is the caller's. */
@ApplicationScoped
public class KeepDocument {
  /** The number of the one file of a kind of which there is only one. */
  static final int ONLY = 1;

  @Inject private Documents documents;
  @Inject private DocumentVault vault;
  @Inject private LateChecks checks;

  /** Keeps the one file of its kind, in place of an earlier one. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(Owner owner, CheckedFile file) {
    store(owner, ONLY, file);
  }

  /** Keeps one more file of its kind, and tells its number, which counts from 1. */
  @Transactional(Transactional.TxType.MANDATORY)
  public int add(Owner owner, CheckedFile file) {
    int number = documents.last(owner, file.kind()) + 1;
    store(owner, number, file);
    return number;
  }

  /**
   * Removes the one file of a kind.
   *
   * @throws Refusal {@link Problem#NOT_FOUND}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void remove(Owner owner, DocumentKind kind) {
    remove(owner, kind, ONLY);
  }

  /**
   * Removes one of several files of a kind.
   *
   * @throws Refusal {@link Problem#NOT_FOUND}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void remove(Owner owner, DocumentKind kind, int number) {
    documents.remove(
        documents.find(owner, kind, number).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND)));
  }

  /** Destroys every file of an owner and what was said of them, and tells how many there were. */
  @Transactional(Transactional.TxType.MANDATORY)
  public int destroyAll(Owner owner) {
    checks.forget(owner.id());
    return documents.destroy(owner);
  }

  private void store(Owner owner, int number, CheckedFile file) {
    DocumentRow row =
        documents
            .find(owner, file.kind(), number)
            .orElseGet(() -> new DocumentRow(owner, file.kind(), number));
    row.store(file, Hash.hex(Hash.sha256(file.content())), Clock.now());
    row.seal(
        vault.seal(row.label(), file.content()),
        file.small().map(small -> vault.seal(DocumentVault.smallLabel(row.label()), small)));
    documents.add(row);
  }
}
