package id.konvensirakyat.systemtests.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import id.konvensirakyat.deploy.stack.Account;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import id.konvensirakyat.systemtests.browser.CommitteePage;
import id.konvensirakyat.systemtests.browser.Examination;
import id.konvensirakyat.systemtests.browser.OneBrowser;
import id.konvensirakyat.systemtests.browser.Shots;
import id.konvensirakyat.systemtests.browser.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An officer changes from the one-time code to a passkey, on the smallest screen. */
@ExtendWith({OneStack.class, OneBrowser.class})
class PasskeyWalkTest {
  private static final String ACCOUNT = "kunci-panitia";
  private static final int MOST_CODES = 4;
  private static final Pattern ENGLISH =
      Pattern.compile("(?i)\\b(the|your|with|sign|register|created|error|try|default|not)\\b");
  private final Shots shots = new Shots("kunci-sandi-");
  private final List<String> faults = new ArrayList<>();
  private final List<String> levels = new ArrayList<>();

  @Test
  void anOfficerRegistersAPasskeyAndActsWithIt(Stack stack, Browser browser) throws Exception {
    stack.createAccounts(
        List.of(new Account(ACCOUNT, "Orang", "Uji", "committee")),
        stack.demoAccounts().password());
    People people = new People(stack, new SignInServer(stack));
    people.require(ACCOUNT, "webauthn-register");
    try (Visitor visitor = Visitor.of(ACCOUNT, browser, stack, Visitor.PHONE)) {
      Page page = visitor.page();
      Device device = Device.phone(page);
      signInUpToTheCode(stack, visitor);
      giveCode(stack, page);
      registers(visitor);
      assertEquals(1, device.passkeys().size());

      visitor.context().clearCookies();
      signInUpToTheCode(stack, visitor);
      choosesPasskey(visitor);
      people.removeCode(ACCOUNT);
      isRefused(visitor, device);
      page.locator("#authenticateWebAuthnButton").click();
      makesAConvention(visitor);
      visitor.watch().checkCalm();
    }
    assertEquals(List.of(), faults);
  }

  private static void signInUpToTheCode(Stack stack, Visitor visitor) {
    Page page = visitor.page();
    visitor.open("/panitia.html");
    Locator way = page.getByTestId("sign-in");
    way.or(page.locator("#username")).waitFor();
    if (way.count() > 0) {
      way.click();
    }
    page.locator("#username").fill(ACCOUNT);
    page.locator("#password").fill(stack.demoAccounts().password());
    page.locator("#kc-login").click();
    assertThat(page.locator("#otp")).isVisible();
  }

  /** Gives the code, and another one where time went by. */
  private static void giveCode(Stack stack, Page page) throws IOException {
    Locator register = page.locator("#registerWebAuthn");
    for (int tries = 0; register.count() == 0 && tries < MOST_CODES; tries++) {
      page.locator("#otp").fill(stack.site().secondFactors().unusedCode(ACCOUNT));
      page.locator("#kc-login").click();
      register.or(page.locator("#input-error-otp-code")).waitFor();
    }
  }

  private void registers(Visitor visitor) {
    Page page = visitor.page();
    assertThat(page.locator("h1")).hasText("Daftarkan kunci sandi (passkey)");
    examine(visitor, "daftar");
    page.locator("nav a[lang=en]").click();
    assertThat(page.locator("h1")).hasText("Register a passkey");
    examine(visitor, "register");
    page.locator("nav a[lang=id]").click();
    hasCome(page, "Daftarkan kunci sandi (passkey)");
    page.locator("#name").fill("Ponsel kantor");
    page.locator("#registerWebAuthn").click();
    assertThat(page.locator(".account-name")).hasCount(1);
  }

  private void choosesPasskey(Visitor visitor) {
    Page page = visitor.page();
    page.locator("#try-another-way").click();
    assertThat(page.locator("h1")).hasText("Pilih faktor kedua");
    examine(visitor, "pilih");
    page.locator(".choice", new Page.LocatorOptions().setHasText("Kunci sandi")).click();
    hasCome(page, "Faktor kedua: kunci sandi (passkey)");
    assertThat(page.locator("#authenticateWebAuthnButton")).isFocused();
    assertThat(page.locator(".passkeys")).containsText("Ponsel kantor");
    examine(visitor, "masuk");
  }

  /** The page with this heading is there, and its buttons do something. */
  private static void hasCome(Page page, String heading) {
    assertThat(page.locator("h1")).hasText(heading);
    page.waitForLoadState();
  }

  /** Once in each language, by a device in the wrong hand; ends where the passkey is asked for. */
  private void isRefused(Visitor visitor, Device device) {
    Page page = visitor.page();
    device.heldByItsOwner(false);
    page.locator("nav a[lang=en]").click();
    hasCome(page, "Second factor: passkey");
    examine(visitor, "sign-in");
    page.locator("#authenticateWebAuthnButton").click();
    assertThat(page.locator("h1")).hasText("Passkey not accepted");
    examine(visitor, "refused");
    page.locator("#kc-try-again").click();
    hasCome(page, "Second factor: passkey");
    page.locator("nav a[lang=id]").click();
    hasCome(page, "Faktor kedua: kunci sandi (passkey)");
    page.locator("#authenticateWebAuthnButton").click();
    assertThat(page.locator("h1")).hasText("Kunci sandi belum diterima");
    examine(visitor, "ditolak");
    page.locator("#kc-try-again").click();
    hasCome(page, "Faktor kedua: kunci sandi (passkey)");
    device.heldByItsOwner(true);
  }

  private void makesAConvention(Visitor visitor) {
    Page page = visitor.page();
    assertThat(page.locator(".account-name")).hasCount(1);
    page.onRequest(this::note);
    CommitteePage committee = new CommitteePage(visitor);
    committee.describe(
        "Konvensi uji kunci sandi", List.of("3101"), List.of("kunci1", "kunci2", "kunci3"), 2);
    committee.create("Konvensi uji kunci sandi");
    assertEquals(List.of("2"), levels);
  }

  /** The level of the sign-in with which a convention is made. */
  private void note(Request request) {
    if (request.method().equals("POST") && request.url().endsWith("/api/conventions")) {
      String token = request.headers().getOrDefault("authorization", "").replace("Bearer ", "");
      try {
        levels.add(SignInServer.claims(token).path("acr").asText());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void examine(Visitor visitor, String where) {
    shots.page(visitor, where);
    new Examination(visitor.page())
        .faults(Visitor.PHONE.width())
        .forEach(fault -> faults.add(where + ": " + fault));
    if (visitor.page().locator("html").getAttribute("lang").equals("id")) {
      String text = visitor.page().locator("main").innerText();
      assertFalse(ENGLISH.matcher(text).find(), () -> "English on " + where + ": " + text);
    }
  }
}
