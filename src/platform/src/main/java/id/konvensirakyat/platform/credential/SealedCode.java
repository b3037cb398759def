package id.konvensirakyat.platform.credential;

import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import java.util.Base64;

/**
 * A credential code under its owner's passphrase, as the browser sent it (decision 0009). The
 * server can tell that it has the form, and nothing else.
 *
 * @param v the version of the form, 1
 * @param kdf what makes the key of the passphrase
 * @param iterations how often
 * @param salt 16 bytes in Base64
 * @param iv 12 bytes in Base64
 * @param data the sealed code of 25 characters and a tag of 16 bytes, in Base64
 */
public record SealedCode(int v, String kdf, int iterations, String salt, String iv, String data) {
  private static final String KDF = "PBKDF2-HMAC-SHA256";
  private static final int LEAST_ITERATIONS = 600_000;
  private static final int MOST_ITERATIONS = 6_000_000;
  private static final int CODE = 25;
  private static final int TAG = 16;

  /**
   * The same, once it has the form: no room for anything but a code.
   *
   * @throws Refusal {@link Problem#BACKUP_INVALID}
   */
  SealedCode checked() {
    boolean holds =
        v == 1
            && kdf.equals(KDF)
            && iterations >= LEAST_ITERATIONS
            && iterations <= MOST_ITERATIONS
            && isBase64(salt, 16)
            && isBase64(iv, 12)
            && isBase64(data, CODE + TAG);
    if (!holds) {
      throw Refusal.of(Problem.BACKUP_INVALID);
    }
    return this;
  }

  private static boolean isBase64(String text, int length) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      // the decoder forgives missing padding and left-over bits
      return bytes.length == length && Base64.getEncoder().encodeToString(bytes).equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Says nothing: whoever tries passphrases needs no more than this. */
  @Override
  public String toString() {
    return "SealedCode";
  }
}
