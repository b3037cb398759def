package id.konvensirakyat.deploy.rehearsal;

import id.konvensirakyat.deploy.stack.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Opens the public page of the rolls in headless Chromium and reads what it computed there. */
public final class BrowserRolls implements RollReader {
  /** How long the page may compute, in the browser's own time. */
  private static final long BUDGET_MILLISECONDS = TimeUnit.MINUTES.toMillis(10);

  @Override
  public Map<String, SeenRoll> read(Site site, String convention)
      throws IOException, InterruptedException, RehearsalException {
    String page = site.urls().platform() + "/daftar-pemilih.html?konvensi=" + convention;
    Process chromium =
        new ProcessBuilder(
                List.of(
                    "chromium",
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--virtual-time-budget=" + BUDGET_MILLISECONDS,
                    "--dump-dom",
                    page))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String dom = new String(chromium.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (chromium.waitFor() != 0) {
      throw new RehearsalException("Chromium did not show the page of the rolls.");
    }
    Map<String, SeenRoll> rolls = new TreeMap<>();
    for (Element row : Jsoup.parse(dom).select("[data-dapil][data-sha256]")) {
      rolls.put(
          row.attr("data-dapil"),
          new SeenRoll(Integer.parseInt(row.attr("data-count")), row.attr("data-sha256")));
    }
    return rolls;
  }
}
