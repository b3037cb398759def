package id.konvensirakyat.systemtests.signin;

import static id.konvensirakyat.systemtests.signin.Officer.BACK_AT_THE_PLATFORM;
import static id.konvensirakyat.systemtests.signin.People.AS_USUAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import id.konvensirakyat.systemtests.browser.OneBrowser;
import id.konvensirakyat.systemtests.signin.Stranger.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every way past a passkey for somebody who knows the password of an office. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith({OneStack.class, OneBrowser.class})
class PasskeyAttackTest {
  private static final String OWNER = "kunci-pemilik";
  private static final String THIEF = "kunci-pencuri";
  private static final String PASSKEY_PAGE = "webauthn-authenticate";
  private static final String ERROR_PAGE = "webauthn-error";

  /** A page that asks the device for this passkey, whatever the server asked for. */
  private static final String OTHER_PASSKEY =
      """
      () => {
        const get = navigator.credentials.get.bind(navigator.credentials);
        const id = Uint8Array.from(atob("%s"), (one) => one.charCodeAt(0));
        navigator.credentials.get = (asked) => {
          asked.publicKey.allowCredentials = [{ type: "public-key", id }];
          return get(asked);
        };
      }\
      """;

  /** And that says whose it is. */
  private static final String NAMING =
      "() => { document.getElementById('userHandle').value = '%s'; }";

  /** A page that does not care who holds the device. */
  private static final String NO_FINGERPRINT =
      """
      () => {
        for (const act of ["get", "create"]) {
          const real = navigator.credentials[act].bind(navigator.credentials);
          navigator.credentials[act] = (asked) => {
            asked.publicKey.userVerification = "discouraged";
            if (asked.publicKey.authenticatorSelection) {
              asked.publicKey.authenticatorSelection.userVerification = "discouraged";
            }
            return real(asked);
          };
        }
      }\
      """;

  private Stack stack;
  private SignInServer server;
  private People people;
  private Officer owner;
  private Officer thief;

  @BeforeAll
  void register(Stack running, Browser browser) throws Exception {
    stack = running;
    server = new SignInServer(stack);
    people = new People(stack, server);
    owner = Officer.withPasskey(stack, browser, OWNER);
    thief = Officer.withPasskey(stack, browser, THIEF);
  }

  @AfterAll
  void leave() {
    owner.close();
    thief.close();
  }

  @Test
  void aPasskeyInsteadOfACodeGivesTheLevelOfAnOffice() throws Exception {
    for (Map<String, String> asked : List.of(AS_USUAL, Map.of("acr_values", "1"))) {
      assertEquals(PASSKEY_PAGE, owner.signInUpTo(OWNER, asked), asked.toString());
      assertEquals(BACK_AT_THE_PLATFORM, owner.usePasskey(), asked.toString());
      assertEquals("2", owner.claims().path("acr").asText(), asked.toString());
    }
  }

  @Test
  void aPasskeyOfAnotherAccountIsRefused() throws Exception {
    String other = OTHER_PASSKEY.formatted(thief.device().passkeys().get(0));
    assertEquals(PASSKEY_PAGE, thief.signInUpTo(OWNER, AS_USUAL));
    thief.tamper(other);
    assertEquals(ERROR_PAGE, thief.usePasskey());
    assertTrue(thief.told().contains("tidak terdaftar pada akun ini"), thief.told());
    assertEquals(PASSKEY_PAGE, thief.press("#kc-try-again"));
    thief.tamper(other);
    thief.tamper(NAMING.formatted(handle(THIEF)));
    assertEquals(ERROR_PAGE, thief.usePasskey());
    assertTrue(thief.told().contains("milik akun lain"), thief.told());
    assertEquals(PASSKEY_PAGE, thief.signInUpTo(THIEF, AS_USUAL));
    thief.tamper(other);
    thief.tamper(NAMING.formatted(handle(THIEF)));
    assertEquals(BACK_AT_THE_PLATFORM, thief.usePasskey(), "the same page lets the own one in");
  }

