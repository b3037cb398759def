package id.konvensirakyat.crypto.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.EncodingException.Reason;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.bouncycastle.math.ec.rfc8032.Ed25519.PublicPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ed25519Test {
  private static final Group GROUP = Group.ed25519();
  private static final BigInteger P = Field25519.P;

  private final Random random = new Random(8032);

  private Scalar scalar() {
    return switch (random.nextInt(8)) {
      case 0 -> Scalar.of(GROUP, random.nextInt(70));
      case 1 -> Scalar.of(GROUP, -1L - random.nextInt(70));
      case 2 -> Scalar.reduce(GROUP, BigInteger.ONE.shiftLeft(random.nextInt(253)));
      case 3 ->
          Scalar.reduce(GROUP, BigInteger.ONE.shiftLeft(random.nextInt(253)))
              .minus(Scalar.of(GROUP, 1));
      default -> Scalar.reduce(GROUP, new BigInteger(400, random));
    };
  }

  private static SecretScalar secret(Scalar scalar) {
    return SecretScalar.reduce(GROUP, scalar.value().toByteArray());
  }

  private Element element() {
    return GROUP.generator().power(scalar());
  }

  /** The public keys of RFC 8032, section 7.1, tests 1, 2, 3 and SHA(abc). */
  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42,"
        + "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf"
  })
  void publicKeysOfRfc8032(String seed, String publicKey) throws Exception {
    byte[] digest =
        Arrays.copyOf(
            MessageDigest.getInstance("SHA-512").digest(HexFormat.of().parseHex(seed)), 32);
    digest[0] &= (byte) 248;
    digest[31] &= 127;
    digest[31] |= 64;
    byte[] bigEndian = reverse(digest);
    String expected = HexFormat.of().formatHex(reverse(HexFormat.of().parseHex(publicKey)));
    Scalar s = Scalar.reduce(GROUP, new BigInteger(1, bigEndian));
    assertEquals(expected, GROUP.generator().power(s).encode());
    assertEquals(expected, GROUP.generatorTable().power(s).encode());
    SecretScalar hidden = SecretScalar.reduce(GROUP, bigEndian);
    assertEquals(expected, GROUP.generatorPower(hidden).encode());
    assertEquals(expected, GROUP.power(GROUP.generator(), hidden).encode());
  }

  private static byte[] reverse(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }

  /** All four ways to g^s, against Bouncy Castle's public key for the same clamped secret. */
  @Test
  void generatorPowersAgreeWithBouncyCastle() throws Exception {
    byte[] seed = new byte[32];
    byte[] theirs = new byte[32];
    for (int i = 0; i < 1000; i++) {
      random.nextBytes(seed);
      org.bouncycastle.math.ec.rfc8032.Ed25519.generatePublicKey(seed, 0, theirs, 0);
      byte[] h = Arrays.copyOf(MessageDigest.getInstance("SHA-512").digest(seed), 32);
      h[0] &= (byte) 248;
      h[31] &= 127;
      h[31] |= 64;
      Scalar s = Scalar.reduce(GROUP, new BigInteger(1, reverse(h)));
      String expected = HexFormat.of().formatHex(reverse(theirs));
      assertEquals(expected, GROUP.generatorTable().power(s).encode());
      assertEquals(expected, GROUP.generatorPower(secret(s)).encode());
      assertEquals(expected, GROUP.generator().power(s).encode());
      assertEquals(expected, GROUP.power(GROUP.generator(), secret(s)).encode());
    }
  }

  /** What decode accepts, against Bouncy Castle's full validation of public keys. */
  @Test
  void decodeAgreesWithBouncyCastleOnRandomTexts() {
    int accepted = 0;
    byte[] bytes = new byte[32];
    for (int i = 0; i < 2000; i++) {
      if (i % 4 == 0) {
        bytes = HexFormat.of().parseHex(element().encode());
      } else {
        random.nextBytes(bytes);
      }
      PublicPoint theirs =
          org.bouncycastle.math.ec.rfc8032.Ed25519.validatePublicKeyFullExport(reverse(bytes), 0);
      String text = HexFormat.of().formatHex(bytes);
      // Bouncy Castle calls the neutral element no key, which is right for keys.
      if (theirs != null) {
        accepted++;
        assertEquals(text, decoded(text).encode());
      } else if (!text.equals(GROUP.identity().encode())) {
        assertThrows(EncodingException.class, () -> GROUP.decode(text));
      }
    }
    assertTrue(accepted > 400);
  }

  private static Element decoded(String text) {
    try {
      return GROUP.decode(text);
    } catch (EncodingException e) {
      throw new AssertionError(text + ": " + e.reason(), e);
    }
  }

  @Test
  void allWaysToAPowerAgree() {
    for (int i = 0; i < 1000; i++) {
      Element base = element();
      Scalar s = scalar();
      Scalar c = scalar();
      Element expected = base.power(s);
      assertEquals(expected, GROUP.power(base, secret(s)));
      Element other = element();
      FixedBase table = i % 20 == 0 ? GROUP.precompute(base) : GROUP.generatorTable();
      Element together =
          GROUP.product(List.of(table.element(), other, base), List.of(s, c, scalar(0)));
      assertEquals(table.element().power(s).times(other.power(c)), together);
      assertEquals(together, GROUP.commitment(table, s, other, c));
      assertEquals(table.power(s), table.power(secret(s)));
      assertEquals(
          table.power(s).times(GROUP.generator().power(c)),
          GROUP.product(table, secret(s), GROUP.generatorTable(), secret(c)));
      assertEquals(decoded(expected.encode()), expected);
    }
  }

  private static Scalar scalar(long n) {
    return Scalar.of(GROUP, n);
  }

  @Test
  void powersObeyTheLawsOfTheExponent() {
    for (int i = 0; i < 300; i++) {
      Element x = element();
      Scalar a = scalar();
      Scalar b = scalar();
      assertEquals(x.power(a).times(x.power(b)), x.power(a.plus(b)));
      assertEquals(x.power(a).dividedBy(x.power(b)), x.power(a.minus(b)));
      assertEquals(x.power(a).power(b), x.power(a.times(b)));
      assertEquals(x.power(a).inverse(), x.power(a.negate()));
      assertTrue(x.dividedBy(x).isIdentity());
      assertEquals(x.isIdentity(), x.equals(GROUP.identity()));
    }
  }

  @Test
  void encodeAllGivesTheTextsOfEach() {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      elements.add(i % 7 == 0 ? decoded(element().encode()) : element());
    }
    List<String> alone = elements.stream().map(e -> e.times(GROUP.identity()).encode()).toList();
    assertEquals(alone, GROUP.encodeAll(elements));
    assertEquals(List.of(), GROUP.encodeAll(List.of()));
  }

  @Test
  void equalElementsHaveEqualHashes() {
    Element x = element();
    Element same = x.times(x).dividedBy(x);
    assertEquals(x, same);
    assertEquals(x.hashCode(), same.hashCode());
    assertNotEquals(x, x.times(GROUP.generator()));
    assertNotEquals(x, Group.belenios2048().generator());
  }

  @ParameterizedTest
  @CsvSource({
    "WRONG_LENGTH,''",
    "WRONG_LENGTH,666666666666666666666666666666666666666666666666666666666666658",
    "WRONG_LENGTH,06666666666666666666666666666666666666666666666666666666666666658",
    "NOT_HEX,666666666666666666666666666666666666666666666666666666666666665g",
    "NOT_HEX,'666666666666666666666666666666666666666666666666666666666666665 '",
    "NOT_HEX,D8FFA0BFF0CF2E4D1B1A2B0C3D4E5F60718293A4B5C6D7E8F9000102030405AA",
    // y = p, p + 1 (the identity again), 2^255 - 1
    "NON_CANONICAL,7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed",
    "NON_CANONICAL,7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee",
    "NON_CANONICAL,7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    // x = 0 with the sign bit set
    "NON_CANONICAL,8000000000000000000000000000000000000000000000000000000000000001",
    "NON_CANONICAL,ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec",
    "NOT_ON_CURVE,0000000000000000000000000000000000000000000000000000000000000002",
    // points of order 2, 4, 4, 8 and 8
    "NOT_IN_SUBGROUP,7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec",
    "NOT_IN_SUBGROUP,0000000000000000000000000000000000000000000000000000000000000000",
    "NOT_IN_SUBGROUP,8000000000000000000000000000000000000000000000000000000000000000",
    "NOT_IN_SUBGROUP,7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7",
    "NOT_IN_SUBGROUP,05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826",
  })
  void badTextsAreRefusedForTheirReason(Reason reason, String text) {
    EncodingException refusal = assertThrows(EncodingException.class, () -> GROUP.decode(text));
    assertEquals(reason, refusal.reason());
  }

  @Test
  void aMemberPlusAPointOfSmallOrderIsRefused() throws EncodingException {
    EdwardsPoint small =
        EdwardsEncoding.decodeOnCurve(
            "7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7");
    for (int i = 0; i < 8; i++) {
      Element mixed = element();
      for (int j = 0; j < i; j++) {
        mixed = mixed.times(small);
      }
      String text = mixed.encode();
      if (i == 0) {
        assertEquals(text, GROUP.decode(text).encode());
      } else {
        EncodingException refusal = assertThrows(EncodingException.class, () -> GROUP.decode(text));
        assertEquals(Reason.NOT_IN_SUBGROUP, refusal.reason());
      }
    }
  }

  @Test
  void theIdentityIsAMember() throws EncodingException {
    String one = "0".repeat(63) + "1";
    assertEquals(one, GROUP.identity().encode());
    assertTrue(GROUP.decode(one).isIdentity());
    assertTrue(GROUP.product(List.of(), List.of()).isIdentity());
    assertTrue(GROUP.generator().power(Scalar.reduce(GROUP, GROUP.order())).isIdentity());
    assertEquals(P.subtract(BigInteger.ONE).bitLength(), 255);
  }

  @Test
  void groupsAreNotMixed() {
    Group other = Group.belenios2048();
    Scalar theirs = Scalar.of(other, 2);
    Element g = GROUP.generator();
    List<Runnable> mixtures =
        List.of(
            () -> g.times(other.generator()),
            () -> g.power(theirs),
            () -> GROUP.commitment(GROUP.generatorTable(), theirs, g, scalar(1)),
            () -> GROUP.commitment(GROUP.generatorTable(), scalar(1), g, theirs),
            () -> GROUP.commitment(other.generatorTable(), scalar(1), g, scalar(1)),
            () -> GROUP.product(List.of(g), List.of(theirs)),
            () -> GROUP.product(List.of(g), List.of()),
            () ->
                GROUP.product(
                    GROUP.generatorTable(),
                    SecretScalar.of(GROUP, 1),
                    other.generatorTable(),
                    SecretScalar.of(GROUP, 1)),
            () -> GROUP.power(g, SecretScalar.of(other, 1)),
            () -> GROUP.generatorPower(SecretScalar.of(other, 1)),
            () -> other.generator().times(g),
            () -> other.generator().power(scalar(1)),
            () -> other.power(other.generator(), SecretScalar.of(GROUP, 1)),
            () -> scalar(1).plus(theirs),
            () -> SecretScalar.of(GROUP, 1).plus(theirs),
            () -> SecretScalar.of(GROUP, 1).times(SecretScalar.of(other, 1)));
    for (Runnable mixture : mixtures) {
      assertThrows(IllegalArgumentException.class, mixture::run);
    }
  }
}
