package id.konvensirakyat.convention.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.convention.TestData;
import id.konvensirakyat.convention.person.Sex;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WomenQuotaTest {

  private static List<Sex> sexes(String letters) {
    return letters.chars().mapToObj(c -> Sex.of(String.valueOf((char) c)).orElseThrow()).toList();
  }

  @Test
  void agreesWithTheTableOfTheLaw() {
    for (String[] row : TestData.rows("quota_table.csv")) {
      int size = Integer.parseInt(row[0]);
      assertEquals(Integer.parseInt(row[1]), WomenQuota.minimumWomen(size));
      assertEquals(Integer.parseInt(row[3]), WomenQuota.fullTriples(size));
    }
  }

  /** The candidate lists of 2024: 267 fall short, by party as Bawaslu and the press counted. */
  @Test
  void findsTheListsOf2024ThatFallShort() {
    Map<String, int[]> byParty = new TreeMap<>();
    for (String[] row : TestData.rows("dct_dpr_2024_gender_order.csv")) {
      QuotaReport report = WomenQuota.check(sexes(row[5]));
      assertEquals(Integer.parseInt(row[3]), report.length());
      assertEquals(Integer.parseInt(row[4]), report.women());
      for (String key : List.of(row[2], "TOTAL")) {
        int[] sums = byParty.computeIfAbsent(key, k -> new int[5]);
        sums[0]++;
        sums[1] += report.length();
        sums[2] += report.women();
        sums[3] += report.keepsQuota() ? 0 : 1;
        sums[4] += report.triplesWithoutWoman().size();
      }
    }
    List<String[]> expected = TestData.rows("expected_quota_dpr_2024.csv");
    assertEquals(expected.size(), byParty.size());
    for (String[] row : expected) {
      int[] sums = byParty.get(row[0]);
      int[] wanted = {1, 2, 3, 4, 6};
      for (int i = 0; i < wanted.length; i++) {
        assertEquals(Integer.parseInt(row[wanted[i]]), sums[i], row[0] + " column " + wanted[i]);
      }
    }
    assertEquals(1_512, byParty.get("TOTAL")[0]);
    assertEquals(267, byParty.get("TOTAL")[3]);
    assertEquals(0, byParty.get("TOTAL")[4]);
  }

  @Test
  void tellsQuotaFromZipper() {
    QuotaReport zipper = WomenQuota.check(sexes("PPLLLLL"));
    assertEquals(List.of(2), zipper.triplesWithoutWoman());
    assertFalse(zipper.keepsZipper());
    assertFalse(zipper.keepsQuota());
    QuotaReport zipperAlone = WomenQuota.check(sexes("PPLLLL"));
    assertTrue(zipperAlone.keepsQuota());
    assertFalse(zipperAlone.isLawful());
    QuotaReport quotaAlone = WomenQuota.check(sexes("LLPL"));
    assertTrue(quotaAlone.keepsZipper());
    assertFalse(quotaAlone.isLawful());
    assertTrue(WomenQuota.check(List.of()).isLawful());
  }

  /** 9 women fill 30 places by the quota, but ten triples need ten: floor(10W/3) alone is wrong. */
  @Test
  void theZipperBoundsLongLists() {
    assertEquals(29, WomenQuota.greatestLength(30, 9, 100));
    assertEquals(30, WomenQuota.greatestLength(30, 10, 100));
    assertEquals(10, WomenQuota.womenForLawfulList(30));
    assertEquals(3, WomenQuota.greatestLength(10, 1, 100));
    assertEquals(2, WomenQuota.greatestLength(10, 1, 1));
  }
}
