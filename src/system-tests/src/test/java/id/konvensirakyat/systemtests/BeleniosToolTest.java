package id.konvensirakyat.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.konvensirakyat.audit.check.Manner;
import id.konvensirakyat.audit.check.Report;
import id.konvensirakyat.audit.check.Verification;
import id.konvensirakyat.audit.reader.Evidence;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.role.Applicant;
import id.konvensirakyat.deploy.role.ApplicationForm;
import id.konvensirakyat.deploy.role.BallotSender;
import id.konvensirakyat.deploy.role.ConventionPlan;
import id.konvensirakyat.deploy.role.KeyHolder;
import id.konvensirakyat.deploy.role.Official;
import id.konvensirakyat.deploy.role.SimulatedNik;
import id.konvensirakyat.deploy.role.SimulatedPerson;
import id.konvensirakyat.deploy.role.Verifier;
import id.konvensirakyat.deploy.role.Voter;
import id.konvensirakyat.deploy.stack.Stack;
import id.konvensirakyat.protocol.ballot.BallotMaker;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.election.Election;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A convention in the group BELENIOS-2048, run by our platform: a voter who votes with Debian's
 * {@code belenios-tool}, a program that none of us wrote, and the same program as the verifier.
 */
@ExtendWith(OneStack.class)
class BeleniosToolTest {
  private static final String GROUP = "BELENIOS-2048";
  private static final String DAPIL = "3101";
  private static final Group BELENIOS = Group.belenios2048();

  private final SecureRandom random = new SecureRandom();

  @Test
  void aConventionThatBeleniosToolVotesInAndVerifies(Stack stack, @TempDir Path folder)
      throws Exception {
    String area = area(stack);
    var committee = new Official(stack.api(stack.signIn("panitia1")));
    var steering = new Official(stack.api(stack.signIn("pengarah1")));
    String convention = committee.create(plan());
    steering.act(convention, "FREEZE_RULES", "Uji belenios-tool");
    List<KeyHolder> trustees = ceremony(stack, convention);
    committee.act(convention, "OPEN_CANDIDACY", "Uji belenios-tool");
    candidates(stack, committee, convention, area);
    Voter.Enrolment ours = enrol(stack, "pemilih5", convention, area);
    Path credential = enrolBeleniosTool(stack, convention, area, folder.resolve("credential"));
    committee.act(convention, "FREEZE_ROLL", "Uji belenios-tool");
    committee.act(convention, "OPEN_VOTING", "Uji belenios-tool");

    String uuid = ours.election().toString();
    var sender = new BallotSender(stack.api());
    sender.send(uuid, ownBallot(stack, ours));
    sender.send(uuid, beleniosToolsBallot(stack, uuid, credential, folder.resolve("open")));

    committee.act(convention, "CLOSE_VOTING", "Uji belenios-tool");
    Waiting.until(() -> "TALLIED".equals(state(stack, uuid)));
    trustees.get(0).decryptAll();
    trustees.get(2).decryptAll();
    Waiting.until(() -> "DECRYPTED".equals(state(stack, uuid)));
    String result = stack.api().get("/elections/" + uuid + "/result.json").orThrow().text();
    assertEquals("{\"result\":[[0,2,1]]}", result);

    Path archive = archive(stack, uuid, Files.createDirectories(folder.resolve("finished")));
    BeleniosTool.run(archive.getParent(), "election", "verify");
    Report report =
        Verification.of(Evidence.at(archive), Manner.plain(Optional.empty(), (s, d, u) -> {}));
    assertEquals(Report.Verdict.VERIFIED, report.verdict(), report::toString);
  }

  private static ConventionPlan plan() {
    return new ConventionPlan(
        "Uji belenios-tool",
        "DPR_RI",
        List.of(DAPIL),
        GROUP,
        new ConventionPlan.KeyHolders(2, List.of("kunci1", "kunci2", "kunci3")),
        Map.of(
            "maxChoices",
            2,
            "fourEyed",
            List.of(),
            "supporters",
            0,
            "lateDocuments",
            List.of(),
            "assurance",
            "C"));
  }

  private List<KeyHolder> ceremony(Stack stack, String convention) throws Exception {
    var trustees = new ArrayList<KeyHolder>();
    for (String name : List.of("kunci1", "kunci2", "kunci3")) {
      Api api = stack.api(stack.signIn(name));
      trustees.add(new KeyHolder(api, convention, BELENIOS, Seed.random(random), random));
    }
    KeyHolder.makeKey(trustees);
    return trustees;
  }

