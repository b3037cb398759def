package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.platform.persistence.IdentityKeys;
import id.konvensirakyat.platform.persistence.KeyedData;
import id.konvensirakyat.platform.persistence.Rekeying;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;

/**
 * The keyed hashes that stand for what a person says of the own identity. The keys are not in the
 * database, because whoever has them can try all numbers.
 */
@ApplicationScoped
public class NikKey implements KeyedData {
  private IdentityKeys keys;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected NikKey() {}

  @Inject
  NikKey(IdentityKeys keys) {
    this.keys = keys;
  }

  /** 32 bytes; the same person in another convention has another hash. */
  byte[] hash(String conventionId, Nik nik) {
    return keys.chain().hash(conventionId + "|" + nik.reveal());
  }

  /** 32 bytes, the same in every convention. */
  byte[] hash(Nik nik) {
    return keys.chain().hash("konvensi-person-nik-v1|" + nik.reveal());
  }

  /** What stands for a person. */
  IdentityHashes hash(Identity identity) {
    return new IdentityHashes(
        hash(identity.nik()),
        keys.chain().hash("konvensi-person-phone-v1|" + identity.phone().reveal()),
        identity
            .email()
            .map(email -> keys.chain().hash("konvensi-person-email-v1|" + email.reveal())));
  }

  /** What stands for something that registrations of one convention have in common. */
  byte[] signal(String conventionId, ClusterKind kind, String value) {
    return keys.chain().hash("konvensi-cluster-v1|" + conventionId + "|" + kind + "|" + value);
  }

  /** Keeps the keys as they are until the transaction ends. */
  void hold() {
    keys.hold();
  }

  @Override
  public void advance(Rekeying step) throws SQLException {
    step.hashes(keys.chain(), "person", "subject", List.of("nik_hash", "phone_hash", "email_hash"));
    step.hashes(keys.chain(), "voter", "id", List.of("nik_hash"));
    step.hashes(keys.chain(), "cluster", "id", List.of("hash"));
  }
}
