package id.konvensirakyat.platform.voter;

import id.konvensirakyat.convention.person.Nik;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keyed hash that stands for a NIK: HMAC-SHA256 (RFC 2104) over the convention's id and the
 * digits. The key is not in the database, because whoever has it can try all numbers.
 */
@ApplicationScoped
public class NikKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIZE = 32;

  private SecretKeySpec key;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected NikKey() {}

  /** Takes {@code konvensi.nik.key}: 32 bytes in Base64. */
  @Inject
  public NikKey(@ConfigProperty(name = "konvensi.nik.key") String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64);
    if (bytes.length != SIZE) {
      throw new IllegalStateException("konvensi.nik.key must be 32 bytes in Base64");
    }
    key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /** 32 bytes; the same person in another convention has another hash. */
  byte[] hash(String conventionId, Nik nik) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(conventionId.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) '|');
      return mac.doFinal(nik.reveal().getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
