package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** masukan.html, for anyone with an account who knows something of a candidate. */
final class CommentPage {
  private final Visitor visitor;
  private final Page page;

  CommentPage(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  /** From the candidate's own page. */
  void openFromCandidate() {
    page.getByTestId("to-comment").click();
    visitor.comeIn();
  }

  void open(String convention) {
    visitor.openSignedIn("/masukan.html?konvensi=" + convention);
  }

  /** Writes on the candidate whose page led here. */
  void write(String category, String text) {
    assertThat(page.getByTestId("comment-candidate")).not().hasValue("");
    page.getByTestId("comment-category").selectOption(category);
    page.getByTestId("comment-text").fill(text);
  }

  void send() {
    page.getByTestId("send-comment").click();
    assertThat(page.getByTestId("comment-sent")).isVisible();
    assertThat(page.getByTestId("my-comment")).hasCount(1);
  }

  void expectAnswer(String answer) {
    assertThat(page.getByTestId("comment-answer")).hasText(answer);
  }
}
