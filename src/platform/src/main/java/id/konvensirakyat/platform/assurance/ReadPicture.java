package id.konvensirakyat.platform.assurance;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.document.DocumentKind;
import id.konvensirakyat.platform.document.OpenDocument;
import id.konvensirakyat.platform.document.OpenDocument.Opened;
import id.konvensirakyat.platform.privacy.Look;
import id.konvensirakyat.platform.privacy.Reason;
import id.konvensirakyat.platform.web.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Opens a picture for the officer who holds its case; the voter sees who looked. */
@ApplicationScoped
public class ReadPicture {
  @Inject private OpenCase openCase;
  @Inject private OpenDocument openDocument;

  @Transactional
  Opened open(String conventionId, String id, DocumentKind kind, Caller caller) {
    RequestRow row = openCase.held(conventionId, id, caller).row();
    Look look = new Look(caller, Roles.REGISTRAR, Reason.IDENTITY_CHECK);
    return openDocument.open(row.owner(), kind, 1, look);
  }
}
