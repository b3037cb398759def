package id.konvensirakyat.deploy.rehearsal;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.role.Official;
import id.konvensirakyat.deploy.role.SimulatedNik;
import id.konvensirakyat.deploy.role.Voter;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;

/** Voters register, make their credentials, and the roll is frozen. */
final class Enrolling {
  private final Company company;
  private final Opening.Opened opened;
  private final Group group;
  private final Crowd crowd;

  Enrolling(Company company, Opening.Opened opened, Group group, Crowd crowd) {
    this.company = company;
    this.opened = opened;
    this.group = group;
    this.crowd = crowd;
  }

  List<Voter.Enrolment> perform(ProgressBar bar) throws Exception {
    SecureRandom random = new SecureRandom();
    List<Api> voters = company.everyone("voter");
    List<District> districts = opened.districts();
    List<Voter.Enrolment> enrolled =
        crowd.each(
            IntStream.range(0, voters.size()).boxed().toList(),
            bar,
            i -> {
              District home = districts.get(i % districts.size());
              String nik = SimulatedNik.of(home.area(), i);
              return new Voter(voters.get(i))
                  .enrol(opened.convention(), nik, home.area(), group, random);
            });
    new Official(company.theOnly("committee"))
        .act(opened.convention(), "FREEZE_ROLL", "Daftar pemilih ditutup");
    return enrolled;
  }
}
