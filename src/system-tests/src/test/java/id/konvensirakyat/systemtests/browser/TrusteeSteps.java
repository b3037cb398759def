package id.konvensirakyat.systemtests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The trustees make the election's key in three browsers; two of them open the result. */
final class TrusteeSteps {
  private final Journey journey;
  private final List<TrusteePage> pages = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();

  TrusteeSteps(Journey journey) {
    this.journey = journey;
  }

  void makeTheKey() throws IOException {
    for (String account : Journey.TRUSTEES) {
      TrusteePage page = new TrusteePage(journey.person(account, Visitor.PHONE));
      page.open(journey.convention());
      String key = page.makeKey();
      files.add(page.saveKey());
      assertFalse(Files.readString(files.get(files.size() - 1)).contains(key), "it is sealed");
      journey.shots().page(page.visitor(), account + "-kunci");
      page.proveAndSendCertificate(files.get(files.size() - 1));
      page.visitor().watch().checkNeverSent(key);
      pages.add(page);
    }
    long seen = pages.stream().map(TrusteePage::words).distinct().count();
    assertEquals(1, seen, "every trustee saw the same certificates");
    journey.shots().page(pages.get(0).visitor(), "kunci1-janji");
    pages.forEach(TrusteePage::sendCommitment);
    pages.forEach(TrusteePage::sendPolynomial);
    pages.forEach(TrusteePage::sendCheck);
    for (int i = 0; i < pages.size(); i++) {
      pages.get(i).rehearse(files.get(i));
    }
    pages.forEach(TrusteePage::expectRehearsed);
    journey.shots().page(pages.get(0).visitor(), "kunci1-upacara-selesai");
  }

  /** One comes back in the same tab, another opens the page anew; the third is not needed. */
  void openTheResult() {
    TrusteePage waiting = pages.get(0);
    waiting.decrypt(files.get(0));
    TrusteePage returning = pages.get(2);
    returning.open(journey.convention());
    journey.shots().page(returning.visitor(), "kunci3-membuka-hasil");
    returning.decrypt(files.get(2));
    journey.shots().page(returning.visitor(), "kunci3-terima-kasih");
  }
}
