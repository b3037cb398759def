package id.konvensirakyat.crypto.group;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Ed25519 signatures (RFC 8032, sections 5.1.5 to 5.1.7) on top of {@link Group}, so that vectors
 * of signatures exercise our decoding, our range check of scalars and our powers.
 *
 * <p>The equation is the one without cofactor: R is compared as text with S B - k A. That is one of
 * the two that the RFC allows, and here both are the same for every R that can be decoded: A must
 * be in the subgroup of prime order, so S B - k A is too, and an R that differs from it by a point
 * of small order is no member. What the RFC would let pass and this refuses is a key outside of the
 * subgroup, and, by the equation with cofactor alone, an R outside of it.
 */
final class Rfc8032 {
  private static final Group GROUP = Group.ed25519();

  private Rfc8032() {}

  /** Whether the signature of the message verifies; sizes and ranges are checked first. */
  static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
    if (publicKey.length != 32 || signature.length != 64) {
      return false;
    }
    byte[] r = Arrays.copyOf(signature, 32);
    try {
      Element a = GROUP.decode(text(publicKey));
      Scalar s =
          Scalar.decode(GROUP, littleEndian(Arrays.copyOfRange(signature, 32, 64)).toString());
      Scalar k = Scalar.reduce(GROUP, littleEndian(sha512(r, publicKey, message)));
      Element expected = GROUP.commitment(GROUP.generatorTable(), s, a, k.negate());
      return expected.encode().equals(text(r));
    } catch (EncodingException e) {
      return false;
    }
  }

  static byte[] publicKey(byte[] secretKey) {
    return bytes(GROUP.generatorPower(secretScalar(sha512(secretKey))));
  }

  static byte[] sign(byte[] secretKey, byte[] message) {
    byte[] h = sha512(secretKey);
    SecretScalar s = secretScalar(h);
    byte[] prefix = Arrays.copyOfRange(h, 32, 64);
    SecretScalar r = SecretScalar.reduce(GROUP, reverse(sha512(prefix, message)));
    byte[] commitment = bytes(GROUP.generatorPower(r));
    byte[] challenge = sha512(commitment, publicKey(secretKey), message);
    Scalar k = Scalar.reduce(GROUP, littleEndian(challenge));
    byte[] signature = Arrays.copyOf(commitment, 64);
    byte[] response = reverse(r.plus(s.times(k)).disclose().value().toByteArray());
    System.arraycopy(response, 0, signature, 32, Math.min(32, response.length));
    return signature;
  }

  private static SecretScalar secretScalar(byte[] h) {
    byte[] clamped = Arrays.copyOf(h, 32);
    clamped[0] &= (byte) 248;
    clamped[31] &= 127;
    clamped[31] |= 64;
    return SecretScalar.reduce(GROUP, reverse(clamped));
  }

  /** The text of Belenios has RFC 8032's bytes in the opposite order. */
  static String text(byte[] encoded) {
    return HexFormat.of().formatHex(reverse(encoded));
  }

  private static byte[] bytes(Element element) {
    return reverse(HexFormat.of().parseHex(element.encode()));
  }

  private static BigInteger littleEndian(byte[] bytes) {
    return new BigInteger(1, reverse(bytes));
  }

  static byte[] sha512(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-512");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] reverse(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }
}
