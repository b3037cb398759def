package id.konvensirakyat.platform.document;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Documents at rest: AES-256-GCM (NIST SP 800-38D) with a fresh 96-bit nonce in front; owner and
 * kind are authenticated with it, so that a stored document cannot be passed off as another's.
 */
@ApplicationScoped
public class DocumentVault {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY = 32;

  @Inject
  @ConfigProperty(name = "konvensi.document.key")
  private String configuredKey;

  @SuppressWarnings("NullAway.Init") // set in open(), before any use
  private SecretKey key;

  private final SecureRandom random = new SecureRandom();

  @PostConstruct
  void open() {
    key = key(configuredKey);
  }

  byte[] seal(byte[] label, byte[] document) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, label, document);
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * Opens what {@link #seal} sealed under the same label.
   *
   * @throws IllegalStateException if the stored bytes were changed or belong elsewhere
   */
  byte[] open(byte[] label, byte[] stored) {
    byte[] nonce = Arrays.copyOf(stored, NONCE);
    byte[] sealed = Arrays.copyOfRange(stored, NONCE, stored.length);
    return run(Cipher.DECRYPT_MODE, key, nonce, label, sealed);
  }

  static SecretKey key(String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    if (bytes.length != KEY) {
      throw new IllegalStateException("konvensi.document.key must be 32 bytes in base64");
    }
    return new SecretKeySpec(bytes, "AES");
  }

  static byte[] label(Owner owner, DocumentKind kind, int number) {
    String label = owner.label() + "|" + kind;
    return (number == KeepDocument.ONLY ? label : label + "|" + number)
        .getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] label, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(label);
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a stored document cannot be opened", e);
    }
  }
}
