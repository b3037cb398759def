package id.konvensirakyat.deploy.rehearsal;

import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.role.SimulatedPerson;
import id.konvensirakyat.deploy.role.Voter;
import java.util.List;
import java.util.stream.IntStream;

/** A simulated voter with the home and the numbers that this person always gives. */
record Resident(Voter voter, District home, SimulatedPerson who) {

  /** Everybody who may vote, spread evenly over the dapil. */
  static List<Resident> all(Company company, List<District> districts) {
    List<Api> voters = company.everyone("voter");
    // another rehearsal of the same platform has other people
    int first = SimulatedPerson.number(company.run());
    return IntStream.range(0, voters.size())
        .mapToObj(
            i -> {
              District home = districts.get(i % districts.size());
              SimulatedPerson who = SimulatedPerson.of(home.area(), first + i);
              return new Resident(new Voter(voters.get(i)), home, who);
            })
        .toList();
  }
}
