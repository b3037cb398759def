package id.konvensirakyat.systemtests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The other browser tests' guards are seen to fail: a page that misbehaves is found out. */
@ExtendWith({OneStack.class, OneBrowser.class})
class GuardsTest {
  private static final String SECRET = "ABCDE-FGHJKL-MNPQR-STUVWX";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "() => console.error('a fault')",
        "() => { setTimeout(() => { throw new Error('uncaught') }); }",
        "() => document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">styled</p>')",
        "() => fetch('http://stranger.invalid/').catch(() => undefined)",
        "() => fetch('/api/nothing')"
      })
  void unrestIsNoticed(String misdeed, Stack stack, Browser browser) {
    try (Visitor visitor = atHelp(stack, browser)) {
      visitor.watch().checkCalm();
      visitor.page().evaluate(misdeed);
      // what was said is known once the page answers again
      visitor.page().waitForLoadState();
      visitor.page().evaluate("() => new Promise((done) => requestIdleCallback(done))");
      assertThrows(AssertionError.class, () -> visitor.watch().checkCalm());
    }
  }

  @Test
  void ballotWithTokenOrCredentialIsNoticed(Stack stack, Browser browser) {
    try (Visitor visitor = atHelp(stack, browser)) {
      Page page = visitor.page();
      visitor.watch().checkNeverSent(SECRET);
      page.evaluate(
          """
          secret => fetch("/api/elections/none/ballots",
            {method: "POST", body: secret, headers: {Authorization: "Bearer x"}})
          """,
          SECRET);
      assertThrows(AssertionError.class, () -> visitor.watch().checkNeverSent(SECRET));
      assertThrows(AssertionError.class, () -> visitor.watch().checkBallotsAreAnonymous());
    }
  }

  @Test
  void whatKeepsPeopleOutIsNoticed(Stack stack, Browser browser) {
    try (Visitor visitor = atHelp(stack, browser)) {
      Examination examination = new Examination(visitor.page());
      assertEquals(List.of(), examination.faults(Visitor.PHONE.width()));
      visitor
          .page()
          .evaluate(
              """
              () => {
                const small = document.createElement("button");
                small.id = "main";
                small.textContent = "x";
                small.style.cssText = "position: absolute; padding: 0; width: 20px; height: 20px";
                const picture = document.createElement("img");
                picture.style.cssText = "max-width: none; width: 700px; height: 50px";
                document.body.append(small, picture);
              }
              """);
      List<String> faults = examination.faults(Visitor.PHONE.width());
      for (String expected : List.of("image-alt ", "7.. px wide", "shared id: main", "too small")) {
        assertEquals(
            1,
            faults.stream().filter(one -> one.matches(expected + ".*")).count(),
            () -> expected + " in " + faults);
      }
    }
  }

  private static Visitor atHelp(Stack stack, Browser browser) {
    Visitor visitor = Visitor.anonymous(browser, stack, Visitor.PHONE);
    visitor.open("/bantuan.html");
    visitor.page().locator("h1").waitFor();
    return visitor;
  }
}
