package id.konvensirakyat.systemtests.browser;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.role.Applicant;
import id.konvensirakyat.deploy.role.ApplicationForm;
import id.konvensirakyat.deploy.role.ConventionPlan;
import id.konvensirakyat.deploy.role.KeyHolder;
import id.konvensirakyat.deploy.role.Official;
import id.konvensirakyat.deploy.role.SimulatedNik;
import id.konvensirakyat.deploy.role.Verifier;
import id.konvensirakyat.deploy.role.Voter;
import id.konvensirakyat.deploy.stack.Account;
import id.konvensirakyat.deploy.stack.Stack;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A convention that the API brought to its voting, for tests that begin in the booth. Its secrets
 * are those of nobody.
 *
 * @param candidates the names on the ballot
 * @param credentials the voters' secrets, each for one test
 */
record OpenElection(
    String convention, String uuid, List<String> candidates, List<String> credentials) {
  static final String DAPIL = "3102";
  private static final String AREA = "3174";
  private static final List<String> TRUSTEES = List.of("kunci1", "kunci2", "kunci3");
  private static final int VOTERS = 3;
  private static final int FIRST_NIK = 8_001;
  private static final List<String> STANDING =
      List.of("Nurul Aini", "Samuel Rumbiak", "Yusuf Hidayat");

  /**
   * Candidacy, ceremony and roll, up to the first second of the voting.
   *
   * @param prefix what the accounts of its own candidates and voters begin with: people stand in
   *     one convention at a time
   */
  static OpenElection prepare(Stack stack, String prefix, String name) throws Exception {
    stack.createAccounts(accounts(prefix), stack.demoAccounts().password());
    Official committee = new Official(signedIn(stack, "panitia1"));
    String convention =
        committee.create(
            new ConventionPlan(
                name,
                "DPR_RI",
                List.of(DAPIL),
                "Ed25519",
                new ConventionPlan.KeyHolders(2, TRUSTEES),
                Map.of("maxChoices", 2)));
    new Official(signedIn(stack, "pengarah1"))
        .act(convention, "FREEZE_RULES", "Peraturan disetujui.");
    committee.act(convention, "OPEN_CANDIDACY", "Pencalonan dibuka.");
    apply(stack, prefix, convention);
    committee.act(convention, "CLOSE_CANDIDACY", "Pencalonan ditutup.");
    verify(stack, convention);
    committee.act(convention, "PUBLISH_PROVISIONAL_LIST", "Semua diputus.");
    committee.act(convention, "FREEZE_CANDIDATE_LIST", "Daftar calon tetap.");
    makeTheKey(stack, convention);
    List<Voter.Enrolment> voters = enrol(stack, prefix, convention);
    committee.act(convention, "FREEZE_ROLL", "Daftar pemilih tetap.");
    committee.act(convention, "OPEN_VOTING", "Pemungutan suara dibuka.");
    return new OpenElection(
        convention,
        voters.get(0).election().toString(),
        STANDING,
        voters.stream().map(voter -> voter.code().reveal()).toList());
  }

  private static List<Account> accounts(String prefix) {
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < STANDING.size(); i++) {
      accounts.add(new Account(prefix + "-bacaleg" + i, "Calon", "Uji", "candidate"));
    }
    for (int i = 0; i < VOTERS; i++) {
      accounts.add(new Account(prefix + "-pemilih" + i, "Pemilih", "Uji", "voter"));
    }
    return accounts;
  }

  private static void apply(Stack stack, String prefix, String convention) throws IOException {
    for (int i = 0; i < STANDING.size(); i++) {
      new Applicant(signedIn(stack, prefix + "-bacaleg" + i))
          .apply(
              convention,
              ApplicationForm.of(
                  DAPIL,
                  STANDING.get(i),
                  i % 2 == 0 ? "P" : "L",
                  "1980-05-17",
                  "Kerja yang dapat diperiksa."));
    }
  }

  private static Api signedIn(Stack stack, String account) throws IOException {
    return stack.api(stack.signIn(account));
  }

  private static void verify(Stack stack, String convention) throws IOException {
    for (String account : List.of("verifikator1", "verifikator2")) {
      Verifier verifier = new Verifier(signedIn(stack, account));
      for (String application : verifier.waiting(convention)) {
        verifier.assess(convention, application, "QUALIFIED", "Dokumen lengkap dan sah.");
      }
    }
  }

  private static void makeTheKey(Stack stack, String convention) throws Exception {
    SecureRandom random = new SecureRandom();
    List<KeyHolder> trustees = new ArrayList<>();
    for (String account : TRUSTEES) {
      Api api = signedIn(stack, account);
      trustees.add(new KeyHolder(api, convention, group(), Seed.random(random), random));
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

  private static List<Voter.Enrolment> enrol(Stack stack, String prefix, String convention)
      throws Exception {
    List<Voter.Enrolment> voters = new ArrayList<>();
    for (int i = 0; i < VOTERS; i++) {
      String nik = SimulatedNik.of(AREA, FIRST_NIK + i);
      voters.add(
          new Voter(signedIn(stack, prefix + "-pemilih" + i))
              .enrol(convention, nik, AREA, group(), new SecureRandom()));
    }
    return voters;
  }

  private static Group group() {
    return Group.named("Ed25519").orElseThrow();
  }
}
