package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.platform.persistence.IdentityKeys;
import id.konvensirakyat.platform.persistence.KeyedData;
import id.konvensirakyat.platform.persistence.Rekeying;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;

/** Applicants' numbers, and the hashes of supporters, which are copies of their registrations'. */
@ApplicationScoped
public class CandidacyHashes implements KeyedData {
  @Inject private NikVault vault;
  @Inject private IdentityKeys keys;

  @Override
  public void advance(Rekeying step) throws SQLException {
    vault.advance(step);
    step.hashes(keys.chain(), "support", "id", List.of("nik_hash"));
  }
}
