package id.konvensirakyat.platform.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import id.konvensirakyat.convention.roll.Sample;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who asks for the samples again and again makes the server compute them once. */
class DrawnPlacesTest {
  private static final Registers.Facts REGISTER = new Registers.Facts("3101", 20_000, "ab");

  private final DrawnPlaces places = new DrawnPlaces();

  @Test
  void eachIsFoundOnce() {
    Sample sample = new Sample("3101", "ab", "dadu 1 2 3", 700);
    DrawnPlaces.Found found = places.of(REGISTER, "dadu 1 2 3", sample.hash()).orElseThrow();
    assertEquals(sample, found.sample());
    assertEquals(sample.indices(20_000), found.places());
    assertSame(found, places.of(REGISTER, "dadu 1 2 3", sample.hash()).orElseThrow());
    assertEquals(Optional.empty(), places.of(REGISTER, "dadu 1 2 3", "00"), "no sample's hash");
  }

  @Test
  void itDoesNotGrowWithoutEnd() {
    for (int i = 0; i < 2 * DrawnPlaces.MOST; i++) {
      String seed = "dadu " + i;
      Sample sample = new Sample("3101", "ab", seed, 1);
      assertEquals(
          sample.indices(20_000), places.of(REGISTER, seed, sample.hash()).orElseThrow().places());
    }
  }
}
