package id.konvensirakyat.crypto.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.Vectors;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.crypto.threshold.DecryptionException.Reason;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EncryptedMessageTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  static Stream<JsonNode> messages() {
    return Vectors.cases("encrypted-message");
  }

  @ParameterizedTest
  @MethodSource("messages")
  void encryptAndDecrypt(JsonNode c) throws EncodingException, DecryptionException {
    Group group = Vectors.group(c);
    SecretScalar dk = Vectors.secret(c, group, "decryptionKey");
    Element ek = Vectors.element(c, group, "encryptionKey");
    Element alpha = Vectors.element(c, group, "alpha");
    Element beta = Vectors.element(c, group, "beta");
    String message =
        c.has("message")
            ? Vectors.text(c, "message")
            : "x".repeat(c.get("messageRepeated").intValue());
    if (c.has("data")) {
      EncryptedMessage sealed = new EncryptedMessage(alpha, beta, Vectors.text(c, "data"));
      assertEquals(message, sealed.decrypt(dk));
    }
    if (c.has("r")) {
      EncryptedMessage made =
          EncryptedMessage.encrypt(
              ek, message, Vectors.secret(c, group, "r"), Vectors.secret(c, group, "s"));
      assertEquals(alpha, made.alpha());
      assertEquals(beta, made.beta());
      if (c.has("data")) {
        assertEquals(Vectors.text(c, "data"), made.data());
      } else {
        assertEquals(Vectors.text(c, "dataSha256"), Hash.hex(Hash.sha256(made.data())));
      }
    }
    assertEquals(message, EncryptedMessage.encrypt(ek, message, RANDOM).decrypt(dk));
  }

  @Test
  void changedMessagesAreRefusedForTheirReason() {
    Group group = Group.ed25519();
    SecretScalar dk = SecretScalar.random(group, RANDOM);
    Element g = group.generator();
    EncryptedMessage good = EncryptedMessage.encrypt(group.generatorPower(dk), "rahasia", RANDOM);
    String data = good.data();
    refuse(Reason.WRONG_TAG, new EncryptedMessage(good.alpha().times(g), good.beta(), data), dk);
    refuse(Reason.WRONG_TAG, new EncryptedMessage(good.alpha(), good.beta().times(g), data), dk);
    refuse(Reason.WRONG_TAG, good, SecretScalar.random(group, RANDOM));
    for (int i = 0; i < data.length(); i++) {
      char flipped = data.charAt(i) == '0' ? '1' : '0';
      refuse(
          Reason.WRONG_TAG, with(good, data.substring(0, i) + flipped + data.substring(i + 1)), dk);
    }
    refuse(Reason.WRONG_TAG, with(good, data.substring(2)), dk);
    refuse(Reason.WRONG_TAG, with(good, data + "00"), dk);
    refuse(Reason.WRONG_LENGTH, with(good, ""), dk);
    refuse(Reason.WRONG_LENGTH, with(good, data.substring(0, 14)), dk);
    refuse(Reason.WRONG_LENGTH, with(good, "00".repeat(65535 + 9)), dk);
    refuse(Reason.NOT_HEX, with(good, data + "0"), dk);
    refuse(Reason.NOT_HEX, with(good, data + "zz"), dk);
    refuse(Reason.NOT_HEX, with(good, data + "AB"), dk);
  }

  @Test
  void messagesBeyondOneNonceAreBugs() {
    Element key = Group.ed25519().generator();
    assertThrows(
        IllegalArgumentException.class,
        () -> EncryptedMessage.encrypt(key, "x".repeat(65536), RANDOM));
  }

  private static EncryptedMessage with(EncryptedMessage message, String data) {
    return new EncryptedMessage(message.alpha(), message.beta(), data);
  }

  private static void refuse(Reason reason, EncryptedMessage message, SecretScalar key) {
    DecryptionException refusal =
        assertThrows(DecryptionException.class, () -> message.decrypt(key));
    assertEquals(reason, refusal.reason());
  }
}
