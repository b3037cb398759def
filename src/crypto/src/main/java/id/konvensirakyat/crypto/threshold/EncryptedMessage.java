package id.konvensirakyat.crypto.threshold;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.crypto.threshold.DecryptionException.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.CCMBlockCipher;
import org.bouncycastle.crypto.modes.CCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A message to the holder of an encryption key: Belenios 2.5, section "Encrypting", encrypted_msg.
 *
 * <p>The specification names AES-CCM and no parameters; those that open Belenios's own messages are
 * AES-256, a tag of 8 bytes after the ciphertext, no associated data, and the first 13 bytes of the
 * stated digest as nonce. With a 13-byte nonce CCM (RFC 3610) takes up to 65535 bytes.
 *
 * @param alpha g^r
 * @param beta ek^r g^s
 * @param data the ciphertext and tag in lower-case hexadecimal
 */
public record EncryptedMessage(Element alpha, Element beta, String data) {
  private static final int TAG_BYTES = 8;
  private static final int NONCE_BYTES = 13;
  private static final int MAX_MESSAGE_BYTES = 65535;

  /**
   * Encrypts a text to a key.
   *
   * @throws IllegalArgumentException for a text of more than 65535 bytes (a bug)
   */
  public static EncryptedMessage encrypt(
      Element encryptionKey, String message, SecureRandom random) {
    Group group = encryptionKey.group();
    return encrypt(
        encryptionKey,
        message,
        SecretScalar.random(group, random),
        SecretScalar.random(group, random));
  }

  /**
   * Encrypts a text to a key with these random numbers.
   *
   * @param r fresh, uniform and used in nothing else but a {@link
   *     id.konvensirakyat.crypto.proof.ShareProof} of this message
   * @param s fresh, uniform and used in nothing else
   * @throws IllegalArgumentException for a text of more than 65535 bytes (a bug)
   */
  public static EncryptedMessage encrypt(
      Element encryptionKey, String message, SecretScalar r, SecretScalar s) {
    byte[] plain = message.getBytes(StandardCharsets.UTF_8);
    if (plain.length > MAX_MESSAGE_BYTES) {
      throw new IllegalArgumentException("message too long");
    }
    Group group = encryptionKey.group();
    Element alpha = group.generatorPower(r);
    Element shared = group.generatorPower(s);
    Element beta = group.power(encryptionKey, r).times(shared);
    try {
      byte[] data = run(cipher(true, shared, alpha), plain);
      return new EncryptedMessage(alpha, beta, Hash.hex(data));
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("encryption checks no tag", e);
    }
  }

  /**
   * The text, for the holder of the decryption key dk.
   *
   * @throws DecryptionException with the reason, when the data do not open
   */
  public String decrypt(SecretScalar decryptionKey) throws DecryptionException {
    return open(opened(decryptionKey));
  }

  /** The one-time secret beta alpha^-dk = g^s, for the holder of the decryption key dk. */
  public Element opened(SecretScalar decryptionKey) {
    Group group = alpha.group();
    // A negative power and no division: an inverse in a finite field takes variable time.
    SecretScalar minusKey = SecretScalar.of(group, 0).minus(decryptionKey);
    return beta.times(group.power(alpha, minusKey));
  }

  /**
   * The text, for everybody who knows the one-time secret.
   *
   * @throws DecryptionException with the reason, when the data do not open
   */
  public String open(Element opened) throws DecryptionException {
    byte[] sealed = decodeData();
    byte[] plain;
    try {
      plain = run(cipher(false, opened, alpha), sealed);
    } catch (InvalidCipherTextException e) {
      throw new DecryptionException(Reason.WRONG_TAG);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(plain)).toString();
    } catch (CharacterCodingException e) {
      throw new DecryptionException(Reason.NOT_TEXT);
    }
  }

  private byte[] decodeData() throws DecryptionException {
    int bytes = data.length() / 2;
    if (bytes < TAG_BYTES || bytes > MAX_MESSAGE_BYTES + TAG_BYTES) {
      throw new DecryptionException(Reason.WRONG_LENGTH);
    }
    try {
      return Hash.decodeHex(data);
    } catch (EncodingException e) {
      throw new DecryptionException(Reason.NOT_HEX);
    }
  }

  private static CCMModeCipher cipher(boolean encrypting, Element shared, Element alpha) {
    byte[] key = Hash.sha256("key|" + shared.encode());
    byte[] nonce = Arrays.copyOf(Hash.sha256("iv|" + alpha.encode()), NONCE_BYTES);
    CCMModeCipher ccm = CCMBlockCipher.newInstance(AESEngine.newInstance());
    ccm.init(encrypting, new AEADParameters(new KeyParameter(key), 8 * TAG_BYTES, nonce));
    return ccm;
  }

  private static byte[] run(CCMModeCipher ccm, byte[] input) throws InvalidCipherTextException {
    byte[] output = new byte[ccm.getOutputSize(input.length)];
    int length = ccm.processBytes(input, 0, input.length, output, 0);
    ccm.doFinal(output, length);
    return output;
  }
}
