package id.konvensirakyat.platform.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** A sealed file opens under its own label and key alone, and unchanged alone. */
class DocumentVaultTest {
  private static final String OLD = key(1);
  private static final String NEW = key(2);
  private static final byte[] TEXT = "KTP contoh".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LABEL = label(Owner.application("K", "A", "s"));

  private static String key(int fill) {
    byte[] bytes = new byte[32];
    java.util.Arrays.fill(bytes, (byte) fill);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] label(Owner owner) {
    return DocumentVault.label(owner, DocumentKind.KTP_EL, 1);
  }

  @Test
  void opensUnderItsOwnLabelAlone() {
    DocumentVault vault = new DocumentVault(OLD);
    Sealed sealed = vault.seal(LABEL, TEXT);
    assertArrayEquals(TEXT, vault.open(LABEL, sealed));
    Owner owner = Owner.application("K", "A", "s");
    for (byte[] other :
        new byte[][] {
          label(Owner.application("K", "B", "s")),
          label(Owner.objection("K", "A", "s")),
          DocumentVault.label(owner, DocumentKind.DIPLOMA, 1),
          DocumentVault.label(owner, DocumentKind.KTP_EL, 2),
          DocumentVault.smallLabel(LABEL)
        }) {
      assertThrows(IllegalStateException.class, () -> vault.open(other, sealed));
    }
  }

  @Test
  void anyChangedByteIsNoticed() {
    DocumentVault vault = new DocumentVault(OLD);
    Sealed sealed = vault.seal(LABEL, TEXT);
    for (int i = 0; i < sealed.bytes().length; i++) {
      byte[] changed = sealed.bytes().clone();
      changed[i] ^= 1;
      assertThrows(IllegalStateException.class, () -> vault.open(LABEL, new Sealed("1", changed)));
    }
  }

  @Test
  void whatAnOldKeySealedOpensWhileThatKeyIsConfigured() {
    Sealed before = new DocumentVault(OLD).seal(LABEL, TEXT);
    assertEquals("1", before.keyId(), "a key without a name is the first");
    DocumentVault both = new DocumentVault("2026b:" + NEW + ",1:" + OLD);
    assertArrayEquals(TEXT, both.open(LABEL, before));
    Sealed after = both.seal(LABEL, TEXT);
    assertEquals("2026b", after.keyId(), "the first of the list seals");
    DocumentVault rotated = new DocumentVault("2026b:" + NEW);
    assertArrayEquals(TEXT, rotated.open(LABEL, after));
    assertThrows(IllegalStateException.class, () -> rotated.open(LABEL, before));
    // under the name of another key
    assertThrows(
        IllegalStateException.class, () -> both.open(LABEL, new Sealed("2026b", before.bytes())));
  }

  @Test
  void aBadSettingIsRefusedAtTheStart() {
    String shortKey = Base64.getEncoder().encodeToString(new byte[16]);
    for (String bad :
        new String[] {shortKey, "", "a:" + OLD + ",a:" + NEW, OLD + "," + NEW, "x y:" + OLD}) {
      assertThrows(RuntimeException.class, () -> new DocumentVault(bad), bad);
    }
  }
}
