package id.konvensirakyat.systemtests.browser;

import java.io.IOException;

/** The trustees make the election's key in three browsers; two of them open the result. */
final class TrusteeSteps {
  private final Journey journey;
  private final Trustees trustees;

  TrusteeSteps(Journey journey) {
    this.journey = journey;
    this.trustees = new Trustees(journey.convention());
  }

  void makeTheKey() throws IOException {
    for (String account : Journey.TRUSTEES) {
      TrusteePage page = trustees.join(journey.person(account, Visitor.PHONE));
      page.makeKey();
      journey.shots().page(page.visitor(), account + "-kunci");
      page.proveAndSendCertificate();
    }
    trustees.compareWords();
    journey.shots().page(trustees.number(1).visitor(), "kunci1-janji");
    trustees.makeTheKey();
    trustees.rehearse();
    trustees.checkKeysNeverSent();
    journey.shots().page(trustees.number(1).visitor(), "kunci1-upacara-selesai");
  }

  /** One comes back in the same tab, another opens the page anew; the second is not needed. */
  void openTheResult() {
    trustees.number(1).decrypt();
    TrusteePage returning = trustees.number(3);
    returning.open(journey.convention());
    journey.shots().page(returning.visitor(), "kunci3-membuka-hasil");
    returning.decrypt();
    journey.shots().page(returning.visitor(), "kunci3-terima-kasih");
  }
}
