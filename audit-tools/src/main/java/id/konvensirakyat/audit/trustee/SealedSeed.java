package id.konvensirakyat.audit.trustee;

import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.Trustees;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A trustee's seed under a passphrase, as the page sealed it (crypto-spec, decision 0009): PBKDF2
 * with HMAC-SHA256 and AES-256-GCM, bound to the convention and the trustee's number.
 */
@SuppressWarnings("ArrayRecordComponent") // compared with nothing
public record SealedSeed(int iterations, byte[] salt, byte[] iv, byte[] data) {
  private static final int FEWEST = 600_000;
  private static final int TAG_BITS = 128;
  private static final int KEY_BITS = 256;
  private static final int LONGEST = 2048;

  /** Reads an envelope strictly. */
  public static SealedSeed read(byte[] text) throws RefusedException {
    return JsonReader.read(
        new String(text, StandardCharsets.UTF_8).strip(),
        reader ->
            reader.object(
                r -> {
                  int version = r.field("v", n -> n.integer(1, 1));
                  String kdf = r.field("kdf", t -> t.string(40));
                  if (version != 1 || !kdf.equals("PBKDF2-HMAC-SHA256")) {
                    throw new RefusedException(Reason.VERSION_UNSUPPORTED, "kdf");
                  }
                  return new SealedSeed(
                      r.field("iterations", n -> n.integer(FEWEST, 10 * FEWEST)),
                      bytes(r, "salt", 16, 16),
                      bytes(r, "iv", 12, 12),
                      bytes(r, "data", TAG_BITS / 8, LONGEST));
                }));
  }

  private static byte[] bytes(JsonReader r, String name, int least, int most)
      throws RefusedException {
    String text = r.field(name, t -> t.string(LONGEST));
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (bytes.length >= least
          && bytes.length <= most
          && Base64.getEncoder().encodeToString(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // not Base64: refused below
    }
    throw new RefusedException(Reason.TEXT_INVALID, name);
  }

  /**
   * The seed; empty if the passphrase is wrong or the envelope is another convention's. A trustee
   * need not know its number: the key is derived once and tried with each.
   */
  public Optional<String> open(String passphrase, String convention) {
    SecretKeySpec key = key(passphrase);
    for (int index = 0; index <= Trustees.MOST_PERSONS; index++) {
      Optional<String> seed = open(key, "trustee-key|" + convention + "|" + index);
      if (seed.isPresent()) {
        return seed;
      }
    }
    return Optional.empty();
  }

  private Optional<String> open(SecretKeySpec key, String binding) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, iv));
      cipher.updateAAD(("konvensi-sealed|1|" + binding).getBytes(StandardCharsets.UTF_8));
      return Optional.of(new String(cipher.doFinal(data), StandardCharsets.UTF_8));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES in GCM mode", e);
    }
  }

  private SecretKeySpec key(String passphrase) {
    String canonical =
        Normalizer.normalize(passphrase, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
    try {
      var spec = new PBEKeySpec(canonical.toCharArray(), salt, iterations, KEY_BITS);
      byte[] key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      return new SecretKeySpec(key, "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has PBKDF2", e);
    }
  }
}
