package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The verifying page in one file, opened from disk: without a network, and with a typed address.
 */
@ExtendWith({OneStack.class, OneBrowser.class})
class VerifyPageTest {
  private static final Path PAGE =
      Path.of("..", "web", "target", "classes", "META-INF", "resources", "periksa-mandiri.html");
  private static final Path VECTORS = Path.of("..", "..", "crypto-spec", "vectors");
  private static final String EACH =
      "items => items.map(item => item.dataset.name + ' ' + item.dataset.state)";

  private final JsonNode receipts = read(VECTORS.resolve(Path.of("log", "receipts.json")));
  private final List<String> asked = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeEach
  void openOffline(Browser browser) {
    context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(360, 800).setLocale("id-ID"));
    context.setOffline(true);
    page = context.newPage();
    page.onRequest(request -> asked.add(request.url()));
    page.onPageError(fault -> asked.add(fault));
    page.navigate(PAGE.toAbsolutePath().normalize().toUri().toString());
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void aReceiptIsVerifiedWithoutANetwork() {
    JsonNode good = receipts.get("good").get(0);
    give("tanda.tlog-proof", good.get("receipt").asText());
    believe(receipts.get("log").asText());
    page.getByTestId("verify-tracker").fill(good.get("tracker").asText());
    assertEquals("open", ending());
    assertEquals(
        List.of(
            "receipt.form passed",
            "receipt.tracker passed",
            "receipt.log passed",
            "receipt.included passed",
            "receipt.witnesses passed",
            "receipt.now open",
            "receipt.board open"),
        states());
    assertTrue(
        asked.stream().allMatch(address -> address.matches("(file|blob|data):.*")),
        asked::toString);
  }

  @Test
  void eachFalseReceiptIsRefusedForItsReason() {
    for (JsonNode bad : receipts.get("bad")) {
      give("palsu.tlog-proof", bad.get("receipt").asText());
      believe(receipts.get("log").asText());
      assertEquals("bad", ending(), bad.get("name").asText());
      assertThat(page.getByTestId("verify-checks")).containsText(bad.get("reason").asText());
    }
  }

  @Test
  void aWholeArchiveIsVerifiedToItsResult() throws IOException {
    Path folder = VECTORS.resolve(Path.of("elections", "ed25519-basic"));
    try (Stream<Path> files = Files.list(folder)) {
      Path archive =
          files.filter(file -> file.toString().endsWith(".bel")).findFirst().orElseThrow();
      page.getByTestId("verify-files").setInputFiles(archive);
    }
    assertEquals("open", ending());
    assertTrue(states().contains("archive.result passed"), () -> states().toString());
    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.TABLE)).isVisible();
  }

  /** What a voter and an observer hold, compared with the server of a page that is not its own. */
  @Test
  void aServerIsReadByItsAddress(Stack stack, Browser browser) throws Exception {
    OpenElection election = OpenElection.prepare(stack, "mandiri", 9_100, "Konvensi uji mandiri");
    String api = stack.urls().platform() + "/api";
    String log = api + "/conventions/" + election.convention() + "/log";
    Held held = Held.by(election, stack, browser);
    context.setOffline(false);
    readLog(log.replace(election.convention(), "tidak-ada"));
    assertEquals("bad", ending());
    assertThat(page.getByTestId("verify-checks")).containsText("FILE_MISSING");
    readLog(log);
    assertEquals("open", ending());
    assertTrue(states().contains("log.entries passed"), () -> states().toString());
    JsonNode view = new ObjectMapper().readTree(page.request().get(log).body());
    page.getByTestId("log-keys").fill(view.required("keys").get(0).asText());
    give("tanda.tlog-proof", held.receipt());
    ending();
    assertTrue(
        states().containsAll(List.of("receipt.log passed", "receipt.now passed")),
        () -> states().toString());
    assertTrue(states().contains("receipt.board passed"), () -> states().toString());
    page.getByTestId("verify-files").setInputFiles(held.opening());
    taken("opening");
    page.getByTestId("verify-tracker").fill(held.tested());
    assertEquals("good", ending());
    byte[] archive =
        page.request().get(api + "/elections/" + election.uuid() + "/archive.bel").body();
    page.getByTestId("verify-files").setInputFiles(new FilePayload("a.bel", "", archive));
    taken("archive");
    assertEquals("open", ending());
    assertTrue(states().contains("archive.log passed"), () -> states().toString());
    String served = Pattern.quote(api);
    assertTrue(
        asked.stream().allMatch(address -> address.matches("(file:|blob:|data:|" + served + ").*")),
        asked::toString);
  }

  /** What is left with a voter who tested a ballot and then voted with another. */
  private record Held(Path opening, String tested, String receipt) {
    static Held by(OpenElection election, Stack stack, Browser browser) throws IOException {
      try (Visitor voter = Visitor.anonymous(browser, stack, Visitor.PHONE)) {
        List<String> choice = List.of(election.candidates().get(0));
        BoothPage booth = new BoothPage(voter).open(election.uuid()).ready();
        booth.choose(choice);
        booth.review(choice);
        booth.present(election.credentials().get(0));
        booth.prepare();
        String tested = booth.test();
        Path opening = Files.createTempFile("pembuka", ".txt");
        Files.copy(booth.saveOpening(), opening, StandardCopyOption.REPLACE_EXISTING);
        booth.makeAnother();
        booth.sendPrepared();
        booth.finished();
        return new Held(opening, tested, booth.saveProof());
      }
    }
  }

  private void readLog(String address) {
    page.getByTestId("verify-address").fill(address);
    page.getByTestId("verify-log").click();
    taken("log");
  }

  @Test
  void itServesEverybody() {
    give("tanda.tlog-proof", receipts.get("good").get(0).get("receipt").asText());
    believe(receipts.get("log").asText());
    ending();
    List<String> faults = new ArrayList<>(new Examination(page).faults(360));
    page.locator("button[lang=en]").click();
    faults.addAll(new Examination(page).faults(360));
    assertEquals(List.of(), faults);
  }

  private void give(String name, String text) {
    page.getByTestId("verify-files")
        .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    taken("receipt");
  }

  private void taken(String kind) {
    assertThat(page.getByTestId("verify-kind")).hasAttribute("data-kind", kind);
    assertThat(page.getByTestId("verdict")).hasCount(0);
  }

  private void believe(String vkey) {
    page.getByTestId("log-keys").fill(vkey);
    page.getByTestId("witness-keys")
        .fill(
            receipts
                .get("witnesses")
                .valueStream()
                .map(JsonNode::asText)
                .collect(Collectors.joining("\n")));
    page.getByTestId("witnesses-needed").fill(receipts.get("needed").asText());
  }

  private String ending() {
    page.getByTestId("verify-start").click();
    assertThat(page.getByTestId("verdict")).isVisible();
    return page.getByTestId("verdict").getAttribute("data-ending");
  }

  private List<String> states() {
    Object states = page.getByTestId("verify-checks").locator("li").evaluateAll(EACH);
    return ((List<?>) states).stream().map(String::valueOf).toList();
  }

  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
