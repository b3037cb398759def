package id.konvensirakyat.systemtests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.deploy.role.SimulatedPerson;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Two voters enrol, vote, and one of them votes again. */
final class VotingSteps {
  private final Journey journey;
  private final List<Enrolled> voters = new ArrayList<>();

  /** A voter with the secret that the own browser made. */
  private record Enrolled(Visitor visitor, VoterPage page, String credential) {}

  VotingSteps(Journey journey) {
    this.journey = journey;
  }

  void enrol() throws IOException {
    for (String account : List.of("pemilih1", "pemilih2")) {
      Visitor visitor = journey.person(account, voters.isEmpty() ? Visitor.PHONE : Visitor.DESK);
      VoterPage page = new VoterPage(visitor);
      page.open(journey.convention());
      page.fillIn(SimulatedPerson.named(account), Journey.AREA);
      journey.shots().page(visitor, account + "-mendaftar");
      page.enrol();
      journey.meetAnOfficer(account);
      String credential = page.makeCredential();
      assertTrue(Files.readString(page.saveCard()).contains(credential), "the card has it");
      journey.shots().page(visitor, account + "-kode");
      page.registerCredential();
      journey.shots().page(visitor, account + "-terdaftar");
      voters.add(new Enrolled(visitor, page, credential));
    }
  }

  void open() {
    Office committee = journey.committee();
    committee.act("FREEZE_ROLL", "Daftar pemilih ditutup.", "PROVISIONAL_LIST");
    committee.act("OPEN_VOTING", "Pemungutan suara dimulai.", "VOTING");
    journey.lookAtHome("pemungutan-suara");
  }

  /** The first voter ends with Budi alone, the second chooses Siti and Budi. */
  void vote() throws IOException {
    String siti = CandidacySteps.SITI.name();
    String budi = CandidacySteps.BUDI.name();
    Enrolled changing = voters.get(0);
    BoothPage booth = enter(changing);
    journey.shots().screen(changing.visitor(), "bilik-pilih");
    String first = vote(booth, changing, List.of(siti), "pertama");
    booth.changeVote();
    String second = vote(booth, changing, List.of(budi), "ubah");
    assertNotEquals(first, second);
    vote(enter(voters.get(1)), voters.get(1), List.of(siti, budi), "meja");
    findTrackers(first, second);
    assertEquals(2, changing.visitor().watch().checkBallotsAreAnonymous());
    assertEquals(1, voters.get(1).visitor().watch().checkBallotsAreAnonymous());
    journey.committee().open(journey.convention());
    journey.shots().page(journey.committeeMember(), "panitia-pemungutan-suara");
  }

  private BoothPage enter(Enrolled voter) {
    voter.page().open(journey.convention());
    return voter.page().enterBooth();
  }

  private String vote(BoothPage booth, Enrolled voter, List<String> names, String when)
      throws IOException {
    Visitor visitor = voter.visitor();
    booth.choose(names);
    journey.shots().screen(visitor, "bilik-" + when + "-terpilih");
    booth.review(names);
    journey.shots().screen(visitor, "bilik-" + when + "-periksa");
    booth.present(voter.credential());
    journey.shots().screen(visitor, "bilik-" + when + "-kirim");
    booth.send();
    String tracker = booth.finished();
    journey.shots().page(visitor, "bilik-" + when + "-selesai");
    assertTrue(booth.saveReceipt().contains(tracker));
    visitor.watch().checkNeverSent(voter.credential());
    assertFalse(booth.storage().contains(voter.credential()), "the credential stays in the tab");
    return tracker;
  }

  private void findTrackers(String replaced, String counted) {
    Visitor anybody = journey.passerby();
    ObserverPage observer = new ObserverPage(anybody);
    observer.open(journey.convention(), Journey.DAPIL);
    observer.find(counted, "Ada di kotak suara dan dihitung");
    journey.shots().page(anybody, "pemantau-pelacak");
    observer.find(replaced, "sudah diganti");
    journey.shots().screen(anybody, "pemantau-pelacak-lama");
    anybody.watch().expect(".*/ballots/[A-Za-z0-9_-]{43}:.*");
    observer.find("A".repeat(43), "Tidak ada surat suara");
  }
}
