package id.konvensirakyat.systemtests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts one Chromium, the system's own, for all browser tests of a thread: several threads cannot
 * speak with one.
 */
public final class OneBrowser implements ParameterResolver {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final double PATIENCE_MILLIS = 45_000;

  /** Nothing in the background, and no request but those of the pages. */
  private static final List<String> QUIET =
      List.of(
          // as root, which containers are, Chromium's sandbox does not start
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** How to start one that keeps its profile on disk, as people's do. */
  static BrowserType.LaunchPersistentContextOptions withProfile() {
    return new BrowserType.LaunchPersistentContextOptions()
        .setExecutablePath(CHROMIUM)
        .setArgs(QUIET);
  }

  /** Closed by JUnit after the last test. */
  private record Held(Playwright playwright, Browser browser) implements AutoCloseable {
    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(OneBrowser.class))
        .getOrComputeIfAbsent(Thread.currentThread(), thread -> start(), Held.class)
        .browser();
  }

  private static Held start() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Held(
        playwright,
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(QUIET)));
  }
}
