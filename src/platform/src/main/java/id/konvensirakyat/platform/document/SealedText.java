package id.konvensirakyat.platform.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What people wrote, at rest: sealed as files are, with the id of the key in front. It stays under
 * the key that sealed it, so a key is kept as long as anything may be left under it.
 */
@ApplicationScoped
public class SealedText {
  @Inject private DocumentVault vault;

  /**
   * Seals a text.
   *
   * @param label ASCII, names what it is and whose: it opens under the same label alone
   */
  public byte[] seal(String label, String text) {
    Sealed sealed = vault.seal(bytes(label), text.getBytes(StandardCharsets.UTF_8));
    byte[] key = bytes(sealed.keyId());
    return ByteBuffer.allocate(1 + key.length + sealed.bytes().length)
        .put((byte) key.length)
        .put(key)
        .put(sealed.bytes())
        .array();
  }

  /**
   * Opens it.
   *
   * @throws IllegalStateException as {@link DocumentVault#open}
   */
  public String open(String label, byte[] stored) {
    int end = 1 + stored[0];
    String key = new String(stored, 1, stored[0], StandardCharsets.US_ASCII);
    Sealed sealed = new Sealed(key, Arrays.copyOfRange(stored, end, stored.length));
    return new String(vault.open(bytes(label), sealed), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
