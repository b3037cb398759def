package id.konvensirakyat.systemtests.browser;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first stage: people stand, two verifiers look, the list is published and frozen. */
final class CandidacySteps {
  static final CandidacyPage.Person SITI =
      new CandidacyPage.Person(
          "Siti Rahmawati", "P", "1984-03-12", "Puskesmas buka sampai malam di setiap kelurahan.");
  static final CandidacyPage.Person BUDI =
      new CandidacyPage.Person(
          "Budi Prasetyo", "L", "1979-11-30", "Angkutan kota yang tepat waktu dan terhubung.");
  static final CandidacyPage.Person RATNA =
      new CandidacyPage.Person(
          "Ratna Dewi Lestari", "P", "1991-07-08", "Beasiswa vokasi untuk anak pedagang pasar.");

  private static final String AREA = "3175";
  private static final String AREA_NAME = "Jakarta Timur";

  private final Journey journey;
  private final Map<String, CandidacyPage.Person> candidates = new LinkedHashMap<>();

  CandidacySteps(Journey journey) {
    this.journey = journey;
    candidates.put("bacaleg1", SITI);
    candidates.put("bacaleg2", BUDI);
    candidates.put("bacaleg3", RATNA);
  }

  void apply() throws IOException {
    for (Map.Entry<String, CandidacyPage.Person> one : candidates.entrySet()) {
      Visitor candidate = journey.person(one.getKey(), Visitor.PHONE);
      CandidacyPage page = new CandidacyPage(candidate);
      page.open(journey.convention());
      page.fillIn(one.getValue(), AREA, AREA_NAME, Journey.DAPIL);
      page.giveNik(one.getValue(), AREA, 1);
      if (one.getValue().equals(SITI)) {
        journey.shots().page(candidate, "bacaleg-draf");
        candidate.watch().expect(".*/documents/DIPLOMA:.*");
        page.uploadRefused("DIPLOMA");
        journey.shots().page(candidate, "bacaleg-berkas-ditolak");
      }
      page.uploadPapers(one.getValue());
      page.submit();
      journey.shots().page(candidate, one.getKey() + "-diajukan");
    }
  }

  void verify() {
    journey.committee().act("CLOSE_CANDIDACY", "Masa pencalonan berakhir.", "VERIFICATION");
    for (String account : List.of("verifikator1", "verifikator2")) {
      Visitor verifier = journey.person(account, Visitor.DESK);
      VerifierPage page = new VerifierPage(verifier);
      page.open(journey.convention());
      journey.shots().page(verifier, account);
      page.lookAtPortraitOf(SITI.name());
      for (CandidacyPage.Person candidate : candidates.values()) {
        page.assess(candidate.name(), "QUALIFIED", "Dokumen lengkap dan sah.");
      }
    }
  }

  void publishLists() {
    Office committee = journey.committee();
    committee.act("PUBLISH_PROVISIONAL_LIST", "Semua pencalonan diputus.", "PROVISIONAL_LIST");
    committee.act("FREEZE_CANDIDATE_LIST", "Masa tanggapan berakhir.", "PROVISIONAL_LIST");
    CandidatesPage page = new CandidatesPage(journey.passerby());
    page.open(journey.convention(), Journey.DAPIL);
    page.expectCandidates(candidates.size());
    journey.shots().page(journey.passerby(), "kandidat-daftar-calon");
  }
}
