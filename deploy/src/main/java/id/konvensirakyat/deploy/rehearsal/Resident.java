package id.konvensirakyat.deploy.rehearsal;

import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.role.SimulatedNik;
import id.konvensirakyat.deploy.role.Voter;
import java.util.List;
import java.util.stream.IntStream;

/** A simulated voter with the home and the number that this person always gives. */
record Resident(Voter voter, District home, String nik) {

  /** Everybody who may vote, spread evenly over the dapil. */
  static List<Resident> all(Company company, List<District> districts) {
    List<Api> voters = company.everyone("voter");
    return IntStream.range(0, voters.size())
        .mapToObj(
            i -> {
              District home = districts.get(i % districts.size());
              String nik = SimulatedNik.of(home.area(), i);
              return new Resident(new Voter(voters.get(i)), home, nik);
            })
        .toList();
  }
}
