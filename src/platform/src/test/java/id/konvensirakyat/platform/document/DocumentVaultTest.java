package id.konvensirakyat.platform.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

/** A sealed document opens under its own label and key alone, and unchanged alone. */
class DocumentVaultTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final byte[] NONCE = new byte[12];
  private static final byte[] TEXT = "KTP contoh".getBytes(StandardCharsets.US_ASCII);

  @Test
  void opensUnderItsOwnLabelAlone() {
    SecretKey key = DocumentVault.key(KEY);
    byte[] label = DocumentVault.label(Owner.application("K", "A"), DocumentKind.KTP_EL, 1);
    byte[] sealed = DocumentVault.run(Cipher.ENCRYPT_MODE, key, NONCE, label, TEXT);
    assertArrayEquals(TEXT, DocumentVault.run(Cipher.DECRYPT_MODE, key, NONCE, label, sealed));
    for (byte[] other :
        new byte[][] {
          DocumentVault.label(Owner.application("K", "B"), DocumentKind.KTP_EL, 1),
          DocumentVault.label(Owner.application("K", "A"), DocumentKind.DIPLOMA, 1)
        }) {
      assertThrows(
          IllegalStateException.class,
          () -> DocumentVault.run(Cipher.DECRYPT_MODE, key, NONCE, other, sealed));
    }
  }

  @Test
  void anyChangedByteIsNoticed() {
    SecretKey key = DocumentVault.key(KEY);
    byte[] label = DocumentVault.label(Owner.application("K", "A"), DocumentKind.KTP_EL, 1);
    byte[] sealed = DocumentVault.run(Cipher.ENCRYPT_MODE, key, NONCE, label, TEXT);
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThrows(
          IllegalStateException.class,
          () -> DocumentVault.run(Cipher.DECRYPT_MODE, key, NONCE, label, changed));
    }
  }

  @Test
  void aKeyOfAnotherLengthIsRefused() {
    String shortKey = Base64.getEncoder().encodeToString(new byte[16]);
    assertThrows(IllegalStateException.class, () -> DocumentVault.key(shortKey));
  }
}
