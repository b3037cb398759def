package id.konvensirakyat.convention.person;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssuranceTest {
  @ParameterizedTest
  @CsvSource({
    "A,A,true",
    "A,B,true",
    "A,C,true",
    "B,A,false",
    "B,B,true",
    "B,C,true",
    "C,A,false",
    "C,B,false",
    "C,C,true"
  })
  void whoIsSeenInPersonReachesEveryLevel(Assurance level, Assurance least, boolean reaches) {
    assertEquals(reaches, level.reaches(least));
  }

  @ParameterizedTest
  @CsvSource({"a", "''", "D", "' A'"})
  void otherNamesAreNoLevel(String name) {
    assertEquals(Optional.empty(), Assurance.of(name));
  }
}
