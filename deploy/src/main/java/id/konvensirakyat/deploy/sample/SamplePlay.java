package id.konvensirakyat.deploy.sample;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.rehearsal.SimulatedChoices;
import id.konvensirakyat.deploy.role.Applicant;
import id.konvensirakyat.deploy.role.ApplicationForm;
import id.konvensirakyat.deploy.role.BallotSender;
import id.konvensirakyat.deploy.role.ConventionPlan;
import id.konvensirakyat.deploy.role.KeyHolder;
import id.konvensirakyat.deploy.role.Official;
import id.konvensirakyat.deploy.role.SimulatedNik;
import id.konvensirakyat.deploy.role.Verifier;
import id.konvensirakyat.deploy.role.Voter;
import id.konvensirakyat.deploy.stack.DemoAccounts;
import id.konvensirakyat.protocol.ballot.BallotMaker;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/** Plays one sample convention up to its stage, each act by the demo account whose office it is. */
final class SamplePlay {
  private static final String GROUP = "Ed25519";
  private static final int THRESHOLD = 2;

  private final SampleConvention sample;
  private final DemoAccounts demo;
  private final Function<String, Api> apis;
  private final Api anonymous;
  private final Consumer<String> say;
  private final Group group = Group.named(GROUP).orElseThrow();
  private final SecureRandom random = new SecureRandom();

  SamplePlay(
      SampleConvention sample,
      DemoAccounts demo,
      Function<String, Api> apis,
      Api anonymous,
      Consumer<String> say) {
    this.sample = sample;
    this.demo = demo;
    this.apis = apis;
    this.anonymous = anonymous;
    this.say = say;
  }

  /** Plays, and notes the secrets that a visitor will need. */
  void play(Map<String, String> credentials, Map<String, String> keys)
      throws IOException, RefusedException {
    Official committee = official("committee");
    String convention =
        committee.create(
            new ConventionPlan(
                sample.name(),
                "DPR_RI",
                sample.dapil(),
                GROUP,
                new ConventionPlan.KeyHolders(THRESHOLD, demo.withRole("trustee")),
                Map.of("maxChoices", 3, "minimumVotes", 3)));
    official("steering").act(convention, "FREEZE_RULES", "Aturan disetujui dalam rapat pleno");
    committee.act(convention, "OPEN_CANDIDACY", "Pendaftaran dibuka sesuai jadwal");
    for (SampleConvention.Person person : sample.candidates()) {
      ApplicationForm form =
          ApplicationForm.of(
              areaIn(person.dapil()),
              person.dapil(),
              person.name(),
              person.sex(),
              person.birthDate(),
              person.vision());
      new Applicant(apis.apply(person.username()))
          .apply(convention, form, SimulatedNik.of(form, 1));
    }
    if (sample.until() == SampleConvention.Until.CANDIDACY) {
      return;
    }
    verify(convention, committee);
    makeKeys(convention, keys);
    Map<SampleConvention.Home, Voter.Enrolment> enrolled = enrol(convention, committee);
    enrolled.forEach(
        (voter, enrolment) -> {
          if (demo.withRole("voter").contains(voter.username())) {
            credentials.put(voter.username(), enrolment.code().reveal());
          }
        });
    committee.act(convention, "OPEN_VOTING", "Pemungutan suara dibuka sesuai jadwal");
    vote(enrolled);
  }

  private String areaIn(String dapil) throws IOException {
    for (JsonNode one : anonymous.get("/dapil?level=DPR_RI").orThrow().json()) {
      if (one.required("code").asText().equals(dapil)) {
        return one.required("areas").required(0).required("code").asText();
      }
    }
    throw new IOException("no such dapil: " + dapil);
  }

  private void verify(String convention, Official committee) throws IOException {
    say.accept("  the applications are assessed");
    committee.act(convention, "CLOSE_CANDIDACY", "Masa pendaftaran berakhir");
    for (String name : demo.withRole("verifier")) {
      Verifier verifier = new Verifier(apis.apply(name));
      for (String application : verifier.waiting(convention)) {
        verifier.assess(convention, application, "QUALIFIED", "Dokumen lengkap dan sah");
      }
    }
    committee.act(convention, "PUBLISH_PROVISIONAL_LIST", "Daftar sementara diumumkan");
    committee.act(convention, "FREEZE_CANDIDATE_LIST", "Masa sanggah berakhir tanpa sanggahan");
  }

  private void makeKeys(String convention, Map<String, String> keys)
      throws IOException, RefusedException {
    say.accept("  the trustees make the election key");
    List<KeyHolder> trustees = new ArrayList<>();
    for (String name : demo.withRole("trustee")) {
      Seed seed = Seed.random(random);
      keys.put(name, seed.reveal());
      trustees.add(new KeyHolder(apis.apply(name), convention, group, seed, random));
    }
    for (KeyHolder trustee : trustees) {
      trustee.giveCertificate();
    }
    for (KeyHolder trustee : trustees) {
      trustee.givePolynomial();
    }
    for (KeyHolder trustee : trustees) {
      trustee.checkShares();
    }
  }

  private Map<SampleConvention.Home, Voter.Enrolment> enrol(String convention, Official committee)
      throws IOException, RefusedException {
    say.accept("  the voters enrol");
    Map<SampleConvention.Home, Voter.Enrolment> enrolled = new LinkedHashMap<>();
    for (SampleConvention.Home voter : sample.voters()) {
      String nik = SimulatedNik.of(voter.area(), enrolled.size());
      enrolled.put(
          voter,
          new Voter(apis.apply(voter.username()))
              .enrol(convention, nik, voter.area(), group, random));
    }
    committee.act(convention, "FREEZE_ROLL", "Daftar pemilih ditutup sesuai jadwal");
    return enrolled;
  }

  private void vote(Map<SampleConvention.Home, Voter.Enrolment> enrolled)
      throws IOException, RefusedException {
    say.accept("  the first voters vote");
    BallotSender sender = new BallotSender(anonymous);
    SplittableRandom simulated = new SplittableRandom(2028);
    for (Map.Entry<SampleConvention.Home, Voter.Enrolment> entry : enrolled.entrySet()) {
      if (entry.getKey().votes()) {
        Voter.Enrolment voter = entry.getValue();
        String uuid = voter.election().toString();
        Election election =
            Election.read(anonymous.get("/elections/" + uuid + "/election.json").orThrow().bytes());
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

  private Official official(String role) {
    return new Official(apis.apply(demo.withRole(role).get(0)));
  }
}
