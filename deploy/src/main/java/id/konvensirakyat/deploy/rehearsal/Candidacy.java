package id.konvensirakyat.deploy.rehearsal;

import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.role.Applicant;
import id.konvensirakyat.deploy.role.ApplicationForm;
import id.konvensirakyat.deploy.role.Official;
import id.konvensirakyat.deploy.role.SimulatedNik;
import id.konvensirakyat.deploy.role.Verifier;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** Candidates apply, two verifiers assess each, the lists are published and frozen. */
final class Candidacy {
  private final Company company;
  private final Opening.Opened opened;
  private final Crowd crowd;

  Candidacy(Company company, Opening.Opened opened, Crowd crowd) {
    this.company = company;
    this.opened = opened;
    this.crowd = crowd;
  }

  void apply(ProgressBar bar) throws Exception {
    List<Api> candidates = company.everyone("candidate");
    List<Resident> residents = Resident.all(company, opened.districts());
    crowd.each(
        IntStream.range(0, candidates.size()).boxed().toList(),
        bar,
        i -> {
          apply(candidates.get(i), i, residents);
          return i;
        });
    company
        .office("committee")
        .act(opened.convention(), "CLOSE_CANDIDACY", "Masa pendaftaran berakhir");
  }

  private void apply(Api api, int index, List<Resident> residents) throws IOException {
    String convention = opened.convention();
    ApplicationForm form = form(index);
    Applicant applicant = new Applicant(api);
    String code = applicant.prepare(convention, form, SimulatedNik.of(form, 1 + index % 9999));
    int first = index * opened.supporters();
    for (Resident supporter : residents.subList(first, first + opened.supporters())) {
      supporter.voter().register(convention, supporter.who(), supporter.home().area());
      supporter.voter().support(convention, code);
    }
    applicant.submit(convention);
  }

  void verify(ProgressBar bar) throws Exception {
    for (Api api : company.everyone("verifier")) {
      Verifier verifier = new Verifier(api);
      for (String application : verifier.waiting(opened.convention())) {
        verifier.assess(
            opened.convention(), application, "QUALIFIED", "Dokumen lengkap dan sah (gladi)");
        bar.step();
      }
    }
    bar.close();
    Official committee = company.office("committee");
    committee.act(opened.convention(), "PUBLISH_PROVISIONAL_LIST", "Daftar sementara diumumkan");
    committee.act(opened.convention(), "FREEZE_CANDIDATE_LIST", "Daftar calon ditetapkan");
  }

  private ApplicationForm form(int index) {
    District district = opened.districts().get(index % opened.districts().size());
    String birthDate =
        "19%02d-%02d-%02d".formatted(60 + index % 35, 1 + index % 12, 1 + index % 28);
    return ApplicationForm.of(
        district.area(),
        district.code(),
        "Calon Gladi " + (index + 1),
        // by turns within each dapil: a dapil without women would get an empty list
        index / opened.districts().size() % 2 == 0 ? "P" : "L",
        birthDate,
        "Visi calon gladi nomor " + (index + 1));
  }
}
