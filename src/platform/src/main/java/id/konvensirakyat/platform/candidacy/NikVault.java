package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.person.Nik;
import id.konvensirakyat.platform.persistence.KeyChain;
import id.konvensirakyat.platform.persistence.Rekeying;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What stands for an applicant's NIK in the database: its HMAC-SHA256 (RFC 2104), by which the same
 * person is found in any convention, and the number sealed with AES-256-GCM (NIST SP 800-38D) for
 * the verifiers. Both keys are derived from {@code konvensi.nik.key} under labels of their own, so
 * that neither value says anything about a voter's.
 */
@ApplicationScoped
public class NikVault {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private KeyChain hashKeys;
  private KeyChain sealKeys;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected NikVault() {}

  /** Takes {@code konvensi.nik.key}, see {@link KeyChain}. */
  @Inject
  public NikVault(@ConfigProperty(name = "konvensi.nik.key") String setting) {
    KeyChain master = KeyChain.of(setting);
    hashKeys = master.derive("konvensi-applicant-nik-hash-v1");
    sealKeys = master.derive("konvensi-applicant-nik-seal-v1");
  }

  /** 32 bytes, the same for a person in every convention. */
  byte[] hash(Nik nik) {
    return hashKeys.hash(nik.reveal());
  }

  /** The number as it is stored with one application, and readable with that one alone. */
  byte[] seal(String application, Nik nik) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed;
    try {
      sealed =
          cipher(Cipher.ENCRYPT_MODE, sealKeys.version(), nonce, application)
              .doFinal(bytes(nik.reveal()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * Opens what {@link #seal} sealed for the same application.
   *
   * @throws IllegalStateException if the stored bytes were changed or belong elsewhere
   */
  Nik open(String application, byte[] stored) {
    byte[] nonce = Arrays.copyOf(stored, NONCE);
    byte[] sealed = Arrays.copyOfRange(stored, NONCE, stored.length);
    for (int version = sealKeys.version(); version > 0; version--) {
      try {
        byte[] digits = cipher(Cipher.DECRYPT_MODE, version, nonce, application).doFinal(sealed);
        return read(new String(digits, StandardCharsets.US_ASCII));
      } catch (AEADBadTagException e) {
        // sealed under an older key, or changed
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("a stored number cannot be opened");
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

  private Cipher cipher(int mode, int version, byte[] nonce, String application)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, sealKeys.key(version, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bytes(application));
    return cipher;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
