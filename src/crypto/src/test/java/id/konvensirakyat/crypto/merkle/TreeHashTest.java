package id.konvensirakyat.crypto.merkle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeHashTest {
  private static final TreeHash ZEROS = TreeHash.of(new byte[32]);

  @Test
  void isTheHashOfPrefixAndContent() throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    assertArrayEquals(sha256.digest(), TreeHash.EMPTY.bytes());
    byte[] data = "konvensi".getBytes(StandardCharsets.US_ASCII);
    sha256.update((byte) 0);
    TreeHash leaf = TreeHash.leaf(data);
    assertArrayEquals(sha256.digest(data), leaf.bytes());
    sha256.update((byte) 1);
    sha256.update(leaf.bytes());
    assertArrayEquals(sha256.digest(new byte[32]), TreeHash.node(leaf, ZEROS).bytes());
  }

  /** RFC 6962 itself has no values; these are known from its implementations. */
  @Test
  void knownValues() {
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", hex(TreeHash.EMPTY));
    assertEquals(
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        hex(TreeHash.leaf(new byte[0])));
  }

  private static String hex(TreeHash hash) {
    return HexFormat.of().formatHex(hash.bytes());
  }

  @Test
  void aLeafIsNeverANode() {
    byte[] both = new byte[64];
    assertNotEquals(TreeHash.leaf(both), TreeHash.node(ZEROS, ZEROS));
    assertNotEquals(TreeHash.node(ZEROS, TreeHash.EMPTY), TreeHash.node(TreeHash.EMPTY, ZEROS));
  }

  @Test
  void theBytesAreItsOwn() {
    byte[] given = new byte[32];
    TreeHash hash = TreeHash.of(given);
    given[0] = 1;
    hash.bytes()[0] = 1;
    assertArrayEquals(new byte[32], hash.bytes());
    assertEquals(ZEROS, hash);
    assertEquals(ZEROS.hashCode(), hash.hashCode());
    Mutations.bits(hash).forEach(other -> assertNotEquals(hash, other));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 33, 64})
  void hasThirtyTwoBytes(int length) {
    assertThrows(IllegalArgumentException.class, () -> TreeHash.of(new byte[length]));
  }

  /** The digest of a thread is used again and again: nothing may stay in it. */
  @Test
  @SuppressWarnings("NullAway") // the bug that is tried
  void aCallThatFailedLeavesNothingBehind() {
    TreeHash before = TreeHash.leaf(new byte[] {1});
    TreeHash node = TreeHash.node(before, before);
    assertThrows(NullPointerException.class, () -> TreeHash.leaf(null));
    assertEquals(before, TreeHash.leaf(new byte[] {1}));
    assertThrows(NullPointerException.class, () -> TreeHash.node(before, null));
    assertEquals(node, TreeHash.node(before, before));
  }

  @Test
  void textAndBack() {
    for (int i = 0; i < 1000; i++) {
      TreeHash hash = TreeHash.leaf(new byte[] {(byte) i, (byte) (i >> 8)});
      assertEquals(Optional.of(hash), TreeHash.decode(hash.base64()));
    }
    assertEquals("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", TreeHash.EMPTY.base64());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        // without padding, with too much
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU==",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuF==",
        // last bits that are not 0
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
        // 33 bytes
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFUA",
        // base64url, white space, other characters
        "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
        " 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuF\u0141=",
        "47DEQpj8HBSa+/TImW+5JCeuQe=km5NMpJWZG3hSuFU=",
        // hexadecimal
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
      })
  void anotherTextIsNone(String text) {
    assertEquals(Optional.empty(), TreeHash.decode(text));
  }
}
