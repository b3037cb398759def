package id.konvensirakyat.platform.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files at rest: AES-256-GCM (NIST SP 800-38D) with a fresh 96-bit nonce in front. Owner, kind and
 * number are authenticated with it, so that a stored file cannot be passed off as another's. What
 * is sealed names its key, and is always sealed under the newest one.
 */
@ApplicationScoped
public class DocumentVault {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private KeyRing keys;

  private final SecureRandom random = new SecureRandom();

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected DocumentVault() {}

  /** Takes {@code konvensi.document.key}, see {@link KeyRing#of}. */
  @Inject
  public DocumentVault(@ConfigProperty(name = "konvensi.document.key") String setting) {
    keys = KeyRing.of(setting);
  }

  /** Id of the key that files are sealed under from now on. */
  String currentKey() {
    return keys.current();
  }

  Sealed seal(byte[] label, byte[] content) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, keys.key(keys.current()), nonce, label, content);
    return new Sealed(
        keys.current(), ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
  }

  /**
   * Opens what {@link #seal} sealed under the same label.
   *
   * @throws IllegalStateException if the stored bytes were changed, belong elsewhere, or their key
   *     is not configured any more
   */
  byte[] open(byte[] label, Sealed sealed) {
    byte[] stored = sealed.bytes();
    byte[] nonce = Arrays.copyOf(stored, NONCE);
    byte[] content = Arrays.copyOfRange(stored, NONCE, stored.length);
    return run(Cipher.DECRYPT_MODE, keys.key(sealed.keyId()), nonce, label, content);
  }

  /** What a file is sealed under. */
  static byte[] label(Owner owner, DocumentKind kind, int number) {
    String label = owner.label() + "|" + kind;
    return (number == KeepDocument.ONLY ? label : label + "|" + number)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** What the small picture of a file is sealed under. */
  static byte[] smallLabel(byte[] label) {
    return (new String(label, StandardCharsets.US_ASCII) + "|small")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] label, byte[] input) {
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
