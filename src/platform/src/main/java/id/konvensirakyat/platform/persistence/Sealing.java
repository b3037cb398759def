package id.konvensirakyat.platform.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Small things at rest: AES-256-GCM (NIST SP 800-38D) with a fresh 96-bit nonce in front, under the
 * newest key of a chain; what was sealed under an older one still opens. A label is authenticated
 * with it, so that a stored value cannot be passed off as another's.
 */
public final class Sealing {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final KeyChain keys;

  /** Seals under these keys, which serve nothing else. */
  public Sealing(KeyChain keys) {
    this.keys = keys;
  }

  /** Nonce, then ciphertext with its tag. */
  public byte[] seal(String label, byte[] content) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.version(), nonce, label).doFinal(content);
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Opens what {@link #seal} sealed under the same label.
   *
   * @throws IllegalStateException if the stored bytes were changed or belong elsewhere
   */
  public byte[] open(String label, byte[] stored) {
    byte[] nonce = Arrays.copyOf(stored, NONCE);
    for (int version = keys.version(); version > 0; version--) {
      try {
        return cipher(Cipher.DECRYPT_MODE, version, nonce, label)
            .doFinal(stored, NONCE, stored.length - NONCE);
      } catch (AEADBadTagException e) {
        // sealed under an older key, or changed
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("a stored value cannot be opened");
  }

  private Cipher cipher(int mode, int version, byte[] nonce, String label)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, keys.key(version, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(label.getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }
}