  /** What a passkey of this account would name as its holder. */
  private String handle(String account) throws Exception {
    String path = "/users?exact=true&username=" + account;
    String id = server.only(server.administratorToken(), path).required("id").asText();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(id.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aDeviceThatDidNotCheckItsHolderIsRefused() throws Exception {
    owner.device().heldByItsOwner(false);
    assertEquals(PASSKEY_PAGE, owner.signInUpTo(OWNER, AS_USUAL));
    assertEquals(ERROR_PAGE, owner.usePasskey(), "the device itself refuses");
    assertEquals(PASSKEY_PAGE, owner.press("#kc-try-again"));
    owner.tamper(NO_FINGERPRINT);
    assertEquals(ERROR_PAGE, owner.usePasskey());
    assertTrue(owner.told().contains("tidak lolos pemeriksaan"), owner.told());
    owner.device().heldByItsOwner(true);
    assertEquals(PASSKEY_PAGE, owner.press("#kc-try-again"));
    assertEquals(BACK_AT_THE_PLATFORM, owner.usePasskey());
  }

  @Test
  void noPasskeyIsRegisteredFromADeviceThatChecksNobody(Browser browser) throws Exception {
    try (Officer careless = Officer.withCode(stack, browser, "kunci-lengah", Device::bareKey)) {
      careless.signInUpTo("kunci-lengah", AS_USUAL);
      assertEquals("webauthn-register", careless.giveCode());
      careless.tamper(NO_FINGERPRINT);
      assertEquals(ERROR_PAGE, careless.press("#registerWebAuthn"));
      assertEquals(1, careless.device().passkeys().size(), "it made one, the server refused it");
      assertTrue(careless.told().contains("belum terdaftar"), careless.told());
      assertEquals("webauthn-register", careless.press("#kc-try-again"));
    }
  }

  @Test
  void thePasswordAloneNeitherOpensTheOfficeNorSetsUpAnotherFactor() throws Exception {
    for (Map<String, String> asked :
        List.of(
            Map.of("acr_values", "1"),
            Map.of("kc_action", "webauthn-register"),
            Map.of("kc_action", "CONFIGURE_TOTP"))) {
      Page page = people.withPassword(new Stranger(stack.urls().keycloak()), OWNER, asked);
      assertEquals(PASSKEY_PAGE, page.name(), asked.toString());
    }
    Map<Map<String, String>, String> ends =
        Map.of(
            Map.of("error", "NotAllowedError"), ERROR_PAGE,
            Map.of("otp", "000000"), ERROR_PAGE,
            Map.of("cancel-aia", "true"), ERROR_PAGE,
            Map.of("tryAnotherWay", "on"), "select-authenticator");
    for (Map.Entry<Map<String, String>, String> one : ends.entrySet()) {
      Stranger browser = new Stranger(stack.urls().keycloak());
      Page page = people.withPassword(browser, OWNER, AS_USUAL);
      Page next = browser.submit(page, one.getKey());
      assertEquals(one.getValue(), next.name(), one.toString());
      assertEquals("", next.leads(), one.toString());
      assertTrue(next.html().select("button.choice").size() < 2, "nothing else to choose");
    }
  }

  @Test
  void aStolenSessionAddsNoFactorAndChangesNoPassword() throws Exception {
    owner.signInUpTo(OWNER, AS_USUAL);
    assertEquals(BACK_AT_THE_PLATFORM, owner.usePasskey());
    // the second of the sign-in itself is still good
    Thread.sleep(1_100);
    for (String action :
        List.of(
            "webauthn-register",
            "webauthn-register-passwordless",
            "CONFIGURE_TOTP",
            "CONFIGURE_RECOVERY_AUTHN_CODES",
            "UPDATE_PASSWORD",
            "UPDATE_PROFILE",
            "UPDATE_EMAIL",
            "delete_credential")) {
      assertEquals("login", owner.ask(Map.of("kc_action", action)), action);
    }
    assertEquals(PASSKEY_PAGE, owner.givePassword(), "and then the second factor, too");
  }
}
