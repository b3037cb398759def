package id.konvensirakyat.deploy.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondFactorsTest {
  /** RFC 6238 appendix B, SHA-1; the last six of its eight digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codesAreThoseOfTheRfc(long time, String code) {
    byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    assertEquals(code, SecondFactors.code(secret, time / 30));
  }

  /** RFC 4648 section 10, without padding. */
  @ParameterizedTest
  @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "foobar, MZXW6YTBOI"})
  void secretsAreWrittenInBase32(String text, String written) {
    assertEquals(written, SecondFactors.base32(text.getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void everyAccountHasASecretOfItsOwn() {
    SecondFactors factors = new SecondFactors(new byte[32]);
    assertNotEquals(factors.secret("panitia1"), factors.secret("panitia2"));
    assertEquals(factors.secret("panitia1"), new SecondFactors(new byte[32]).secret("panitia1"));
    assertEquals(32, factors.secret("panitia1").length());
  }

  @Test
  void threeCodesAreGoodAtOnceAndNoneIsGivenTwice() throws Exception {
    SecondFactors factors = new SecondFactors(new byte[32]);
    Set<String> given = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      given.add(factors.unusedCode("panitia1"));
    }
    assertEquals(3, given.size());
    assertTrue(given.contains(factors.code("panitia1")));
  }
}
