package id.konvensirakyat.platform.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.TokenIssuer;
import id.konvensirakyat.platform.web.Roles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a caller signed in decides what the caller may do: each rule seen to refuse and to pass. */
class SignInTest {
  private static final String MARKED = "/conventions";
  private final TokenIssuer tokens = PlatformServer.shared().tokens();

  @Test
  void anOfficeNeedsASecondFactorForAnythingAtAll() {
    for (String office : Roles.OFFICES) {
      for (Object weak : new Object[] {"1", "0", "", "20", 2}) {
        Answer answer = Http.withToken(tokens.tokenWith("acr", weak, "orang", office)).get("/me");
        assertEquals("second-factor-needed", answer.problem(), office);
        assertEquals(403, answer.status());
      }
      String without = tokens.tokenWith("acr", null, "orang", "voter", office);
      assertEquals("second-factor-needed", Http.withToken(without).get("/config").problem());
      Http.withToken(tokens.token("orang", office)).get("/me").expect(200);
    }
  }

  @Test
  void votersAndCandidatesComeInWithAPassword() {
    for (String role : new String[] {"voter", "candidate"}) {
      Http.withToken(tokens.tokenWith("acr", "1", "orang", role)).get("/me").expect(200);
    }
  }

  @Test
  void aTokenForAnotherProgramIsNone() {
    for (Object other : new Object[] {"konvensi-accounts", "account-console", "", null}) {
      Answer answer = Http.withToken(tokens.tokenWith("azp", other, "orang", "voter")).get("/me");
      assertEquals("sign-in-needed", answer.problem());
      assertEquals(401, answer.status());
    }
  }

  /** All else is as it should be: the key, the issuer, the program, the type. */
  @Test
  void aTokenForAnotherApiIsNone() {
    List<String> ours = List.of("account", "konvensi-api");
    Http.withToken(tokens.tokenWith("aud", ours, "orang", "voter")).get("/me").expect(200);
    List<String> others = List.of("account", "konvensi-web");
    for (Object other :
        new Object[] {"account", "konvensi-api ", "KONVENSI-API", "", others, null}) {
      Answer answer = Http.withToken(tokens.tokenWith("aud", other, "orang", "voter")).get("/me");
      assertEquals("sign-in-needed", answer.problem(), String.valueOf(other));
      assertEquals(401, answer.status());
    }
  }

  @Test
  void whatIsSignedByOthersOrByNobodyIsNoToken() {
    for (String forged :
        new String[] {
          TokenIssuer.ofAnotherRealm("orang", "voter"),
          tokens.unsigned("orang", "voter"),
          tokens.tokenWith("iss", "http://issuer.invalid/realms/master", "orang", "voter")
        }) {
      assertEquals("sign-in-needed", Http.withToken(forged).get("/me").problem());
    }
  }

  @Test
  void whatCannotBeUndoneTakesASignInOfTheLastQuarterOfAnHour() {
    long now = Instant.now().getEpochSecond();
    long limit = Duration.ofMinutes(15).toSeconds();
    for (Object old : new Object[] {now - limit - 5, 0, null}) {
      Answer answer = create(old);
      assertEquals("step-up-needed", answer.problem(), String.valueOf(old));
      assertEquals(401, answer.status());
      String wanted = answer.header("WWW-Authenticate");
      assertTrue(wanted.contains("error=\"insufficient_user_authentication\""), wanted);
      assertTrue(wanted.contains("max_age=\"900\""), wanted);
      assertTrue(wanted.contains("acr_values=\"2\""), wanted);
    }
    assertNotEquals("step-up-needed", create(now - limit + 60).problem());
  }

  /** The step-up is asked for before the body is looked at, and only where it is marked. */
  private Answer create(@org.jspecify.annotations.Nullable Object authTime) {
    String token = tokens.tokenWith("auth_time", authTime, "panitia", "committee");
    Http.withToken(token).get("/me").expect(200);
    return Http.withToken(token).post(MARKED, "{\"name\":\"\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"voter", "candidate"})
  void peopleWithoutAnOfficeAreSparedWhereTheResourceSaysSo(String role) {
    String token = tokens.tokenWith("auth_time", 0, "orang", role);
    assertNotEquals("step-up-needed", act(token));
    assertEquals(
        "step-up-needed", act(tokens.tokenWith("auth_time", 0, "majelis", "objection_board")));
  }

  private static String act(String token) {
    return Http.withToken(token)
        .post("/conventions/x/objections/x/acts", "{\"act\":\"TAKE_SEAT\",\"reason\":\"a\"}")
        .problem();
  }

  @Test
  void anAccountWithoutAnyRoleMayDoNothingAndBreaksNothing() {
    String token = tokens.tokenWith("groups", null, "orang");
    assertEquals("role-needed", Http.withToken(token).get("/me").problem());
  }
}
