package id.konvensirakyat.platform.candidacy;

import id.konvensirakyat.convention.person.Nik;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What stands for an applicant's NIK in the database: its HMAC-SHA256 (RFC 2104), by which the same
 * person is found in any convention, and the number sealed with AES-256-GCM (NIST SP 800-38D) for
 * the verifiers. Both keys are derived from {@code konvensi.nik.key} under labels of their own, so
 * that neither value says anything about a voter's.
 */
@ApplicationScoped
public class NikVault {
  private static final String HMAC = "HmacSHA256";
  private static final int SIZE = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private SecretKeySpec hashKey;
  private SecretKeySpec sealKey;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected NikVault() {}

  /** Takes {@code konvensi.nik.key}: 32 bytes in Base64. */
  @Inject
  public NikVault(@ConfigProperty(name = "konvensi.nik.key") String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    if (bytes.length != SIZE) {
      throw new IllegalStateException("konvensi.nik.key must be 32 bytes in Base64");
    }
    SecretKeySpec master = new SecretKeySpec(bytes, HMAC);
    hashKey = new SecretKeySpec(hmac(master, "konvensi-applicant-nik-hash-v1"), HMAC);
    sealKey = new SecretKeySpec(hmac(master, "konvensi-applicant-nik-seal-v1"), "AES");
  }

  /** 32 bytes, the same for a person in every convention. */
  byte[] hash(Nik nik) {
    return hmac(hashKey, nik.reveal());
  }

  /** The number as it is stored with one application, and readable with that one alone. */
  byte[] seal(String application, Nik nik) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, application, bytes(nik.reveal()));
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
    byte[] digits = run(Cipher.DECRYPT_MODE, nonce, application, sealed);
    if (Nik.parse(new String(digits, StandardCharsets.US_ASCII))
        instanceof Nik.Reading.Accepted accepted) {
      return accepted.nik();
    }
    throw new IllegalStateException("a stored number is none");
  }

  private byte[] run(int mode, byte[] nonce, String application, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, sealKey, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bytes(application));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a stored number cannot be opened", e);
    }
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
