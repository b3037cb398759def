package id.konvensirakyat.platform.notice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Addresses at rest: AES-256-GCM (NIST SP 800-38D) with a fresh 96-bit nonce in front, bound to the
 * account. The key is not in the database.
 */
final class AddressSeal {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY = 32;

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  /** Takes {@code konvensi.mail.key}: 32 bytes in base64. */
  AddressSeal(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    if (bytes.length != KEY) {
      throw new IllegalStateException("konvensi.mail.key must be 32 bytes in base64");
    }
    key = new SecretKeySpec(bytes, "AES");
  }

  byte[] seal(String subject, MailAddress address) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] plain = address.reveal().getBytes(StandardCharsets.US_ASCII);
    try {
      byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, subject, plain);
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (AEADBadTagException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Opens what {@link #seal} sealed for the same account; empty if the stored bytes were changed,
   * are another account's, or were sealed under another key.
   */
  Optional<MailAddress> open(String subject, byte[] stored) {
    if (stored.length < NONCE) {
      return Optional.empty();
    }
    byte[] nonce = Arrays.copyOf(stored, NONCE);
    byte[] sealed = Arrays.copyOfRange(stored, NONCE, stored.length);
    try {
      byte[] plain = run(Cipher.DECRYPT_MODE, nonce, subject, sealed);
      return MailAddress.of(new String(plain, StandardCharsets.US_ASCII));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    }
  }

  private byte[] run(int mode, byte[] nonce, String subject, byte[] input)
      throws AEADBadTagException {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(("konvensi-mail-address|" + subject).getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (AEADBadTagException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is missing", e);
    }
  }
}
