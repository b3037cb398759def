package id.konvensirakyat.protocol.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.protocol.encoding.KeyedHash;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  @Test
  void itIsASet() {
    var random = new Random(20261122);
    var fingerprints = new Fingerprints();
    Set<Long> model = new HashSet<>();
    for (int i = 0; i < 200_000; i++) {
      // from a small range now and then, so that hashes are equal or crowd at an end
      long hash = random.nextLong() >>> 3;
      long chosen = i % 3 == 0 ? hash % 4096 : i % 3 == 1 ? KeyedHash.BOUND - 1 - hash % 512 : hash;
      assertEquals(model.add(chosen), fingerprints.add(chosen));
    }
  }

  @Test
  void theEndsOfTheRangeAreHashesLikeAnyOther() {
    var fingerprints = new Fingerprints();
    for (long hash : new long[] {0, 1, KeyedHash.BOUND - 1}) {
      assertTrue(fingerprints.add(hash));
      assertFalse(fingerprints.add(hash));
    }
  }
}
