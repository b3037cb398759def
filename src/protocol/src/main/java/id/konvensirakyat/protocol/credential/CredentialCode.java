package id.konvensirakyat.protocol.credential;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * A voter's secret code, {@code XXXXX-XXXXXX-XXXXX-XXXXXX} in Base58 (spec 4.7). It never has a
 * text form but the one that its holder asks for.
 */
public final class CredentialCode {
  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final Pattern FORM =
      Pattern.compile("[X]{5}-[X]{6}-[X]{5}-[X]{6}".replace("X", BASE58));
  private static final int[] GROUPS = {5, 6, 5, 6};

  private final String code;

  private CredentialCode(String code) {
    this.code = code;
  }

  /** Reads a code. */
  public static CredentialCode decode(String text) throws RefusedException {
    if (!FORM.matcher(text).matches()) {
      throw new RefusedException(Reason.CREDENTIAL_CODE_INVALID, "");
    }
    return new CredentialCode(text);
  }

  /** A fresh code of about 128 bits. */
  public static CredentialCode random(SecureRandom random) {
    StringBuilder code = new StringBuilder();
    for (int length : GROUPS) {
      code.append(code.isEmpty() ? "" : "-");
      for (int i = 0; i < length; i++) {
        code.append(BASE58.charAt(random.nextInt(BASE58.length())));
      }
    }
    return new CredentialCode(code.toString());
  }

  /** Derives the signing key of one election: secret(c) of spec 4.7. */
  public VoterKey derive(Group group, Uuid uuid) {
    byte[] x = new byte[2 * Hash.SIZE];
    for (int i = 0; i < 2; i++) {
      Hash half = Hash.of("derive_credential|" + uuid + "|" + i + "|" + code);
      System.arraycopy(half.bytes(), 0, x, i * Hash.SIZE, Hash.SIZE);
    }
    SecretScalar secret = SecretScalar.reduce(group, x);
    Element publicCredential = group.generatorPower(secret);
    return new VoterKey(secret, publicCredential);
  }

  /** The code, for its holder's eyes. */
  public String reveal() {
    return code;
  }

  @Override
  public String toString() {
    return "CredentialCode";
  }
}
