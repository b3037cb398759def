package id.konvensirakyat.platform.credential;

import id.konvensirakyat.platform.privacy.Category;
import id.konvensirakyat.platform.privacy.Chore;
import id.konvensirakyat.platform.privacy.Holding;
import id.konvensirakyat.platform.privacy.Job;
import id.konvensirakyat.platform.privacy.PersonalData;
import id.konvensirakyat.platform.privacy.Piece;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * What is kept of a sealed code, and for how long: as long as the account is registered as a voter
 * anywhere, unless its owner throws it away before.
 */
@ApplicationScoped
public class BackupData implements PersonalData, Chore {
  @Inject private Backups backups;

  @Override
  public List<Piece> pieces(String subject) {
    return backups.of(subject).stream()
        .map(row -> Piece.json("voter/credential-backup.json", row.code()))
        .toList();
  }

  @Override
  public List<Holding> holdings(String subject) {
    return backups.of(subject).stream()
        .map(row -> Holding.erasable("", Category.CREDENTIAL_BACKUP))
        .toList();
  }

  @Override
  public void erase(String subject) {
    backups.hold(subject).ifPresent(backups::remove);
  }

  @Override
  public Job job() {
    return Job.DESTROY_CREDENTIAL_BACKUPS;
  }

  @Override
  @Transactional
  public int some() {
    return backups.destroyForsaken();
  }
}
