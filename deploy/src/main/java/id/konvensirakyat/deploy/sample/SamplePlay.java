package id.konvensirakyat.deploy.sample;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.rehearsal.SimulatedChoices;
import id.konvensirakyat.deploy.role.BallotSender;
import id.konvensirakyat.deploy.role.ConventionPlan;
import id.konvensirakyat.deploy.role.KeyHolder;
import id.konvensirakyat.deploy.role.Official;
import id.konvensirakyat.deploy.role.SimulatedPerson;
import id.konvensirakyat.deploy.role.Voter;
import id.konvensirakyat.deploy.sample.SampleConvention.Home;
import id.konvensirakyat.deploy.sample.SampleConvention.Until;
import id.konvensirakyat.protocol.ballot.BallotMaker;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Plays one sample convention up to its stage, each act by the demo accounts whose office it is.
 */
final class SamplePlay {
  private static final String GROUP = "Ed25519";
  private static final int THRESHOLD = 2;
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private final SampleConvention sample;
  private final SamplePeople people;
  private final Consumer<String> say;
  private final Official committee;
  private final Group group = Group.named(GROUP).orElseThrow();
  private final SecureRandom random = new SecureRandom();

  SamplePlay(SampleConvention sample, SamplePeople people, Consumer<String> say) {
    this.sample = sample;
    this.people = people;
    this.say = say;
    this.committee = people.office("committee");
  }

  /** Plays, and notes the secrets that a visitor will need. */
  void play(Map<String, String> credentials, Map<String, String> keys)
      throws IOException, RefusedException, InterruptedException {
    String convention = open();
    say.accept("  voters register, candidates gather support and apply");
    SampleCandidacy candidacy = new SampleCandidacy(sample, people, convention);
    register(convention);
    SampleChecks checks = new SampleChecks(sample, people, convention);
    candidacy.apply(nearest());
    if (sample.until() == Until.CANDIDACY) {
      checks.leaveWaiting();
      return;
    }
    say.accept("  officers check who the voters are");
    checks.perform();
    say.accept("  the applications are assessed, corrected, commented on");
    candidacy.verify();
    say.accept("  the trustees make the election key");
    Map<String, String> secrets = new HashMap<>();
    List<KeyHolder> trustees = makeKeys(convention, secrets);
    Map<Home, Voter.Enrolment> enrolled = enrol(convention);
    committee.act(convention, "OPEN_VOTING", "Pemungutan suara dibuka sesuai jadwal");
    say.accept("  the first voters vote");
    vote(enrolled);
    if (sample.until() == Until.VOTING) {
      keys.putAll(secrets);
      enrolled.forEach(
          (voter, enrolment) -> credentials.put(voter.username(), enrolment.code().reveal()));
      credentials.keySet().retainAll(people.demo().withRole("voter"));
      return;
    }
    new SampleEnding(sample, people, convention, candidacy.ids(), say).play(trustees);
  }

  private String open() throws IOException {
    Map<String, Object> rules = new HashMap<>();
    rules.put("maxChoices", 3);
    rules.put("minimumVotes", 3);
    rules.put("supporters", sample.supporters());
    if (sample.scheduled()) {
      rules.put("scheduleStart", LocalDate.now(JAKARTA).toString());
    }
    String convention =
        committee.create(
            new ConventionPlan(
                sample.name(),
                "DPR_RI",
                sample.dapil(),
                GROUP,
                new ConventionPlan.KeyHolders(THRESHOLD, people.demo().withRole("trustee")),
                rules));
    people.office("steering").act(convention, "FREEZE_RULES", "Aturan disetujui dalam rapat pleno");
    committee.act(convention, "OPEN_CANDIDACY", "Pendaftaran dibuka sesuai jadwal");
    return convention;
  }

  /** The first kab/kota of each dapil, where its candidates live. */
  private Map<String, String> nearest() throws IOException {
    Map<String, String> areas = new HashMap<>();
    for (JsonNode one : people.anonymous().get("/dapil?level=DPR_RI").orThrow().json()) {
      String area = one.required("areas").required(0).required("code").asText();
      areas.put(one.required("code").asText(), area);
    }
    return areas;
  }

  private void register(String convention) throws IOException {
    for (Home home : sample.voters()) {
      new Voter(people.as(home.username()))
          .register(convention, SimulatedPerson.named(home.username()), home.area());
    }
  }

  private List<KeyHolder> makeKeys(String convention, Map<String, String> secrets)
      throws IOException, RefusedException {
    List<KeyHolder> trustees = new ArrayList<>();
    for (String name : people.demo().withRole("trustee")) {
      Seed seed = Seed.random(random);
      secrets.put(name, seed.reveal());
      trustees.add(new KeyHolder(people.as(name), convention, group, seed, random));
    }
    KeyHolder.makeKey(trustees);
    return trustees;
  }

  private Map<Home, Voter.Enrolment> enrol(String convention) throws IOException, RefusedException {
    Map<Home, Voter.Enrolment> enrolled = new LinkedHashMap<>();
    for (Home home : sample.voters()) {
      SimulatedPerson who = SimulatedPerson.named(home.username());
      Voter voter = new Voter(people.as(home.username()));
      enrolled.put(home, voter.enrol(convention, who, home.area(), group, random));
    }
    committee.act(convention, "FREEZE_ROLL", "Daftar pemilih ditutup sesuai jadwal");
    return enrolled;
  }

  private void vote(Map<Home, Voter.Enrolment> enrolled) throws IOException, RefusedException {
    Api anonymous = people.anonymous();
    BallotSender sender = new BallotSender(anonymous);
    SplittableRandom simulated = new SplittableRandom(2028);
    Map<String, Election> elections = new HashMap<>();
    for (Map.Entry<Home, Voter.Enrolment> entry : enrolled.entrySet()) {
      if (!entry.getKey().votes()) {
        continue;
      }
      Voter.Enrolment voter = entry.getValue();
      String uuid = voter.election().toString();
      if (!elections.containsKey(uuid)) {
        String path = "/elections/" + uuid + "/election.json";
        elections.put(uuid, Election.read(anonymous.get(path).orThrow().bytes()));
      }
      Election election = java.util.Objects.requireNonNull(elections.get(uuid));
      SimulatedChoices.Choice choice =
          SimulatedChoices.next(election.questions().get(0), simulated);
      sender.send(
          uuid,
          new BallotMaker(election)
              .make(voter.key(group), List.of(choice.selection()), random)
              .bytes());
    }
  }
}
