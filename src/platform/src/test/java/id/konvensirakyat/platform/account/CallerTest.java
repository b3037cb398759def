package id.konvensirakyat.platform.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {
  private static Caller serving(String... areas) {
    return new Caller("s", "petugas1", "P", Set.of("registrar"), Optional.empty(), List.of(areas));
  }

  @Test
  void anAreaHoldsWhatLiesInIt() {
    Caller jakarta = serving("31");
    assertTrue(jakarta.serves("31"));
    assertTrue(jakarta.serves("317101"));
    assertFalse(jakarta.serves("3201"));
    assertFalse(jakarta.serves("3"));
    assertTrue(serving("12", "3171").serves("317102"));
    assertFalse(serving("12", "3171").serves("317202"));
  }

  @Test
  void everywhereIsSaidAndNeverImplied() {
    assertTrue(serving("*").serves("317101"));
    assertFalse(serving().serves("317101"));
    assertFalse(serving("").serves("317101"));
    assertFalse(serving("31*").serves("317101"));
  }

  @Test
  void saysNothingOfThePerson() {
    assertEquals("Caller", serving("31").toString());
  }
}
