package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.platform.persistence.KeyChain;
import id.konvensirakyat.platform.persistence.Rekeying;
import id.konvensirakyat.platform.persistence.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What stands for an applicant's NIK in the database: its HMAC-SHA256 (RFC 2104), by which the same
 * person is found in any convention, and the number sealed with AES-256-GCM (NIST SP 800-38D) for
 * the verifiers. Both keys are derived from {@code konvensi.nik.key} under labels of their own, so
 * that neither value says anything about a voter's.
 */
@ApplicationScoped
public class NikVault {
  private KeyChain hashKeys;
  private Sealing sealing;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected NikVault() {}

  /** Takes {@code konvensi.nik.key}, see {@link KeyChain}. */
  @Inject
  public NikVault(@ConfigProperty(name = "konvensi.nik.key") String setting) {
    KeyChain master = KeyChain.of(setting);
    hashKeys = master.derive("konvensi-applicant-nik-hash-v1");
    sealing = new Sealing(master.derive("konvensi-applicant-nik-seal-v1"));
  }

  /** 32 bytes, the same for a person in every convention. */
  byte[] hash(Nik nik) {
    return hashKeys.hash(nik.reveal());
  }

  /** The number as it is stored with one application, and readable with that one alone. */
  byte[] seal(String application, Nik nik) {
    return sealing.seal(application, nik.reveal().getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Opens what {@link #seal} sealed for the same application.
   *
   * @throws IllegalStateException if the stored bytes were changed or belong elsewhere
   */
  Nik open(String application, byte[] stored) {
    return read(new String(sealing.open(application, stored), StandardCharsets.US_ASCII));
  }

  private static Nik read(String digits) {
    if (Nik.parse(digits) instanceof Nik.Reading.Accepted accepted) {
      return accepted.nik();
    }
    throw new IllegalStateException("a stored number is none");
  }

  /** Hashes on and seals anew what is kept under older keys. */
  void advance(Rekeying step) throws SQLException {
    step.hashes(hashKeys, "applicant_nik", "application", List.of("nik_hash", "open_hash"));
    step.each(
        "applicant_nik",
        "application",
        List.of("sealed"),
        (application, kept) -> seal(application, open(application, kept)));
  }
}
