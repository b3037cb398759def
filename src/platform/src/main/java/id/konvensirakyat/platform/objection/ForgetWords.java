package id.konvensirakyat.platform.objection;

import id.konvensirakyat.platform.document.KeepDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Forgets whose an objection was, what the sides said and their evidence. What is public of it
 * names nobody and stays; so do the hashes on the chain, which say nothing without the salt.
 */
@ApplicationScoped
public class ForgetWords {
  @Inject private Objections objections;
  @Inject private Steps steps;
  @Inject private KeepDocument keepDocument;

  /** In the caller's transaction. */
  void of(ObjectionRow row) {
    keepDocument.destroyAll(row.owner());
    if (row.isDraft()) {
      objections.remove(row);
    } else {
      steps.forget(row.id());
      row.forget();
    }
  }
}
