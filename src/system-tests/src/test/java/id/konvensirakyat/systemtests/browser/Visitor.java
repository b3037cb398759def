package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.konvensirakyat.deploy.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** One person in front of a browser of their own, signed in or not. */
public final class Visitor implements AutoCloseable {
  /** The cheap phone that the pages are made for. */
  public static final Screen PHONE = new Screen(360, 800, 2);

  /** The same phone with one pixel for each, where many pages are looked at on two screens. */
  public static final Screen PLAIN_PHONE = new Screen(360, 800, 1);

  public static final Screen DESK = new Screen(1280, 900, 1);
  private static final double PATIENCE_MILLIS = 45_000;
  private static final Duration STILL_RECENT = Duration.ofMinutes(8);
  private static final int MOST_CODES = 4;

  private final Stack stack;
  private final BrowserContext context;
  private final Watch watch;
  private final Page page;
  private String account = "";
  private Instant signedIn = Instant.MAX;

  public record Screen(int width, int height, double pixels) {}

  private Visitor(BrowserContext context, Stack stack) {
    this.stack = stack;
    this.context = context;
    context.setDefaultTimeout(PATIENCE_MILLIS);
    context.onDialog(Dialog::accept);
    this.watch = new Watch(context, stack.urls().platform(), stack.urls().keycloak());
    this.page = context.newPage();
  }

  private static BrowserContext fresh(Browser browser, Screen screen) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(screen.width(), screen.height())
            .setDeviceScaleFactor(screen.pixels())
            .setLocale("id-ID")
            .setTimezoneId("Asia/Jakarta"));
  }

  /** Somebody without an account. */
  static Visitor anonymous(Browser browser, Stack stack, Screen screen) {
    return new Visitor(fresh(browser, screen), stack);
  }

  /** Somebody with this account whose browser keeps what it keeps on disk, in this folder. */
  static Visitor withProfile(
      String account, Browser browser, Stack stack, Screen screen, Path profile) {
    BrowserContext context =
        browser
            .browserType()
            .launchPersistentContext(
                profile,
                OneBrowser.withProfile()
                    .setViewportSize(screen.width(), screen.height())
                    .setDeviceScaleFactor(screen.pixels())
                    .setLocale("id-ID")
                    .setTimezoneId("Asia/Jakarta"));
    Visitor visitor = new Visitor(context, stack);
    visitor.account = account;
    return visitor;
  }

  /** Somebody who will sign in with this demo account where a page asks for it. */
  public static Visitor of(String account, Browser browser, Stack stack, Screen screen) {
    Visitor visitor = new Visitor(fresh(browser, screen), stack);
    visitor.account = account;
    return visitor;
  }

  public Page page() {
    return page;
  }

  public BrowserContext context() {
    return context;
  }

  public Watch watch() {
    return watch;
  }

  /** The same page on a screen of another size. */
  void widen(Screen screen) {
    page.setViewportSize(screen.width(), screen.height());
  }

  /** Goes to an address below the platform's origin. */
  public void open(String path) {
    if (signedIn.isBefore(Instant.now().minus(STILL_RECENT))) {
      // what cannot be undone takes a sign-in of the last quarter of an hour
      context.clearCookies();
    }
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
    Locator form = page.locator("#username");
    awaitFirst(inside.or(way).or(form));
    if (way.count() > 0) {
      way.click();
      awaitFirst(form);
    }
    if (form.count() > 0) {
      signIn(inside);
    }
    assertThat(inside).hasCount(1);
  }

  private static void awaitFirst(Locator any) {
    any.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
  }

  private void signIn(Locator inside) {
    page.locator("#username").fill(account);
    page.locator("#password").fill(stack.demoAccounts().password());
    page.locator("#kc-login").click();
    Locator code = page.locator("#otp");
    Locator wrong = page.locator("#input-error-otp-code");
    awaitFirst(inside.or(code));
    for (int tries = 0; code.count() > 0 && tries < MOST_CODES; tries++) {
      code.fill(unusedCode());
      page.locator("#kc-login").click();
      awaitFirst(inside.or(wrong));
    }
    signedIn = Instant.now();
  }

  private String unusedCode() {
    try {
      return stack.site().secondFactors().unusedCode(account);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
