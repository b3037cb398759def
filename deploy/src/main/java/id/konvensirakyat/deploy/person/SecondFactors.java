package id.konvensirakyat.deploy.person;

import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one-time codes (RFC 6238: SHA-1, six digits, thirty seconds) of simulated people who hold an
 * office. Every secret follows from one seed of the state directory and the account's name.
 *
 * <p>Keycloak takes each code once, and those of the step before and after: a person who signs in
 * often uses the three in turn, and then waits.
 */
public final class SecondFactors {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECRET_BYTES = 20;
  private static final long STEP_SECONDS = 30;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final byte[] seed;
  private final Map<String, TreeSet<Long>> used = new HashMap<>();

  public SecondFactors(byte[] seed) {
    this.seed = seed.clone();
  }

  /** The account's secret in base32 without padding, as apps take it. */
  public String secret(String username) {
    return base32(bytes(username));
  }

  /** The account's code of this moment, whether or not it was used. */
  public String code(String username) {
    return code(bytes(username), Instant.now().getEpochSecond() / STEP_SECONDS);
  }

  /** A code that is good now and that this object has not handed out yet; waits for one. */
  public String unusedCode(String username) throws InterruptedIOException {
    try {
      while (true) {
        long step = take(username);
        if (step >= 0) {
          return code(bytes(username), step);
        }
        TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a fresh code");
    }
  }

  private synchronized long take(String username) {
    long now = Instant.now().getEpochSecond() / STEP_SECONDS;
    TreeSet<Long> taken = used.computeIfAbsent(username, name -> new TreeSet<>());
    taken.headSet(now - 1).clear();
    return LongStream.of(now - 1, now, now + 1).filter(taken::add).findFirst().orElse(-1);
  }

  private byte[] bytes(String username) {
    byte[] name = ("totp|" + username).getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(mac("HmacSHA256", seed, name), SECRET_BYTES);
  }

  /** RFC 4226 section 5.3 with the step as the counter. */
  static String code(byte[] secret, long step) {
    byte[] hash = mac("HmacSHA1", secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
    return "%06d".formatted(number % 1_000_000);
  }

  static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte one : bytes) {
      buffer = ((buffer << Byte.SIZE) | (one & 0xff)) & 0xfff;
      for (bits += Byte.SIZE; bits >= 5; bits -= 5) {
        text.append(BASE32.charAt((buffer >> (bits - 5)) & 0x1f));
      }
    }
    return bits == 0
        ? text.toString()
        : text.append(BASE32.charAt((buffer << (5 - bits)) & 0x1f)).toString();
  }

  private static byte[] mac(String algorithm, byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  @Override
  public String toString() {
    return "SecondFactors";
  }
}
