package id.konvensirakyat.deploy.sample;

import id.konvensirakyat.deploy.role.Applicant;
import id.konvensirakyat.deploy.role.ApplicationForm;
import id.konvensirakyat.deploy.role.Official;
import id.konvensirakyat.deploy.role.SimulatedNik;
import id.konvensirakyat.deploy.role.Verifier;
import id.konvensirakyat.deploy.role.Voter;
import id.konvensirakyat.deploy.sample.SampleConvention.Home;
import id.konvensirakyat.deploy.sample.SampleConvention.Part;
import id.konvensirakyat.deploy.sample.SampleConvention.Person;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The candidacy of one sample: support, applications, two-person decisions, a public comment. */
final class SampleCandidacy {
  private final SampleConvention sample;
  private final SamplePeople people;
  private final String convention;

  /** Usernames by the id of their application. */
  private final Map<String, String> ids = new HashMap<>();

  SampleCandidacy(SampleConvention sample, SamplePeople people, String convention) {
    this.sample = sample;
    this.people = people;
    this.convention = convention;
  }

  /** The candidates' usernames by the ids under which the public knows them. */
  Map<String, String> ids() {
    return Map.copyOf(ids);
  }

  /** Everybody writes an application, finds the supporters, and hands it in. */
  void apply(Map<String, String> areas) throws IOException {
    Iterator<Home> supporters = sample.voters().iterator();
    for (Person person : sample.candidates()) {
      ApplicationForm form =
          ApplicationForm.of(
              areas.getOrDefault(person.dapil(), ""),
              person.dapil(),
              person.name(),
              person.sex(),
              person.birthDate(),
              person.vision());
      Applicant applicant = applicant(person.username());
      applicant.wantMail();
      String code = applicant.prepare(convention, form, SimulatedNik.of(form, 1));
      for (int i = 0; i < sample.supporters(); i++) {
        new Voter(people.as(supporters.next().username())).support(convention, code);
      }
      applicant.submit(convention);
      ids.put(applicant.id(convention), person.username());
    }
  }

  /** Until the list of candidates is frozen. */
  void verify() throws IOException {
    Official committee = people.office("committee");
    committee.act(convention, "CLOSE_CANDIDACY", "Masa pendaftaran berakhir");
    assess(Part.CORRECTS);
    correct();
    committee.act(convention, "PUBLISH_PROVISIONAL_LIST", "Daftar sementara diumumkan");
    comment();
    committee.act(convention, "FREEZE_CANDIDATE_LIST", "Masa masukan berakhir, semua dijawab");
  }

  /** Two verifiers agree on every application that waits. */
  private void assess(Part... sentBack) throws IOException {
    for (String name : people.demo().withRole("verifier")) {
      Verifier verifier = new Verifier(people.as(name));
      for (String application : verifier.waiting(convention)) {
        Part part = part(application);
        if (List.of(sentBack).contains(part)) {
          verifier.assess(
              convention,
              application,
              "NOT_YET_QUALIFIED",
              "Hasil pindai ijazah tidak terbaca",
              List.of("documents.DIPLOMA"));
        } else if (part == Part.FAILS) {
          verifier.assess(
              convention, application, "DISQUALIFIED", "Surat pernyataan tidak bermeterai");
        } else {
          verifier.assess(convention, application, "QUALIFIED", "Dokumen lengkap dan sah");
        }
      }
    }
  }

  private void correct() throws IOException {
    for (String username : playing(Part.CORRECTS)) {
      applicant(username).upload(convention, "DIPLOMA");
      applicant(username).submit(convention);
    }
    assess();
  }

  private void comment() throws IOException {
    for (Map.Entry<String, String> candidate : ids.entrySet()) {
      if (part(candidate.getKey()) == Part.ANSWERS) {
        new Voter(people.as(sample.voters().get(0).username()))
            .comment(
                convention,
                candidate.getKey(),
                "TRACK_RECORD",
                "Apa yang sudah Anda kerjakan untuk warga di dapil ini?");
        applicant(candidate.getValue())
            .answerComments(
                convention,
                "Lima tahun mengelola bank sampah di tiga kelurahan; laporannya terbuka.");
      }
    }
  }

  private Part part(String application) {
    return sample.parts().getOrDefault(ids.getOrDefault(application, ""), Part.NONE);
  }

  private List<String> playing(Part part) {
    return sample.parts().entrySet().stream()
        .filter(entry -> entry.getValue() == part)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Applicant applicant(String username) {
    return new Applicant(people.as(username));
  }
}
