package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import id.konvensirakyat.deploy.role.SimulatedPerson;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A voter registers, makes a code, backs it up, restores it, votes with it and keeps the receipt;
 * then everything that left the browser or was kept anywhere is searched for the code and for the
 * private exponent, in every form. At the end the code is planted in each kind of place, and seen.
 */
@ExtendWith({OneStack.class, OneBrowser.class})
class SecretWatchTest {
  private static final int PEOPLE = 8_700;
  private static final int SELF = PEOPLE + 95;
  private static final List<Script.Stands> STANDING =
      List.of(new Script.Stands("Maya Lestari", "P"), new Script.Stands("Joko Prasetyo", "L"));

  private final Shots shots = new Shots("rahasia-");
  private Script script;
  private Visitor voter;
  private VoterPage page;
  private Visitor passerby;
  private BrowserTraces browserTraces;
  private BrowserTraces passerbyTraces;
  private ServerTraces serverTraces;

  @Test
  void theCodeIsNowhereButOnTheVotersCard(
      Stack stack, Browser browser, @TempDir Path profile, @TempDir Path planted) throws Exception {
    script = Script.inCandidacy(stack, "rahasia", PEOPLE, "Konvensi jejak rahasia (uji)", Map.of());
    script.apply(STANDING);
    script.verify();
    script.publishProvisionalList();
    voter =
        Visitor.withProfile(
            script.account("diri", "voter"), browser, stack, Visitor.PLAIN_PHONE, profile);
    passerby = Visitor.anonymous(browser, stack, Visitor.PLAIN_PHONE);
    try {
      page = new VoterPage(voter);
      passerbyTraces = new BrowserTraces(passerby.context());
      browserTraces = new BrowserTraces(voter.context());
      serverTraces = new ServerTraces(stack);
      String code = walk();
      NeedleSearch search =
          new NeedleSearch(SecretForms.ofCode(code).withExponent(code, election()).all());
      assertTrue(browserTraces.requests() > 100, "the watch saw the requests");
      assertTrue(serverTraces.tables() > 30, "the watch saw the tables");
      assertEquals(Map.of(), found(search), "the secret is somewhere");
      voter.watch().checkCalm();
      shots.checkForEverybody();
      voter.close();
      assertTrue(Files.exists(profile.resolve("Default")), "the browser kept a profile");
      assertEquals(Map.of(), ServerTraces.searchFiles(profile, search), "it is in the profile");
      voter = Visitor.withProfile("", browser, stack, Visitor.PLAIN_PHONE, planted);
      browserTraces = new BrowserTraces(voter.context());
      voter.open("/bantuan.html");
      plantEverywhere(search, code);
      voter.close();
      assertFalse(ServerTraces.searchFiles(planted, search).isEmpty(), "the profile has it");
    } finally {
      voter.close();
      passerby.close();
    }
  }

  private String election() throws IOException {
    return script.voters().get(0).election().toString();
  }

  private String walk() throws Exception {
    page.open(script.convention());
    page.fillIn(SimulatedPerson.of(Script.AREA, SELF), Script.AREA);
    page.enrol();
    shots.both(voter, "belum-ada-kode");
    String code = page.makeCredential();
    Path card = page.saveCard();
    assertTrue(Files.readString(card).contains(code), "the card has it");
    Path picture = page.savePicture();
    shots.both(voter, "kartu");
    browserTraces.look(voter.page());
    page.registerCredential();
    shots.both(voter, "terdaftar");
    String passphrase = page.keepBackup();
    shots.both(voter, "cadangan");
    browserTraces.look(voter.page());
    restore(code, passphrase);
    script.openVoting(2);
    standOnTheRoll(picture);
    vote(picture);
    return code;
  }

