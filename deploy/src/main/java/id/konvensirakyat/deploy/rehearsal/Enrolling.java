package id.konvensirakyat.deploy.rehearsal;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.deploy.role.Voter;
import java.security.SecureRandom;
import java.util.List;

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
    List<Voter.Enrolment> enrolled =
        crowd.each(
            Resident.all(company, opened.districts()),
            bar,
            one ->
                one.voter()
                    .enrol(opened.convention(), one.who(), one.home().area(), group, random));
    company.office("committee").act(opened.convention(), "FREEZE_ROLL", "Daftar pemilih ditutup");
    return enrolled;
  }
}
