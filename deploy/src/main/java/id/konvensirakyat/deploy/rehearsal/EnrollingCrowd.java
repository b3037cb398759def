package id.konvensirakyat.deploy.rehearsal;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.person.TokenMint;
import id.konvensirakyat.deploy.role.SimulatedPerson;
import id.konvensirakyat.deploy.role.Voter;
import id.konvensirakyat.protocol.credential.CredentialCode;
import id.konvensirakyat.protocol.credential.Roll;
import id.konvensirakyat.protocol.election.Uuid;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The voters of an enrolment rehearsal, spread evenly over the dapil, and what they know. */
final class EnrollingCrowd {
  private static final Group GROUP = Group.ed25519();

  private final Company company;
  private final EnrolPlan plan;
  private final Crowd crowd;
  private final List<District> homes;
  private final Map<String, Uuid> elections;
  private final List<Voter> voters = new ArrayList<>();
  private final List<Element> credentials = new ArrayList<>();

  EnrollingCrowd(
      Company company,
      EnrolPlan plan,
      Crowd crowd,
      Map<String, District> districts,
      Map<String, Uuid> elections) {
    this.company = company;
    this.plan = plan;
    this.crowd = crowd;
    this.homes = List.copyOf(districts.values());
    this.elections = elections;
  }

  private <R> List<R> each(ProgressBar bar, Crowd.Action<Integer, R> action) throws Exception {
    return crowd.each(IntStream.range(0, plan.voters()).boxed().toList(), bar, action);
  }

  private District home(int number) {
    return homes.get(number % homes.size());
  }

  void signIn(TokenMint mint, ProgressBar bar) throws Exception {
    Api anonymous = company.site().api();
    voters.addAll(
        each(
            bar,
            i ->
                new Voter(
                    anonymous.as(
                        mint.account("gladi-%s-%d".formatted(company.run(), i), "voter")))));
  }

  void makeCredentials(ProgressBar bar) throws Exception {
    SecureRandom random = new SecureRandom();
    credentials.addAll(
        each(
            bar,
            i -> {
              Uuid election = Objects.requireNonNull(elections.get(home(i).code()));
              return CredentialCode.random(random).derive(GROUP, election).publicCredential();
            }));
  }

  void register(String convention, ProgressBar bar) throws Exception {
    int first = SimulatedPerson.number(company.run());
    each(
        bar,
        i -> {
          District home = home(i);
          SimulatedPerson who = SimulatedPerson.of(home.area(), first + i);
          String dapil =
              voters.get(i).register(convention, who, home.area()).required("dapil").asText();
          if (!dapil.equals(home.code())) {
            throw new RehearsalException("A voter of " + home.code() + " was put into " + dapil);
          }
          return true;
        });
  }

  void enrol(String convention, ProgressBar bar) throws Exception {
    each(bar, i -> give(convention, i));
  }

  private boolean give(String convention, int number) throws IOException {
    voters.get(number).give(convention, credentials.get(number));
    return true;
  }

  /** The rolls as the crowd knows them: of what was made here, nothing that the server said. */
  Map<String, SeenRoll> rolls() {
    Map<String, List<Element>> byDapil = new TreeMap<>();
    for (int i = 0; i < credentials.size(); i++) {
      byDapil.computeIfAbsent(home(i).code(), code -> new ArrayList<>()).add(credentials.get(i));
    }
    Map<String, SeenRoll> rolls = new TreeMap<>();
    byDapil.forEach(
        (code, all) -> {
          Roll roll = Roll.of(all);
          rolls.put(code, new SeenRoll(roll.size(), roll.hash().hex()));
        });
    return rolls;
  }
}
