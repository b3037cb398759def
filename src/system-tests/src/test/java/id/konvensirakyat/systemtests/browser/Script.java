package id.konvensirakyat.systemtests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.role.Applicant;
import id.konvensirakyat.deploy.role.ApplicationForm;
import id.konvensirakyat.deploy.role.AwaitedElection;
import id.konvensirakyat.deploy.role.BallotSender;
import id.konvensirakyat.deploy.role.ConventionPlan;
import id.konvensirakyat.deploy.role.KeyHolder;
import id.konvensirakyat.deploy.role.Official;
import id.konvensirakyat.deploy.role.SimulatedNik;
import id.konvensirakyat.deploy.role.SimulatedPerson;
import id.konvensirakyat.deploy.role.Verifier;
import id.konvensirakyat.deploy.role.Voter;
import id.konvensirakyat.deploy.stack.Account;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.protocol.ballot.BallotMaker;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.election.Election;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A convention of one dapil that is moved on over the API, for all that a walk through the pages
 * does not look at. One person is enough for an act here, nobody needs supporters and there are no
 * later papers, unless the test wants otherwise. The offices' accounts are its own: tests run
 * beside each other, and an account has few one-time codes.
 */
final class Script {
  /** DKI Jakarta II. */
  static final String DAPIL = "3102";

  /** Jakarta Selatan, in {@link #DAPIL}. */
  static final String AREA = "3174";

  /** The usual keys: any two of three. */
  static final Keys KEYS = new Keys("Ed25519", 2, List.of("kunci1", "kunci2", "kunci3"));

  private static final String BIRTHDAY = "1980-05-17";

  /**
   * Whose keys open the result.
   *
   * @param trustees their accounts
   */
  record Keys(String group, int threshold, List<String> trustees) {
    Group members() {
      return Group.named(group).orElseThrow();
    }
  }

  private final Stack stack;
  private final Keys keys;
  private final String prefix;
  private final int people;
  private final int supporters;
  private final Official committee;
  private final Official steering;
  private final List<String> verifiers;
  private final String convention;
  private final SecureRandom random = new SecureRandom();
  private final List<KeyHolder> trustees = new ArrayList<>();
  private final List<Voter.Enrolment> voters = new ArrayList<>();

  private Script(
      Stack stack, Keys keys, String prefix, int people, String name, Map<String, Object> rules)
      throws IOException {
    this.stack = stack;
    this.keys = keys;
    this.prefix = prefix;
    this.people = people;
    this.supporters = (Integer) Objects.requireNonNull(rules.get("supporters"));
    this.committee = new Official(api(account("panitia1", "committee")));
    this.steering = new Official(api(account("pengarah1", "steering")));
    this.verifiers =
        List.of(account("verifikator1", "verifier"), account("verifikator2", "verifier"));
    this.convention =
        committee.create(
            new ConventionPlan(
                name,
                "DPR_RI",
                List.of(DAPIL),
                keys.group(),
                new ConventionPlan.KeyHolders(keys.threshold(), keys.trustees()),
                rules));
  }

  /**
   * A convention that takes applications.
   *
   * @param prefix what the accounts of its own candidates and voters begin with: people stand in
   *     one convention at a time
   * @param people where the serials of its applicants' numbers begin; a hundred are its own
   * @param rules what is otherwise than said above
   */
  static Script inCandidacy(
      Stack stack, String prefix, int people, String name, Map<String, Object> rules)
      throws IOException {
    return inCandidacy(stack, KEYS, prefix, people, name, rules);
  }

  /** The same with other keys. */
  static Script inCandidacy(
      Stack stack, Keys keys, String prefix, int people, String name, Map<String, Object> rules)
      throws IOException {
    Map<String, Object> all = new HashMap<>();
    all.put("maxChoices", 2);
    all.put("minimumVotes", 1);
    all.put("fourEyed", List.of());
    all.put("supporters", 0);
    all.put("assurance", "C");
    all.put("lateDocuments", List.of());
    all.putAll(rules);
    Script script = new Script(stack, keys, prefix, people, name, all);
    script.steering("FREEZE_RULES", "Peraturan disetujui.");
    script.committee("OPEN_CANDIDACY", "Pencalonan dibuka.");
    return script;
  }

  String convention() {
    return convention;
  }

  /** The accounts of the two who look at papers. */
  List<String> verifiers() {
    return verifiers;
  }

  /** The API as an account sees it. */
  Api api(String account) throws IOException {
    return stack.api(stack.signIn(account));
  }

  void committee(String act, String reason) throws IOException {
    committee.act(convention, act, reason);
  }

  void steering(String act, String reason) throws IOException {
    steering.act(convention, act, reason);
  }

  /** Makes an account of this convention's own, where there is none yet; returns its name. */
  String account(String name, String role) throws IOException {
    String account = prefix + "-" + name;
    stack.createAccounts(
        List.of(new Account(account, "Orang", "Uji", role)), stack.demoAccounts().password());
    return account;
  }

  /**
   * Somebody who stands.
   *
   * @param sex L or P
   */
  record Stands(String name, String sex) {}

