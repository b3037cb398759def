package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.candidacy.ApplicationPart;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.document.CheckedFile;
import id.konvensirakyat.platform.document.DocumentKind;
import id.konvensirakyat.platform.document.KeepDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps, replaces or removes one paper of the caller's own application. */
@ApplicationScoped
public class KeepPaper {
  @Inject private Conventions conventions;
  @Inject private Applications applications;
  @Inject private KeepDocument keepDocument;
  @Inject private SaveDraft saveDraft;

  @Transactional
  public void keep(String conventionId, Caller caller, CheckedFile file) {
    keepDocument.keep(writable(conventionId, caller, file.kind()).owner(), file);
  }

  @Transactional
  public void remove(String conventionId, Caller caller, DocumentKind kind) {
    keepDocument.remove(writable(conventionId, caller, kind).owner(), kind);
  }

  private ApplicationRow writable(String conventionId, Caller caller, DocumentKind kind) {
    Convention convention = conventions.hold(conventionId);
    ApplicationRow row = applications.lockMine(conventionId, caller.subject());
    saveDraft.openForWriting(convention, row, List.of(ApplicationPart.document(kind.name())));
    return row;
  }
}