  private static void candidates(Stack stack, Official committee, String convention, String area)
      throws Exception {
    for (int i = 5; i <= 6; i++) {
      String sex = i == 5 ? "P" : "L";
      ApplicationForm form =
          ApplicationForm.of(area, DAPIL, "Calon Uji " + i, sex, "1980-02-03", "Visi calon uji");
      new Applicant(stack.api(stack.signIn("bacaleg" + i)))
          .apply(convention, form, SimulatedNik.of(form, i));
    }
    committee.act(convention, "CLOSE_CANDIDACY", "Uji belenios-tool");
    for (String name : List.of("verifikator1", "verifikator2")) {
      var verifier = new Verifier(stack.api(stack.signIn(name)));
      for (String application : verifier.waiting(convention)) {
        verifier.assess(convention, application, "QUALIFIED", "Lengkap");
      }
    }
    committee.act(convention, "PUBLISH_PROVISIONAL_LIST", "Uji belenios-tool");
    committee.act(convention, "FREEZE_CANDIDATE_LIST", "Uji belenios-tool");
  }

  private Voter.Enrolment enrol(Stack stack, String account, String convention, String area)
      throws Exception {
    return new Voter(stack.api(stack.signIn(account)))
        .enrol(convention, SimulatedPerson.named(account), area, BELENIOS, random);
  }

  private byte[] ownBallot(Stack stack, Voter.Enrolment voter) throws Exception {
    Election election =
        Election.read(
            stack.api().get("/elections/" + voter.election() + "/election.json").orThrow().bytes());
    return new BallotMaker(election)
        .make(voter.key(BELENIOS), List.of(Selection.of(0)), random)
        .bytes();
  }

  /** Its version 2.0 derives credentials in a way of its own, so it makes this one itself. */
  private static Path enrolBeleniosTool(Stack stack, String convention, String area, Path folder)
      throws Exception {
    Api api = stack.api(stack.signIn("pemilih6"));
    String base = "/conventions/" + convention;
    String uuid =
        new Voter(api)
            .register(convention, SimulatedPerson.named("pemilih6"), area)
            .required("electionUuid")
            .asText();
    Files.createDirectories(folder);
    BeleniosTool.run(
        folder, "setup", "generate-credentials", "--count=1", "--group=" + GROUP, "--uuid=" + uuid);
    String listed = Files.readString(file(folder, ".pubcreds"));
    String publicHalf = listed.replaceFirst("^\\[\"([0-9]+).*", "$1").strip();
    api.put(base + "/credential", Map.of("publicCredential", publicHalf)).orThrow();
    String code = Files.readString(file(folder, ".privcreds")).strip();
    return Files.writeString(folder.resolve("code.txt"), code.substring(code.indexOf(' ') + 1));
  }

  private static Path file(Path folder, String suffix) throws Exception {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(suffix)).findFirst().orElseThrow();
    }
  }

  /** The choices follow the blank marker: not blank, both candidates. */
  private static byte[] beleniosToolsBallot(Stack stack, String uuid, Path credential, Path folder)
      throws Exception {
    archive(stack, uuid, Files.createDirectories(folder));
    Files.writeString(folder.resolve("choices.json"), "[[0,1,1]]");
    String ballot =
        BeleniosTool.run(
            folder,
            "election",
            "generate-ballot",
            "--privcred=" + credential,
            "--ballot=choices.json");
    return ballot.strip().getBytes(StandardCharsets.UTF_8);
  }

  private static Path archive(Stack stack, String uuid, Path folder) throws Exception {
    Path archive = folder.resolve(uuid + ".bel");
    stack.api().download("/elections/" + uuid + "/archive.bel", archive);
    return archive;
  }

  private static String area(Stack stack) throws Exception {
    for (var dapil : stack.api().get("/dapil?level=DPR_RI").orThrow().json()) {
      if (dapil.required("code").asText().equals(DAPIL)) {
        return dapil.required("areas").required(0).required("code").asText();
      }
    }
    throw new AssertionError("dapil " + DAPIL + " is in the bundled list");
  }

  private static String state(Stack stack, String uuid) throws Exception {
    return stack.api().get("/elections/" + uuid).orThrow().json().required("state").asText();
  }
}
