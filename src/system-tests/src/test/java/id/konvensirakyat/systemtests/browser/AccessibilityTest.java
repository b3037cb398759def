package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page on the smallest screen, in both languages: WCAG 2.2 AA as far as a machine can tell,
 * nothing wider than the screen, nothing too small for a thumb, and a booth that needs no mouse.
 */
@ExtendWith({OneStack.class, OneBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {
  private static final List<String> LANGUAGES = List.of("id", "en");
  private static final List<String> PUBLIC =
      List.of(
          "/",
          "/kandidat.html",
          "/kalender.html",
          "/kursi.html",
          "/pemantau.html",
          "/periksa.html",
          "/bantuan.html",
          "/sengketa.html");

  /** A page, and who works there. */
  private record Desk(String path, String account) {}

  private static final List<Desk> OF_ROLES =
      List.of(
          new Desk("/daftar-caleg.html", "akses-bacaleg0"),
          new Desk("/pemberitahuan.html", "akses-bacaleg0"),
          new Desk("/data-saya.html", "akses-bacaleg0"),
          new Desk("/pemilih.html", "akses-pemilih0"),
          new Desk("/masukan.html", "akses-pemilih0"),
          new Desk("/sanggahan.html", "akses-pemilih0"),
          new Desk("/dukung.html", "akses-pemilih0"),
          new Desk("/verifikator.html", "verifikator1"),
          new Desk("/petugas.html", "petugas1"),
          new Desk("/majelis.html", "majelis1"),
          new Desk("/panitia.html", "panitia1"),
          new Desk("/penetapan.html", "pengarah1"),
          new Desk("/pemegang-kunci.html", "kunci1"));
  private static final int KEYS_TO_TRY = 60;

  private final Shots shots = new Shots("akses-");
  private OpenElection election;

  @BeforeAll
  void openElection(Stack stack) throws Exception {
    election = OpenElection.prepare(stack, "akses", 8_200, "Konvensi uji akses");
  }

  @Test
  void publicPagesServeEverybody(Stack stack, Browser browser) {
    List<String> faults = new ArrayList<>();
    try (Visitor anybody = Visitor.anonymous(browser, stack, Visitor.PHONE)) {
      for (String path : PUBLIC) {
        for (String language : LANGUAGES) {
          anybody.open(address(path, language));
          settled(anybody.page());
          examine(anybody, path + " " + language, faults);
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void pagesOfEachRoleServeEverybody(Stack stack, Browser browser) {
    List<String> faults = new ArrayList<>();
    for (Desk desk : OF_ROLES) {
      String path = desk.path();
      try (Visitor visitor = Visitor.of(desk.account(), browser, stack, Visitor.PHONE)) {
        visitor.open(address(path, "id"));
        settled(visitor.page());
        examine(visitor, path + " before signing in", faults);
        for (String language : LANGUAGES) {
          visitor.openSignedIn(address(path, language));
          settled(visitor.page());
          examine(visitor, path + " " + language, faults);
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void boothServesEverybodyAndNeedsNoMouse(Stack stack, Browser browser) {
    List<String> faults = new ArrayList<>();
    try (Visitor voter = Visitor.anonymous(browser, stack, Visitor.PHONE)) {
      Page page = voter.page();
      BoothPage booth = new BoothPage(voter).open(election.uuid()).ready();
      examine(voter, "booth, choosing", faults);
      tabTo(page, "[data-testid=choice] input");
      page.keyboard().press("Space");
      assertThat(page.getByTestId("chosen-count")).containsText("1 dari 2");
      tabTo(page, "[data-testid=to-review]");
      page.keyboard().press("Enter");
      assertThat(page.getByTestId("reviewed")).isVisible();
      examine(voter, "booth, reviewing", faults);
      tabTo(page, "[data-testid=credential-input]");
      page.keyboard().type(election.credentials().get(2));
      tabTo(page, "[data-testid=prepare]");
      page.keyboard().press("Enter");
      assertThat(page.getByTestId("ready")).isFocused();
      examine(voter, "booth, ready", faults);
      tabTo(page, "[data-testid=test-first]");
      page.keyboard().press("Enter");
      assertThat(page.getByTestId("opened")).isFocused();
      examine(voter, "booth, tested", faults);
      tabTo(page, "[data-testid=new-ballot]");
      page.keyboard().press("Enter");
      assertThat(page.getByTestId("ready")).isFocused();
      tabTo(page, "[data-testid=send-now]");
      page.keyboard().press("Enter");
      booth.finished();
      examine(voter, "booth, finished", faults);
      assertEquals("finished", focusedTestId(page), "the focus is at the new screen's heading");
    }
    assertEquals(List.of(), faults);
  }

  private String address(String path, String language) {
    // who asks for support sends a code; here it is one that nobody has
    return "%s?konvensi=%s&dapil=%s&lang=%s&kode=TIDAKADA"
        .formatted(path, election.convention(), OpenElection.DAPIL, language);
  }

  /** Waits until nothing on the page says that it is still loading. */
  private static void settled(Page page) {
    assertThat(page.locator("h1")).isVisible();
    assertThat(page.locator(".waiting")).hasCount(0);
    page.evaluate("() => document.fonts.ready");
  }

  private void examine(Visitor visitor, String where, List<String> faults) {
    shots.page(visitor, where.replaceAll("[^A-Za-z0-9]+", "-"));
    new Examination(visitor.page())
        .faults(Visitor.PHONE.width())
        .forEach(fault -> faults.add(where + ": " + fault));
  }

  /** Presses Tab until the focus is on a control that matches. */
  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < KEYS_TO_TRY; i++) {
      page.keyboard().press("Tab");
      Object there =
          page.evaluate("wanted => document.activeElement?.matches(wanted) ?? false", selector);
      if (there.equals(true)) {
        return;
      }
    }
    fail("Tab does not lead to " + selector);
  }

  private static Object focusedTestId(Page page) {
    return page.evaluate("() => document.activeElement?.dataset.testid");
  }
}
