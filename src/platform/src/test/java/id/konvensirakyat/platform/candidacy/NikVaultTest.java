package id.konvensirakyat.platform.candidacy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.convention.person.Nik;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class NikVaultTest {
  private static final Nik NIK = ((Nik.Reading.Accepted) Nik.parse("3171011708850001")).nik();

  private static NikVault vault(int key) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) key);
    return new NikVault(Base64.getEncoder().encodeToString(bytes));
  }

  @Test
  void oneHashAPersonAndKey() {
    assertArrayEquals(vault(1).hash(NIK), vault(1).hash(NIK));
    assertFalse(Arrays.equals(vault(1).hash(NIK), vault(2).hash(NIK)));
    assertEquals(32, vault(1).hash(NIK).length);
  }

  private static String keys(int... keys) {
    return Arrays.stream(keys)
        .mapToObj(
            key -> {
              byte[] bytes = new byte[32];
              Arrays.fill(bytes, (byte) key);
              return Base64.getEncoder().encodeToString(bytes);
            })
        .collect(java.util.stream.Collectors.joining(","));
  }

  @Test
  void aNewKeyAtTheEndOpensWhatTheOldOneSealed() {
    byte[] sealed = vault(1).seal("a1", NIK);
    NikVault both = new NikVault(keys(1, 2));
    assertEquals(NIK, both.open("a1", sealed));
    byte[] anew = both.seal("a1", NIK);
    assertEquals(NIK, both.open("a1", anew));
    assertThrows(IllegalStateException.class, () -> vault(1).open("a1", anew));
    assertThrows(IllegalStateException.class, () -> both.open("a2", sealed));
    assertFalse(Arrays.equals(vault(1).hash(NIK), both.hash(NIK)));
    assertThrows(IllegalStateException.class, () -> new NikVault(keys(1, 1)));
    assertThrows(IllegalStateException.class, () -> new NikVault(keys(1) + ","));
  }

  @Test
  void aSealedNumberOpensWithItsApplicationAlone() {
    byte[] sealed = vault(1).seal("a1", NIK);
    assertEquals(NIK, vault(1).open("a1", sealed));
    assertFalse(Arrays.equals(sealed, vault(1).seal("a1", NIK)), "a fresh nonce each time");
    assertThrows(IllegalStateException.class, () -> vault(1).open("a2", sealed));
    assertThrows(IllegalStateException.class, () -> vault(2).open("a1", sealed));
    sealed[20] ^= 1;
    assertThrows(IllegalStateException.class, () -> vault(1).open("a1", sealed));
    assertThrows(IllegalStateException.class, () -> new NikVault("AAAA"));
  }
}