  /** On another day: first with a typing error, then right; the same code is registered still. */
  private void restore(String code, String passphrase) {
    page.open(script.convention());
    page.restoreBackup(passphrase.substring(1));
    assertThat(voter.page().getByTestId("backup-failure")).containsText("Kata sandi tidak cocok");
    shots.both(voter, "cadangan-salah");
    page.restoreBackup(passphrase);
    assertEquals(code, page.credential());
    page.registerCredential();
    assertThat(voter.page().getByTestId("outcomes"))
        .containsText("Sudah terdaftar dengan kode ini");
    browserTraces.look(voter.page());
  }

  /** Somebody without an account, by the picture of the QR code alone. */
  private void standOnTheRoll(Path picture) {
    passerby.open("/pemilih.html?konvensi=" + script.convention());
    String answer = new VoterPage(passerby).checkEntry(picture, Script.DAPIL);
    assertTrue(answer.contains("dari 3"), answer);
    shots.both(passerby, "ada-di-daftar");
    passerbyTraces.look(passerby.page());
    passerby.watch().checkCalm();
  }

  private void vote(Path picture) throws IOException {
    page.open(script.convention());
    BoothPage booth = page.enterBooth();
    booth.choose(List.of(STANDING.get(0).name()));
    booth.review(List.of(STANDING.get(0).name()));
    booth.presentFile(picture);
    browserTraces.look(voter.page());
    booth.send();
    booth.finished();
    browserTraces.addFile(booth.saveReceipt());
    browserTraces.look(voter.page());
    assertEquals(1, voter.watch().checkBallotsAreAnonymous());
  }

  /** All places that hold the secret. */
  private Map<String, Set<String>> found(NeedleSearch search) throws IOException, SQLException {
    Map<String, Set<String>> all = new TreeMap<>(browserTraces.search(search));
    all.putAll(passerbyTraces.search(search));
    all.putAll(serverTraces.searchTables(search));
    all.putAll(serverTraces.searchFiles(search));
    return all;
  }

  private void plantEverywhere(NeedleSearch search, String code) throws Exception {
    voter
        .page()
        .evaluate(
            """
            async code => {
              await fetch('/api/config?kode=' + code);
              await fetch('/api/config', {headers: {'X-Kode': btoa('ab' + code)}});
              await fetch('/api/config', {method: 'POST', body: code.toLowerCase()}).catch(() => 0);
              navigator.sendBeacon('/api/config', 'b' + code.replaceAll('-', ''));
              console.log(code.slice(3, 12));
              localStorage.setItem('k', code);
              await (await caches.open('c')).put('/kode', new Response(code));
              await new Promise(done => {
                const opening = indexedDB.open('d');
                opening.onupgradeneeded = () => opening.result.createObjectStore('s');
                opening.onsuccess = () => {
                  const all = opening.result.transaction('s', 'readwrite');
                  all.objectStore('s').put(new TextEncoder().encode(code), 1);
                  all.oncomplete = () => { opening.result.close(); done(); };
                };
              });
            }
            """,
            code);
    browserTraces.look(voter.page());
    Set<String> places = browserTraces.search(search).keySet();
    for (String wanted :
        List.of(
            "address of GET",
            "headers of GET",
            "body of POST",
            "console",
            "what the page keeps",
            "what the browser keeps")) {
      assertTrue(places.stream().anyMatch(place -> place.startsWith(wanted)), wanted + places);
    }
    plantOnTheServer(search, code);
  }

  private void plantOnTheServer(NeedleSearch search, String code) throws Exception {
    try (Connection database = serverTraces.database();
        Statement plant = database.createStatement()) {
      plant.execute("create table planted (a varbinary(99), b varchar(99))");
      try {
        plant.execute("insert into planted values (reverse('" + code + "'), hex('" + code + "'))");
        assertEquals(Set.of("planted.a", "planted.b"), serverTraces.searchTables(search).keySet());
        assertFalse(serverTraces.searchFiles(search).isEmpty(), "MariaDB has written it down");
      } finally {
        plant.execute("drop table planted");
      }
    }
  }
}
