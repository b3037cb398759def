package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.konvensirakyat.deploy.stack.Stack;
import java.io.InterruptedIOException;

/** One person in front of a browser of their own, signed in or not. */
final class Visitor implements AutoCloseable {
  /** The cheap phone that the pages are made for. */
  static final Screen PHONE = new Screen(360, 800, 2);

  /** The same phone with one pixel for each, where many pages are looked at on two screens. */
  static final Screen PLAIN_PHONE = new Screen(360, 800, 1);

  static final Screen DESK = new Screen(1280, 900, 1);
  private static final double PATIENCE_MILLIS = 45_000;

  private final Stack stack;
  private final BrowserContext context;
  private final Watch watch;
  private final Page page;
  private String account = "";

  record Screen(int width, int height, double pixels) {}

  private Visitor(Browser browser, Stack stack, Screen screen) {
    this.stack = stack;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setDeviceScaleFactor(screen.pixels())
                .setLocale("id-ID")
                .setTimezoneId("Asia/Jakarta"));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    context.onDialog(Dialog::accept);
    this.watch = new Watch(context, stack.urls().platform(), stack.urls().keycloak());
    this.page = context.newPage();
  }

  /** Somebody without an account. */
  static Visitor anonymous(Browser browser, Stack stack, Screen screen) {
    return new Visitor(browser, stack, screen);
  }

  /** Somebody who will sign in with this demo account where a page asks for it. */
  static Visitor of(String account, Browser browser, Stack stack, Screen screen) {
    Visitor visitor = new Visitor(browser, stack, screen);
    visitor.account = account;
    return visitor;
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  Watch watch() {
    return watch;
  }

  /** The same page on a screen of another size. */
  void widen(Screen screen) {
    page.setViewportSize(screen.width(), screen.height());
  }

  /** Goes to an address below the platform's origin. */
  void open(String path) {
    page.navigate(stack.urls().platform() + path);
  }

  /**
   * Goes to a page that needs the account. The first time it asks to sign in, on Keycloak's own
   * page; later in the same tab it goes there and back by itself.
   */
  void openSignedIn(String path) {
    open(path);
    comeIn();
  }

  /** Signs in on the page that is open, where it asks for an account. */
  void comeIn() {
    Locator inside = page.locator(".account-name");
    Locator way = page.getByTestId("sign-in");
    inside
        .or(way)
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    if (way.count() > 0) {
      signIn(way);
    }
    assertThat(inside).hasCount(1);
  }

  private void signIn(Locator way) {
    way.click();
    page.locator("#username").fill(account);
    page.locator("#password").fill(stack.demoAccounts().password());
    page.locator("#kc-login").click();
    if (stack.demoAccounts().withOffice().contains(account)) {
      giveCode();
    }
  }

  /** Who holds an office has a second factor. */
  private void giveCode() {
    try {
      page.locator("#otp").fill(stack.site().secondFactors().unusedCode(account));
    } catch (InterruptedIOException e) {
      throw new IllegalStateException(e);
    }
    page.locator("#kc-login").click();
  }

  @Override
  public void close() {
    context.close();
  }
}
