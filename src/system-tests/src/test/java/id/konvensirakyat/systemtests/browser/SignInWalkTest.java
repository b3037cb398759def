package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import id.konvensirakyat.deploy.stack.Account;
import id.konvensirakyat.deploy.stack.Mailboxes;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Our pages at the sign-in server on the smallest screen, and a step that asks to sign in anew. */
@ExtendWith({OneStack.class, OneBrowser.class})
class SignInWalkTest {
  private static final Pattern LINK = Pattern.compile("https?://\\S+");
  private static final String OLD_SIGN_IN =
      """
      {"type":"/problems/step-up-needed","title":"Please sign in again.","detail":"",
      "title_id":"Silakan masuk kembali.","detail_id":"","status":401,"errors":[],"missing":[]}""";
  private final Shots shots = new Shots("masuk-");
  private final List<String> faults = new ArrayList<>();

  @Test
  void aVoterRegistersOnAPhoneInEitherLanguage(Stack stack, Browser browser) throws Exception {
    try (Visitor visitor = Visitor.anonymous(browser, stack, Visitor.PHONE)) {
      Page page = visitor.page();
      visitor.open("/pemilih.html?konvensi=tidak-ada");
      page.getByTestId("sign-in").click();
      assertThat(page.locator("h1")).hasText("Masuk ke akun Anda");
      examine(visitor, "masuk");
      page.locator("nav a[lang=en]").click();
      assertThat(page.locator("h1")).hasText("Sign in to your account");
      examine(visitor, "sign-in");
      page.locator("nav a[lang=id]").click();
      page.locator("#kc-registration").click();
      assertThat(page.locator("h1")).hasText("Buat akun pemilih");
      examine(visitor, "akun-baru");
      page.locator("#firstName").fill("Wati");
      page.locator("#email").fill("wati-uji@contoh.invalid");
      page.locator("#username").fill("Wati Uji");
      page.locator("#kc-register").click();
      assertThat(page.locator("#input-error-username")).isVisible();
      examine(visitor, "akun-keliru");
      page.locator("#username").fill("wati-uji");
      page.locator("#kc-register").click();
      assertThat(page.locator("h1")).hasText("Periksa surel Anda");
      examine(visitor, "periksa-surel");
      page.navigate(link(stack, "wati-uji@contoh.invalid"));
      page.locator("#password-new").fill("kuda-laut-hijau");
      page.locator("#password-confirm").fill("kuda-laut-hijau");
      examine(visitor, "kata-sandi");
      page.locator("[type=submit]").click();
      assertThat(page.locator(".account-name")).containsText("Wati");
      assertTrue(page.url().contains("/pemilih.html?konvensi=tidak-ada"), page.url());
      visitor.watch().expect(".*/api/conventions/tidak-ada.*");
      visitor.watch().checkCalm();
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void anOfficeIsAskedForItsCodeOnAPhone(Stack stack, Browser browser) throws Exception {
    String account = committeeMember(stack, "masuk-panitia1");
    try (Visitor visitor = Visitor.of(account, browser, stack, Visitor.PHONE)) {
      Page page = visitor.page();
      visitor.open("/panitia.html");
      page.getByTestId("sign-in").click();
      page.locator("#username").fill(account);
      page.locator("#password").fill(stack.demoAccounts().password());
      page.locator("#kc-login").click();
      assertThat(page.locator("label[for=otp]")).containsText("Kode sekali pakai");
      examine(visitor, "faktor-kedua");
      page.locator("#otp").fill("000000");
      page.locator("#kc-login").click();
      assertThat(page.locator("#input-error-otp-code")).isVisible();
      examine(visitor, "kode-keliru");
      visitor.watch().checkCalm();
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void aStepThatNeedsARecentSignInKeepsWhatWasTyped(Stack stack, Browser browser) throws Exception {
    String account = committeeMember(stack, "masuk-panitia2");
    try (Visitor visitor = Visitor.of(account, browser, stack, Visitor.PLAIN_PHONE)) {
      Page page = visitor.page();
      CommitteePage committee = new CommitteePage(visitor);
      committee.describe("Konvensi uji masuk kembali", List.of("3101"), names("kunci"), 2);
      List<Long> signedIn = new ArrayList<>();
      page.onRequest(request -> note(request, signedIn));
      page.route("**/api/conventions", route -> refuseOnce(route, signedIn));
      // a sign-in of the last ten seconds would count as a new one
      page.waitForTimeout(11_000);
      page.getByTestId("create-convention").click();
      Page second = visitor.context().waitForPage(() -> page.getByTestId("sign-in-again").click());
      assertThat(second.locator("#password")).isVisible();
      second.locator("#password").fill(stack.demoAccounts().password());
      second.locator("#kc-login").click();
      second.locator("#otp").fill(stack.site().secondFactors().unusedCode(account));
      second.locator("#kc-login").click();
      assertThat(page.getByText("Anda sudah masuk kembali")).isVisible();
      assertThat(page.getByLabel("Nama konvensi")).hasValue("Konvensi uji masuk kembali");
      shots.page(visitor, "masuk-kembali");
      committee.create("Konvensi uji masuk kembali");
      assertEquals(2, signedIn.size());
      assertTrue(signedIn.get(1) >= signedIn.get(0) + 10, signedIn.toString());
      visitor.watch().expect(".*/api/conventions:.*");
      visitor.watch().checkCalm();
    }
  }

  /** An account of this test's own. */
  private static String committeeMember(Stack stack, String name) throws IOException {
    stack.createAccounts(
        List.of(new Account(name, "Orang", "Uji", "committee")), stack.demoAccounts().password());
    return name;
  }

  private static List<String> names(String prefix) {
    return List.of(prefix + "1", prefix + "2", prefix + "3");
  }

  private static void refuseOnce(Route route, List<Long> signedIn) {
    if (route.request().method().equals("POST") && signedIn.size() == 1) {
      route.fulfill(
          new Route.FulfillOptions()
              .setStatus(401)
              .setContentType("application/problem+json")
              .setBody(OLD_SIGN_IN));
    } else {
      route.resume();
    }
  }

  /** When the sender of a convention signed in, as the token says. */
  private static void note(Request request, List<Long> signedIn) {
    if (!request.method().equals("POST") || !request.url().endsWith("/api/conventions")) {
      return;
    }
    String token = request.headers().getOrDefault("authorization", "").replace("Bearer ", "");
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    try {
      signedIn.add(new ObjectMapper().readTree(claims).path("auth_time").asLong());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String link(Stack stack, String address) throws Exception {
    for (int i = 0; i < 100; i++) {
      List<Mailboxes.Letter> letters = Mailboxes.at(stack.urls().mailboxes()).of(address);
      if (!letters.isEmpty()) {
        Matcher link = LINK.matcher(letters.get(0).text());
        assertTrue(link.find());
        return link.group();
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no letter came");
  }

  private void examine(Visitor visitor, String where) {
    shots.page(visitor, where);
    new Examination(visitor.page())
        .faults(Visitor.PHONE.width())
        .forEach(fault -> faults.add(where + ": " + fault));
  }
}
