package id.konvensirakyat.deploy.role;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.convention.person.Nik;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulatedNikTest {
  @Test
  void everyNumberIsWellFormedAndNobodyElseHasIt() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 60_000; i++) {
      String nik = SimulatedNik.of("3171", i);
      Nik.Reading.Accepted accepted = assertInstanceOf(Nik.Reading.Accepted.class, Nik.parse(nik));
      assertEquals("3171", accepted.nik().kabkotaCode());
      assertTrue(seen.add(nik));
    }
  }
}
