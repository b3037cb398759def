package id.konvensirakyat.systemtests.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import id.konvensirakyat.deploy.stack.Account;
import id.konvensirakyat.deploy.stack.Stack;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Somebody of the committee with a browser, a device that keeps passkeys, and the will to change
 * what the pages do.
 */
final class Officer implements AutoCloseable {
  /** In place of a page's name: Keycloak has sent the browser back. */
  static final String BACK_AT_THE_PLATFORM = "masuk";

  /** Fewer than the wrong ones that lock an account. */
  private static final int MOST_CODES = 4;

  private final Stack stack;
  private final SignInServer server;
  private final String name;
  private final BrowserContext context;
  private final Page page;
  private final Device device;
  private String back = "";

  private Officer(Stack stack, Browser browser, String name, Function<Page, Device> device) {
    this.stack = stack;
    this.server = new SignInServer(stack);
    this.name = name;
    this.context = browser.newContext(new Browser.NewContextOptions().setLocale("id-ID"));
    context.onRequest(request -> note(request.url()));
    this.page = context.newPage();
    this.device = device.apply(page);
  }

  /** Somebody with a one-time code, whom an administrator has asked to register a passkey. */
  static Officer withCode(Stack stack, Browser browser, String name, Function<Page, Device> device)
      throws Exception {
    stack.createAccounts(
        List.of(new Account(name, "Orang", "Uji", "committee")), stack.demoAccounts().password());
    new People(stack, new SignInServer(stack)).require(name, "webauthn-register");
    return new Officer(stack, browser, name, device);
  }

  /** Somebody whose only second factor is a passkey: the administrator took the code away. */
  static Officer withPasskey(Stack stack, Browser browser, String name) throws Exception {
    Officer officer = withCode(stack, browser, name, Device::phone);
    officer.signInUpTo(name, Map.of());
    officer.giveCode();
    String end = officer.press("#registerWebAuthn");
    if (!end.equals(BACK_AT_THE_PLATFORM) || officer.device.passkeys().size() != 1) {
      throw new AssertionError("no passkey was registered: " + end);
    }
    new People(stack, officer.server).removeCode(name);
    return officer;
  }

  Device device() {
    return device;
  }

  /** Starts anew, without a session, and gives the password of an account; the page after it. */
  String signInUpTo(String account, Map<String, String> asked) {
    context.clearCookies();
    page.navigate(server.authorization(asked).toString());
    page.locator("#username").fill(account);
    return givePassword();
  }

  /** Gives the password where Keycloak asks for it; the page after it. */
  String givePassword() {
    page.locator("#password").fill(stack.demoAccounts().password());
    return press("#kc-login");
  }

  /** Gives the account's one-time code, another one where time went by; the page after it. */
  String giveCode() throws Exception {
    String next = "otp";
    for (int tries = 0; next.equals("otp") && tries < MOST_CODES; tries++) {
      page.locator("#otp").fill(stack.site().secondFactors().unusedCode(name));
      next = press("#kc-login");
    }
    return next;
  }

  /** Lets the device answer the page; the page after it. */
  String usePasskey() {
    return press("#authenticateWebAuthnButton");
  }

  /** Asks for a sign-in with the session that the browser has; the page that comes. */
  String ask(Map<String, String> asked) {
    back = "";
    page.navigate(server.authorization(asked).toString());
    return pageName();
  }

  /** Changes the page that is open. */
  void tamper(String script) {
    page.evaluate(script);
  }

  /** Presses a button that sends a form, and waits for the page after it. */
  String press(String button) {
    back = "";
    page.evaluate("() => { document.body.dataset.before = 'yes'; }");
    page.locator(button).click();
    page.waitForFunction(
        "() => document.readyState === 'complete' && document.body &&"
            + " !document.body.dataset.before");
    return pageName();
  }

  private String pageName() {
    // the platform's page goes on by itself
    return back.isEmpty()
        ? page.locator("body").getAttribute("data-page-id").replace("login-", "")
        : BACK_AT_THE_PLATFORM;
  }

  private void note(String address) {
    if (address.startsWith(server.landing() + "?state=s&")) {
      back = address;
    }
  }

  /** What the open page tells the person that goes wrong. */
  String told() {
    return page.locator(".message.error").textContent().strip();
  }

  /** The claims of the token that the code in the address buys. */
  JsonNode claims() throws Exception {
    String token = server.token(server.codeGrant(code())).json().required("access_token").asText();
    return SignInServer.claims(token);
  }

  private String code() {
    for (String part : URI.create(back).getRawQuery().split("&", -1)) {
      if (part.startsWith("code=")) {
        return part.substring("code=".length());
      }
    }
    throw new AssertionError("no code came back");
  }

  @Override
  public void close() {
    context.close();
  }
}
