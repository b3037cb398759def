package id.konvensirakyat.deploy.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.konvensirakyat.deploy.stack.Site;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Opens the public page of the rolls in headless Chromium, presses its button, which works all
 * publications and rolls out again, and counts and hashes each published roll there once more.
 */
public final class BrowserRolls implements RollReader {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String SCRIPT =
      """
      (async () => {
        const until = (seen) => new Promise((found, failed) => {
          const begin = Date.now();
          const look = () => {
            const value = seen();
            if (value) found(value);
            else if (Date.now() - begin > 840000) failed(new Error("waited in vain"));
            else setTimeout(look, 100);
          };
          look();
        });
        (await until(() => document.querySelector("[data-testid=roll-check]"))).click();
        const checked = await until(() => {
          const kind = document.querySelector("[data-testid=roll-check-result]")?.dataset.kind;
          return kind === "idle" || kind === "running" ? null : kind;
        });
        const said = document.querySelector("[data-testid=roll-check-result]").textContent;
        const view = await (await fetch("/api/conventions/%s")).json();
        const rolls = {};
        for (const dapil of view.dapil) {
          const path = `/api/elections/${dapil.electionUuid}/public_credentials.json`;
          const bytes = await (await fetch(path)).arrayBuffer();
          const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
          rolls[dapil.code] = {
            count: JSON.parse(new TextDecoder().decode(bytes)).length,
            hash: [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
          };
        }
        return JSON.stringify({ checked, said, rolls });
      })()
      """;

  @Override
  public Map<String, SeenRoll> read(Site site, String convention)
      throws IOException, InterruptedException, RehearsalException {
    String page = site.urls().platform() + "/daftar-pemilih.html?konvensi=" + convention;
    JsonNode seen;
    try (Chromium browser = Chromium.at(page)) {
      seen = MAPPER.readTree(browser.run(SCRIPT.formatted(convention)));
    }
    if (!seen.path("checked").asText().equals("passed")) {
      throw new RehearsalException(
          "The page of the rolls found a fault: " + seen.path("said").asText());
    }
    Map<String, SeenRoll> rolls = new TreeMap<>();
    seen.path("rolls")
        .properties()
        .forEach(
            roll ->
                rolls.put(
                    roll.getKey(),
                    new SeenRoll(
                        roll.getValue().path("count").asInt(),
                        roll.getValue().path("hash").asText())));
    return rolls;
  }
}
