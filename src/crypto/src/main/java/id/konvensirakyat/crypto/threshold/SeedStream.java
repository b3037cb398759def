package id.konvensirakyat.crypto.threshold;

import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The random numbers that a trustee's seed determines for one purpose, so that she gets the same
 * ones again on another device: crypto-spec/threshold.md 10. HMAC-SHA256 as a pseudorandom
 * function, in counter mode.
 *
 * <p>Whoever takes numbers from here must put all that they are used for into the purpose. The same
 * numbers in two different signatures give the signing key away.
 */
public final class SeedStream {
  private SeedStream() {}

  /**
   * A generator of the bytes block(0), block(1), ..., where block(i) = HMAC-SHA256(K, i as 8 bytes,
   * most significant first) and K = HMAC-SHA256(seed, purpose).
   */
  public static SecureRandom of(Seed seed, String purpose) {
    byte[] key = bytes(seed.reveal());
    return new Determined(new Blocks(mac(mac(key).doFinal(bytes(purpose)))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  private static final class Determined extends SecureRandom {
    @Serial private static final long serialVersionUID = 1L;

    Determined(SecureRandomSpi blocks) {
      super(blocks, null);
    }
  }

  private static final class Blocks extends SecureRandomSpi {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Mac mac;
    private long counter;
    private byte[] block = new byte[0];
    private int used;

    Blocks(Mac mac) {
      this.mac = mac;
    }

    @Override
    protected void engineNextBytes(byte[] bytes) {
      for (int i = 0; i < bytes.length; i++) {
        if (used == block.length) {
          block = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter++).array());
          used = 0;
        }
        bytes[i] = block[used++];
      }
    }

    /** Other seeds would make other numbers. */
    @Override
    protected void engineSetSeed(byte[] seed) {
      throw new UnsupportedOperationException("the numbers are determined");
    }

    @Override
    protected byte[] engineGenerateSeed(int count) {
      throw new UnsupportedOperationException("the numbers are determined");
    }
  }
}
