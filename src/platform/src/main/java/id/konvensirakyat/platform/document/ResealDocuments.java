package id.konvensirakyat.platform.document;

import id.konvensirakyat.platform.privacy.Chore;
import id.konvensirakyat.platform.privacy.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Seals under the newest key what is sealed under an older one, some files at a time. */
@ApplicationScoped
public class ResealDocuments implements Chore {
  private static final int AT_ONCE = 20;

  @Inject private Documents documents;
  @Inject private DocumentVault vault;

  @Override
  public Job job() {
    return Job.RESEAL_DOCUMENTS;
  }

  @Override
  @Transactional
  public int some() {
    List<DocumentRow> old = documents.sealedOtherwise(vault.currentKey(), AT_ONCE);
    for (DocumentRow row : old) {
      byte[] small = DocumentVault.smallLabel(row.label());
      row.seal(
          vault.seal(row.label(), vault.open(row.label(), row.sealed())),
          row.small().map(was -> vault.seal(small, vault.open(small, was))));
    }
    return old.size();
  }
}
