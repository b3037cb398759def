package id.konvensirakyat.systemtests.signin;

import static id.konvensirakyat.systemtests.signin.People.AS_USUAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import id.konvensirakyat.systemtests.signin.Stranger.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Every way to an office without its second factor. */
@Isolated
@ExtendWith(OneStack.class)
class OfficeAttackTest {
  private Stack stack;
  private SignInServer server;
  private People people;
  private Stranger stranger;

  @BeforeEach
  void meet(Stack running) {
    stack = running;
    server = new SignInServer(stack);
    people = new People(stack, server);
    stranger = new Stranger(stack.urls().keycloak());
  }

  @Test
  void anOfficeWithoutASecondFactorMustSetOneUpBeforeAnything() throws Exception {
    people.account("panitia-baru", true, "committee");
    for (Map<String, String> asked : List.of(AS_USUAL, Map.of("acr_values", "1"))) {
      Page page = people.withPassword(new Stranger(stack.urls().keycloak()), "panitia-baru", asked);
      assertEquals("config-totp", page.name(), asked.toString());
      assertEquals("", page.leads());
    }
  }

  @Test
  void anOfficeIsAskedForItsCodeWhateverThePageAsksFor() throws Exception {
    for (String level : List.of("", "0", "1", "2", "3", "x")) {
      Stranger browser = new Stranger(stack.urls().keycloak());
      Page page = people.withPassword(browser, "majelis1", Map.of("acr_values", level));
      assertEquals("otp", page.name(), level);
    }
    Page page = people.withPassword(stranger, "majelis1", AS_USUAL);
    Page wrong = stranger.submit(page, Map.of("otp", "000000"));
    assertEquals("otp", wrong.name());
    assertEquals("", wrong.leads());
  }

  @Test
  void aCodeIsGoodOnce() throws Exception {
    String otp = stack.site().secondFactors().unusedCode("majelis2");
    Page first = people.withPassword(stranger, "majelis2", AS_USUAL);
    assertTrue(stranger.submit(first, Map.of("otp", otp)).given("code").isPresent());
    Stranger thief = new Stranger(stack.urls().keycloak());
    Page second = people.withPassword(thief, "majelis2", AS_USUAL);
    assertEquals("otp", thief.submit(second, Map.of("otp", otp)).name());
  }

  @Test
  void theMailboxAloneOpensNoOffice() throws Exception {
    people.account("panitia-lupa", true, "committee");
    Page page = stranger.open(server.authorization(AS_USUAL));
    page =
        stranger.open(
            URI.create(page.html().selectFirst("a[href*=reset-credentials]").absUrl("href")));
    stranger.submit(page, Map.of("username", "panitia-lupa"));
    Page reset = stranger.open(Letters.link(stack, "panitia-lupa@contoh.invalid"));
    assertEquals("update-password", reset.name());
    Page after =
        stranger.submit(
            reset,
            Map.of("password-new", "kuda-laut-hijau", "password-confirm", "kuda-laut-hijau"));
    assertEquals("info", after.name());
    assertEquals("", after.leads());
    assertEquals("login", stranger.open(server.authorization(AS_USUAL)).name());
  }
}
