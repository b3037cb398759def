package id.konvensirakyat.systemtests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.konvensirakyat.deploy.role.Papers;
import id.konvensirakyat.deploy.role.SimulatedPerson;
import id.konvensirakyat.deploy.role.Voter;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.systemtests.OneStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One voter reaches level B with pictures, refused once; another reaches level A by a code on the
 * telephone and the card in the officer's hand.
 */
@ExtendWith({OneStack.class, OneBrowser.class})
class AssuranceWalkTest {
  private static final int PEOPLE = 8_700;
  private final Shots shots = new Shots("identitas-");
  private final List<Visitor> visitors = new ArrayList<>();

  @Test
  void aVoterIsCheckedByPicturesAndAnotherInPerson(Stack stack, Browser browser) throws Exception {
    Script script =
        Script.inCandidacy(
            stack, "identitas", PEOPLE, "Konvensi identitas (uji)", Map.of("assurance", "B"));
    try {
      Visitor first = voter(stack, browser, script, "pemilih1");
      Visitor officer = person("petugas1", stack, browser);
      RegistrarPage desk = new RegistrarPage(officer);
      shots.both(first, "tingkat-c");
      String old = sendPictures(first, true);
      desk.open(script.convention());
      assertEquals(old, desk.takeAndLook());
      shots.both(officer, "kasus");
      desk.refuse("UNREADABLE", "NIK pada foto tidak terbaca, ulangi di tempat terang.");
      desk.expectSaid("Ditolak; pemilih diberi tahu sebabnya.");
      open(first, script.convention());
      shots.both(first, "ditolak");
      String code = sendPictures(first, false);
      desk.open(script.convention());
      assertEquals(code, desk.takeAndLook());
      desk.grant("3171011708901234", "Wajah dan kode cocok.");
      desk.expectProblem("NIK ini bukan NIK yang didaftarkan pemilih");
      shots.both(officer, "nik-salah");
      desk.grant(SimulatedPerson.named("identitas-pemilih1").nik(), "Wajah dan kode cocok.");
      desk.expectSaid("Diterima: tingkat B.");
      expectLevel(first, script.convention(), "B");
      shots.both(first, "tingkat-b");

      Visitor second = voter(stack, browser, script, "pemilih2");
      second.page().getByTestId("draw-meeting").click();
      String shown = second.page().getByTestId("meeting-code").textContent().strip();
      assertThat(second.page().locator("svg.qr path")).not().hasAttribute("d", "");
      shots.both(second, "kode-pertemuan");
      desk.meet(shown, SimulatedPerson.named("identitas-pemilih2").nik());
      desk.expectSaid("Tercatat: tingkat A.");
      shots.both(officer, "tercatat");
      second.page().getByTestId("check-meeting").click();
      assertThat(second.page().getByTestId("assurance-level")).hasAttribute("data-level", "A");
      shots.both(second, "tingkat-a");
      shots.checkForEverybody();
    } finally {
      visitors.forEach(Visitor::close);
    }
  }

  private Visitor person(String account, Stack stack, Browser browser) {
    Visitor visitor = Visitor.of(account, browser, stack, Visitor.PLAIN_PHONE);
    visitors.add(visitor);
    return visitor;
  }

  /** Somebody who has registered, in front of the own page. */
  private Visitor voter(Stack stack, Browser browser, Script script, String name) throws Exception {
    String account = script.account(name, "voter");
    new Voter(script.api(account))
        .register(script.convention(), SimulatedPerson.named(account), Script.AREA);
    Visitor visitor = person(account, stack, browser);
    open(visitor, script.convention());
    return visitor;
  }

  private static void open(Visitor voter, String convention) {
    voter.openSignedIn("/pemilih.html?konvensi=" + convention);
    assertThat(voter.page().getByTestId("assurance-level")).isVisible();
  }

  private static void expectLevel(Visitor voter, String convention, String level) {
    open(voter, convention);
    assertThat(voter.page().getByTestId("assurance-level")).hasAttribute("data-level", level);
  }

  /** Draws a code, takes both pictures and hands them in; the code. */
  private String sendPictures(Visitor voter, boolean look) throws Exception {
    Page page = voter.page();
    page.getByLabel("Saya setuju gambar KTP dan wajah saya").check();
    page.getByTestId("begin-check").click();
    String code = page.getByTestId("selfie-code").textContent().strip();
    if (look) {
      shots.both(voter, "kode-swafoto");
    }
    String nik = SimulatedPerson.named("identitas-pemilih1").nik();
    send(page, "KTP_PICTURE", Papers.card("Orang Uji", nik));
    send(page, "SELFIE", Papers.selfie("Orang Uji", code));
    if (look) {
      shots.both(voter, "kedua-gambar");
    }
    page.getByTestId("hand-in").click();
    assertThat(page.getByTestId("check-waits")).isVisible();
    if (look) {
      shots.both(voter, "menunggu");
    }
    return code;
  }

  private static void send(Page page, String kind, byte[] picture) {
    page.getByTestId("picture-" + kind)
        .locator("input")
        .setInputFiles(new FilePayload("foto.png", "image/png", picture));
    assertThat(page.getByTestId("picture-" + kind)).containsText("Sudah terkirim");
  }
}
