package id.konvensirakyat.audit.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy that would let more run than the project's own is told so. */
class ContentPolicyTest {
  private static final String OWN =
      "default-src 'self'; connect-src 'self' https://masuk.example:8443; frame-src"
          + " https://masuk.example:8443; img-src 'self' data: blob:; worker-src 'self'; object-src"
          + " 'none'; base-uri 'self'; form-action 'self' https://masuk.example:8443;"
          + " frame-ancestors 'none'";

  private static List<ContentPolicy> policies(String... values) {
    return ContentPolicy.of(
        new Answer(200, Map.of("Content-Security-Policy", List.of(values)), new byte[0], false));
  }

  private static Optional<String> weakness(String policy) {
    return policies(policy).get(0).weakness();
  }

  private static String name(String directive) {
    return directive.substring(0, directive.indexOf(' '));
  }

  @Test
  void thePlatformsOwnIsStrictEnough() {
    assertEquals(Optional.empty(), weakness(OWN));
    assertEquals(Set.of("https://masuk.example:8443"), policies(OWN).get(0).others());
    assertEquals(Optional.empty(), weakness(OWN + "; script-src 'self'; report-uri /x; sandbox"));
    assertEquals(Optional.empty(), weakness(OWN.toUpperCase(java.util.Locale.ROOT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "script-src 'self' 'unsafe-inline'",
        "script-src 'unsafe-eval'",
        "script-src 'wasm-unsafe-eval'",
        "script-src https://b.example",
        "script-src https:",
        "script-src *",
        "script-src 'self' 'nonce-abc'",
        "script-src 'strict-dynamic'",
        "script-src-elem data:",
        "script-src-attr 'unsafe-inline'",
        "style-src 'self' 'unsafe-inline'",
        "style-src-elem https://b.example",
        "font-src https://b.example",
        "child-src blob:"
      })
  void aLooserDirectiveIsNamed(String directive) {
    assertTrue(weakness(OWN + "; " + directive).orElseThrow().startsWith(name(directive)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self' https://masuk.example:8443",
        "frame-ancestors 'none'"
      })
  void whatMustBeThereIsMissed(String directive) {
    String without = OWN.replaceFirst("(^|; )" + directive.replace("'", "\\'"), "");
    assertEquals("no " + name(directive), weakness(without).orElseThrow());
  }

  @Test
  void theFirstOfTwoDirectivesCounts() {
    assertEquals(Optional.empty(), weakness(OWN + "; object-src *"));
    assertEquals("object-src *", weakness("object-src *; " + OWN).orElseThrow());
  }

  @Test
  void onlyOneOtherSiteIsTalkedTo() {
    String two = OWN.replace("frame-src https://masuk.example", "frame-src https://b.example");
    assertTrue(weakness(two).orElseThrow().startsWith("other addresses ["));
    String wild =
        OWN.replace("connect-src 'self' https://masuk.example", "connect-src https://*.a");
    assertTrue(weakness(wild).orElseThrow().startsWith("connect-src https://*.a"));
  }

  @Test
  void eachPolicyOfAnAnswerIsRead() {
    assertEquals(2, policies(OWN, "default-src *").size());
    assertEquals(2, policies(OWN + ", default-src *").size());
    assertEquals(List.of(), policies());
  }
}
