package id.konvensirakyat.deploy.sample;

import id.konvensirakyat.deploy.role.Registrar;
import id.konvensirakyat.deploy.role.SimulatedPerson;
import id.konvensirakyat.deploy.role.Voter;
import id.konvensirakyat.deploy.sample.SampleConvention.Home;
import id.konvensirakyat.deploy.stack.Account;
import java.io.IOException;

/**
 * The identities of a sample's registered voters: some send pictures, the others meet an officer.
 * Whoever an earlier sample brought to a level keeps it, as a person is known once.
 */
final class SampleChecks {
  private static final String EVERYWHERE = "*";

  /** One of so many sends pictures. */
  private static final int PICTURES = 4;

  /** How many requests a visitor finds waiting. */
  private static final int LEFT_WAITING = 2;

  private final SampleConvention sample;
  private final SamplePeople people;
  private final String convention;

  SampleChecks(SampleConvention sample, SamplePeople people, String convention) {
    this.sample = sample;
    this.people = people;
    this.convention = convention;
  }

  /** Brings every voter to a level that votes. */
  void perform() throws IOException {
    Registrar officer = new Registrar(people.as(officer()));
    int checked = 0;
    for (Home home : sample.voters()) {
      Voter voter = new Voter(people.as(home.username()));
      SimulatedPerson who = SimulatedPerson.named(home.username());
      if (!voter.assurance(convention).equals("C")) {
        continue;
      }
      if (checked++ % PICTURES == 0) {
        voter.sendPictures(convention, who, home.username());
        officer.grant(convention, who);
      } else {
        officer.meet(convention, voter.meetingCode(convention), who);
      }
    }
  }

  /** Some voters have handed in their pictures, so that a visitor can play the officer. */
  void leaveWaiting() throws IOException {
    int left = 0;
    for (Home home : sample.voters()) {
      Voter voter = new Voter(people.as(home.username()));
      if (left < LEFT_WAITING && voter.assurance(convention).equals("C")) {
        voter.sendPictures(convention, SimulatedPerson.named(home.username()), home.username());
        left++;
      }
    }
  }

  /** The demo officer who works everywhere. */
  private String officer() {
    return people.demo().all().stream()
        .filter(account -> account.role().equals("registrar") && account.area().equals(EVERYWHERE))
        .map(Account::username)
        .findFirst()
        .orElseThrow();
  }
}
