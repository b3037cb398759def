package id.konvensirakyat.systemtests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

  void makeTheKey() {
    for (String account : Journey.TRUSTEES) {
      TrusteePage page = new TrusteePage(journey.person(account, Visitor.PHONE));
      page.open(journey.convention());
      String key = page.makeKey();
      journey.shots().page(page.visitor(), account + "-kunci");
      files.add(page.saveKey());
      page.sendCertificate();
      page.visitor().watch().checkNeverSent(key);
      pages.add(page);
    }
    pages.forEach(TrusteePage::sendPolynomial);
    pages.forEach(TrusteePage::sendCheck);
    pages.forEach(TrusteePage::expectCeremonyFinished);
    journey.shots().page(pages.get(0).visitor(), "kunci1-upacara-selesai");
    long seen = pages.stream().map(TrusteePage::certificatesFingerprint).distinct().count();
    assertEquals(1, seen, "every trustee saw the same certificates");
  }

  /** One never left the page; another comes back with the file; the third is not needed. */
  void openTheResult() {
    TrusteePage waiting = pages.get(0);
    waiting.expectCeremonyFinished();
    waiting.decrypt();
    TrusteePage returning = pages.get(2);
    returning.open(journey.convention());
    returning.loadKey(files.get(2));
    journey.shots().page(returning.visitor(), "kunci3-membuka-hasil");
    returning.decrypt();
    journey.shots().page(returning.visitor(), "kunci3-terima-kasih");
  }
}
