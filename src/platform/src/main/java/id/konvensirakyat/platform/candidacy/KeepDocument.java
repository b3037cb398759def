package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeps, replaces or removes one document of the caller's own application. */
@ApplicationScoped
public class KeepDocument {
  @Inject private Conventions conventions;
  @Inject private Applications applications;
  @Inject private Documents documents;
  @Inject private DocumentVault vault;
  @Inject private SaveDraft saveDraft;

  @Transactional
  public void keep(
      String conventionId, Caller caller, DocumentKind kind, DocumentType type, byte[] content) {
    ApplicationRow application = writable(conventionId, caller);
    byte[] sealed = vault.seal(application.id(), kind, content);
    DocumentRow row =
        documents
            .find(application.id(), kind)
            .orElseGet(() -> new DocumentRow(application.id(), kind));
    row.store(type, content.length, Hash.hex(Hash.sha256(content)), sealed, Clock.now());
    documents.add(row);
  }

  @Transactional
  public void remove(String conventionId, Caller caller, DocumentKind kind) {
    ApplicationRow application = writable(conventionId, caller);
    documents.remove(
        documents.find(application.id(), kind).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND)));
  }

  private ApplicationRow writable(String conventionId, Caller caller) {
    Convention convention = conventions.hold(conventionId);
    ApplicationRow row = applications.lockMine(conventionId, caller.subject());
    saveDraft.openForWriting(convention, row);
    return row;
  }
}
