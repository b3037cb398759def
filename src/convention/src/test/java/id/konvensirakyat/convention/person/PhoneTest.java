package id.konvensirakyat.convention.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "081234567890",
        "+6281234567890",
        "6281234567890",
        "006281234567890",
        "0812-3456-7890",
        "(0812) 3456.7890",
        " +62 812 3456 7890 ",
        "\uff10\uff18\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19\uff10",
        "\u00a00812\u20093456 7890"
      })
  void oneNumber(String typed) {
    assertEquals("+6281234567890", Phone.of(typed).orElseThrow().reveal());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "08123456", // 7 digits after 62
        "081234567", // 8
        "08123456789012", // 13, the longest, see below
        "812345678901",
        "0612345678",
        "+6221555123456",
        "+65812345678",
        "+62081234567890",
        "++6281234567890",
        "0081234567890",
        "08123456789O",
        "0812345678\u0661",
        "0812345678\u200b90",
        "0812\u20113456",
        "0812\n34567890",
        "08 123 456 789 012 345"
      })
  void noNumber(String typed) {
    boolean longest = typed.equals("08123456789012");
    assertEquals(longest, Phone.of(typed).isPresent(), typed);
  }

  @Test
  void theShortestAndTheLongest() {
    assertTrue(Phone.of("0812345678").isPresent(), "9 digits");
    assertTrue(Phone.of("08123456789012").isPresent(), "13 digits");
    assertFalse(Phone.of("081234567890123").isPresent(), "14 digits");
    assertFalse(Phone.of("0812345678" + " ".repeat(31)).isPresent(), "too long to look at");
    assertTrue(Phone.of("0812345678" + " ".repeat(30)).isPresent());
  }

  @Test
  void itIsNeverPrinted() {
    Phone phone = Phone.of("081234567890").orElseThrow();
    assertEquals("Phone[hidden]", phone.toString());
    assertEquals(phone, Phone.of("+6281234567890").orElseThrow());
    assertEquals(phone.hashCode(), Phone.of("+6281234567890").orElseThrow().hashCode());
    assertNotEquals(phone, Phone.of("081234567891").orElseThrow());
  }
}