  /**
   * These people apply, each with as many supporters as the rules ask for; their accounts are
   * {@code prefix-bacaleg0} and so on.
   */
  void apply(List<Stands> all) throws IOException {
    for (int i = 0; i < all.size(); i++) {
      Stands one = all.get(i);
      ApplicationForm form =
          ApplicationForm.of(
              AREA,
              DAPIL,
              one.name(),
              one.sex(),
              BIRTHDAY,
              "Kerja yang dapat diperiksa siapa pun.");
      Applicant applicant = new Applicant(api(account("bacaleg" + i, "candidate")));
      String code = applicant.prepare(convention, form, SimulatedNik.of(form, people + i));
      for (int j = 0; j < supporters; j++) {
        new Voter(api(supporter(i * supporters + j))).support(convention, code);
      }
      applicant.submit(convention);
    }
  }

  /** The account of a registered voter who supports somebody. */
  String supporter(int index) throws IOException {
    String account = account("pendukung" + index, "voter");
    new Voter(api(account)).register(convention, SimulatedPerson.named(account), AREA);
    return account;
  }

  /** Both verifiers find everybody qualified. */
  void verify() throws IOException {
    committee("CLOSE_CANDIDACY", "Pencalonan ditutup.");
    qualify();
  }

  /** Both verifiers find everybody qualified who waits for them. */
  void qualify() throws IOException {
    for (String account : verifiers) {
      Verifier verifier = new Verifier(api(account));
      for (String application : verifier.waiting(convention)) {
        verifier.assess(convention, application, "QUALIFIED", "Dokumen lengkap dan sah.");
      }
    }
  }

  void publishProvisionalList() throws IOException {
    committee("PUBLISH_PROVISIONAL_LIST", "Semua diputus.");
  }

  /** The ballot is fixed, the trustees make the key, so many voters enrol, voting opens. */
  void openVoting(int voters) throws Exception {
    for (String account : keys.trustees()) {
      Seed seed = Seed.random(random);
      trustees.add(new KeyHolder(api(account), convention, keys.members(), seed, random));
    }
    KeyHolder.makeKey(trustees);
    openVotingWithKeys(voters);
  }

  /** The ballot is fixed, so many voters enrol, voting opens: the trustees were here already. */
  void openVotingWithKeys(int voters) throws Exception {
    committee("FREEZE_CANDIDATE_LIST", "Daftar calon tetap.");
    for (int i = 0; i < voters; i++) {
      String account = account("pemilih" + i, "voter");
      this.voters.add(
          new Voter(api(account))
              .enrol(convention, SimulatedPerson.named(account), AREA, keys.members(), random));
    }
    committee("FREEZE_ROLL", "Daftar pemilih tetap.");
    committee("OPEN_VOTING", "Pemungutan suara dibuka.");
  }

  List<Voter.Enrolment> voters() {
    return voters;
  }

  /** One voter after the other chooses these people. */
  void vote(List<List<String>> choices) throws Exception {
    String uuid = election();
    BallotSender sender = new BallotSender(stack.site().api());
    Election election = read();
    List<String> answers = election.questions().get(0).answers();
    for (int i = 0; i < choices.size(); i++) {
      int[] chosen = choices.get(i).stream().mapToInt(name -> number(answers, name)).toArray();
      byte[] ballot =
          new BallotMaker(election)
              .make(voters.get(i).key(keys.members()), List.of(Selection.of(chosen)), random)
              .bytes();
      sender.send(uuid, ballot);
    }
  }

  /** The election as its voters know it. */
  Election read() throws Exception {
    return Election.read(
        stack.site().api().get("/elections/" + election() + "/election.json").orThrow().bytes());
  }

  private static int number(List<String> answers, String name) {
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i).endsWith(". " + name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("not on the ballot: " + name);
  }

  /** Voting ends, as many trustees as are needed open the sum, the results are published. */
  void publishResults() throws Exception {
    closeVoting();
    for (KeyHolder trustee : trustees.subList(0, keys.threshold())) {
      trustee.decryptAll();
    }
    publishOpenedResults();
  }

  /** Voting ends; the trustees may open the sum then. */
  void closeVoting() throws Exception {
    committee("CLOSE_VOTING", "Pemungutan suara ditutup.");
    AwaitedElection.await(stack.site().api(), election(), "TALLIED");
  }

  /** The election of the dapil. */
  String election() {
    return voters.get(0).election().toString();
  }

  /** The results are published, which the trustees have opened. */
  void publishOpenedResults() throws Exception {
    AwaitedElection.await(stack.site().api(), election(), "DECRYPTED");
    committee("PUBLISH_RESULTS", "Hasil diumumkan.");
  }

  /** The public id of a candidate. */
  String candidate(String name) throws IOException {
    for (JsonNode one :
        stack.site().api().get("/conventions/" + convention + "/candidates").orThrow().json()) {
      if (one.required("name").asText().equals(name)) {
        return one.required("id").asText();
      }
    }
    throw new IllegalArgumentException("no candidate: " + name);
  }
}
