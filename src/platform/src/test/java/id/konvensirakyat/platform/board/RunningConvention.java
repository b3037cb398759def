package id.konvensirakyat.platform.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Papers;
import id.konvensirakyat.platform.testserver.SampleConvention;
import id.konvensirakyat.platform.testserver.TestTrustees;
import id.konvensirakyat.protocol.credential.CredentialCode;
import id.konvensirakyat.protocol.credential.VoterKey;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.BoundProofs;
import id.konvensirakyat.protocol.tally.DecryptionMessage;
import id.konvensirakyat.protocol.tally.EncryptedTally;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A convention that its people lead over HTTP from its founding to wherever a test wants it: three
 * trustees of whom two decrypt, candidates and voters in each dapil.
 */
public final class RunningConvention {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AtomicInteger PEOPLE = new AtomicInteger();
  private static final Group GROUP = Group.ed25519();
  private static final byte[] PDF = Papers.pdf("uji");
  private static final byte[] PNG = Papers.picture("png", 200, 200);

  /** An election as its voters know it. */
  public record Box(String dapil, String uuid, List<VoterKey> voters) {
    public Election election() {
      try {
        return Election.read(Http.nobody().get("/elections/" + uuid + "/election.json").bytes());
      } catch (RefusedException e) {
        throw new AssertionError(e);
      }
    }

    public Http.Answer cast(byte[] ballot) {
      return Http.nobody()
          .send("POST", "/elections/" + uuid + "/ballots", "application/json", ballot);
    }

    /** Casts a ballot with hints beside it, as the booth does. */
    public Http.Answer cast(byte[] ballot, byte[] hints) {
      return castWithHints(withHints(ballot, Base64.getEncoder().encodeToString(hints)));
    }

    /** Sends a body where a ballot with hints is expected. */
    public Http.Answer castWithHints(String body) {
      return Http.nobody()
          .send(
              "POST",
              "/elections/" + uuid + "/ballots",
              "application/vnd.konvensi.ballot+json",
              body.getBytes(StandardCharsets.UTF_8));
    }

    /** Has a ballot tested instead of cast. */
    public Http.Answer test(byte[] ballot) {
      return Http.nobody()
          .send("POST", "/elections/" + uuid + "/tested-ballots", "application/json", ballot);
    }

    /** The same with hints beside it. */
    public Http.Answer test(byte[] ballot, byte[] hints) {
      return Http.nobody()
          .send(
              "POST",
              "/elections/" + uuid + "/tested-ballots",
              "application/vnd.konvensi.ballot+json",
              withHints(ballot, Base64.getEncoder().encodeToString(hints))
                  .getBytes(StandardCharsets.UTF_8));
    }

    /** The body that carries a ballot and hints. */
    public static String withHints(byte[] ballot, String base64) {
      String text = new String(ballot, StandardCharsets.UTF_8);
      return JsonNodeFactory.instance
          .objectNode()
          .put("ballot", text)
          .put("hints", base64)
          .toString();
    }

    public JsonNode state() {
      return Http.nobody().get("/elections/" + uuid).expect(200).json();
    }
  }

  private final String id;
  private final String tag = "u" + PEOPLE.incrementAndGet() + "-";
  private final TestTrustees trustees;
  private final Map<String, Http> candidates = new LinkedHashMap<>();
  private final Map<String, Box> boxes = new LinkedHashMap<>();

  private RunningConvention(List<String> dapil, String fourEyed, String papers) {
    String names = "\"%1$sk1\",\"%1$sk2\",\"%1$sk3\"".formatted(tag);
    String body =
        "{\"name\":\"Uji\",\"level\":\"DPR_RI\",\"dapil\":[\"%s\"],\"group\":\"Ed25519\","
            + "\"trustees\":{\"threshold\":2,\"usernames\":[%s]},"
            + "\"rules\":{\"maxChoices\":2,\"minimumVotes\":2,\"fourEyed\":[%s],\"supporters\":0,\"assurance\":\"C\","
            + "\"lateDocuments\":[%s]}}";
    id =
        committee()
            .post(
                "/conventions",
                body.formatted(String.join("\",\"", dapil), names, fourEyed, papers))
            .expect(201)
            .json()
            .get("id")
            .asText();
    trustees = new TestTrustees(id, List.of(tag + "k1", tag + "k2", tag + "k3"));
    for (JsonNode one : view().get("dapil")) {
      String code = one.get("code").asText();
      boxes.put(code, new Box(code, one.get("electionUuid").asText(), new ArrayList<>()));
    }
  }

  /** A convention in DRAFT. */
  public static RunningConvention draft(String... dapil) {
    return new RunningConvention(List.of(dapil), "", "");
  }

  /** A convention whose vote is open. */
  public static RunningConvention voting(int candidates, int voters, String... dapil) {
    return voting(candidates, voters, List.of(), dapil);
  }

  /** A convention whose vote is open, with more dapil in which nobody stands or votes. */
  public static RunningConvention voting(
      int candidates, int voters, List<String> empty, String... dapil) {
    return lead(candidates, voters, empty, "", "", dapil);
  }

  /**
   * A convention whose vote is open.
   *
   * @param fourEyed the acts that take two persons, as JSON strings
   */
  public static RunningConvention votingSigned(
      int candidates, int voters, String fourEyed, String... dapil) {
    return lead(candidates, voters, List.of(), fourEyed, "", dapil);
  }

  /**
   * A convention whose vote is open, without voters; papers are asked for before the decision.
   *
   * @param papers the kinds, as JSON strings
   */
  public static RunningConvention votingWithPapers(
      int candidates, String fourEyed, String papers, String... dapil) {
    return lead(candidates, 0, List.of(), fourEyed, papers, dapil);
  }

  private static RunningConvention lead(
      int candidates,
      int voters,
      List<String> empty,
      String fourEyed,
      String papers,
      String... dapil) {
    List<String> all = new ArrayList<>(List.of(dapil));
    all.addAll(empty);
    RunningConvention convention = new RunningConvention(all, fourEyed, papers);
    convention.act("FREEZE_RULES");
    convention.act("OPEN_CANDIDACY");
    for (String code : dapil) {
      for (int i = 0; i < candidates; i++) {
        convention.apply(code, i % 2 == 0 ? "P" : "L");
      }
    }
    convention.act("CLOSE_CANDIDACY");
    convention.qualifyAll();
    convention.act("PUBLISH_PROVISIONAL_LIST");
    for (String code : dapil) {
      for (int i = 0; i < voters; i++) {
        convention.enrol(code);
      }
    }
    convention.trustees.makeKeys();
    convention.act("FREEZE_CANDIDATE_LIST");
    convention.act("FREEZE_ROLL");
    convention.act("OPEN_VOTING");
    return convention;
  }

  public String id() {
    return id;
  }

  public Box box(String dapil) {
    return boxes.get(dapil);
  }

  /** The convention as everyone sees it. */
  public JsonNode view() {
    return Http.nobody().get(path("")).expect(200).json();
  }

  public String path(String rest) {
    return "/conventions/" + id + rest;
  }

  public TestTrustees trustees() {
    return trustees;
  }

  public void act(String act) {
    tryAct(act).expect(200);
  }

  public Http.Answer tryAct(String act) {
    boolean ofSteering =
        List.of("FREEZE_RULES", "DECIDE", "SUSPEND", "RESUME", "CANCEL").contains(act);
    return (ofSteering ? steering(1) : Http.as(tag + "panitia", "committee"))
        .post(path("/acts"), "{\"act\":\"" + act + "\",\"reason\":\"uji\"}");
  }

  /** A member of the steering committee. */
  public Http steering(int n) {
    return Http.as(tag + "pengarah" + n, "steering");
  }

  /** Closes the vote, decrypts every election and publishes the results. */
  public void publishResults() throws InterruptedException, RefusedException {
    act("CLOSE_VOTING");
    Instant limit = Instant.now().plus(Duration.ofSeconds(60));
    for (Box box : boxes.values()) {
      while (!List.of("TALLIED", "NONE").contains(box.state().get("state").asText())) {
        if (Instant.now().isAfter(limit)) {
          throw new AssertionError("the tally is still missing");
        }
        Thread.sleep(100);
      }
      if (box.state().get("state").asText().equals("TALLIED")) {
        decrypt(1, box.dapil(), decryption(1, box.dapil())).expect(200);
        decrypt(2, box.dapil(), decryption(2, box.dapil())).expect(200);
      }
    }
    act("PUBLISH_RESULTS");
  }

  public static Http committee() {
    return Http.as("panitia1", "committee");
  }

  private void apply(String dapil, String sex) {
    apply(Http.as(tag + "c" + PEOPLE.incrementAndGet(), "candidate"), dapil, sex);
  }

  /** This person applies in a dapil, with all papers. */
  public void apply(Http person, String dapil, String sex) {
    int number = PEOPLE.incrementAndGet();
    String mine = path("/applications/mine");
    person
        .put(
            mine,
            """
            {"area":"%s","dapil":"%s","fullName":"Calon %d","sex":"%s","birthDate":"1980-01-31",\
            "citizen":true,"education":"S1","vision":"Maju","consent":true}\
            """
                .formatted(areaIn(dapil), dapil, number, sex))
        .expect(200);
    String nik = SampleConvention.freshNik();
    person.put(mine + "/nik", "{\"nik\":\"" + nik + "\"}").expect(200);
    for (String kind : List.of("KTP_EL", "DIPLOMA", "STATEMENTS")) {
      accepted(person.send("PUT", mine + "/documents/" + kind, "application/pdf", PDF));
    }
    accepted(person.send("PUT", mine + "/documents/PHOTO", "image/png", PNG));
    person.post(mine + "/submit", "{}").expect(200);
    candidates.put(person.get(mine).expect(200).json().get("id").asText(), person);
  }

  private static void accepted(Http.Answer answer) {
    if (answer.status() / 100 != 2) {
      answer.expect(200);
    }
  }

  /** Two verifiers find every applicant qualified. */
  public void qualifyAll() {
    for (String name : List.of(tag + "v1", tag + "v2")) {
      Http verifier = Http.as(name, "verifier");
      for (JsonNode one : verifier.get(path("/applications?status=IN_REVIEW")).expect(200).json()) {
        accepted(
            verifier.post(
                path("/applications/" + one.get("id").asText() + "/assessments"),
                "{\"verdict\":\"QUALIFIED\",\"reason\":\"lengkap\",\"corrections\":[]}"));
      }
    }
  }

  /** What the names of this convention's accounts begin with. */
  public String tag() {
    return tag;
  }

  /** The account of the candidate with this id. */
  public Http candidate(String candidateId) {
    return candidates.get(candidateId);
  }

  /** Registers one more voter with a credential. */
  public void enrol(String dapil) {
    int number = PEOPLE.incrementAndGet();
    Http voter = Http.as(tag + "p" + number, "voter");
    String nik = "317101%02d0190%04d".formatted(1 + number % 28, 1 + number % 9000);
    String uuid =
        voter
            .put(
                path("/voter"),
                SampleConvention.registration(
                    nik, SampleConvention.phoneOf(tag + "p" + number), areaIn(dapil)))
            .expect(200)
            .json()
            .get("electionUuid")
            .asText();
    try {
      VoterKey key = CredentialCode.random(RANDOM).derive(GROUP, Uuid.decode(uuid));
      String credential = key.publicCredential().encode();
      accepted(voter.put(path("/credential"), "{\"publicCredential\":\"" + credential + "\"}"));
      boxes.get(dapil).voters().add(key);
    } catch (RefusedException e) {
      throw new AssertionError(e);
    }
  }

  /** An area of a dapil. */
  public static String areaIn(String dapil) {
    for (JsonNode area : Http.nobody().get("/areas").expect(200).json()) {
      if (area.get("dapil").asText().equals(dapil)) {
        return area.get("code").asText();
      }
    }
    throw new AssertionError("no area in " + dapil);
  }

  /** A trustee's partial decryption with both proofs, made from what the server publishes. */
  public byte[] decryption(int trustee, String dapil) throws RefusedException {
    return decryption(trustee, trustee, dapil);
  }

  /** A trustee's partial decryption whose second proofs are bound to another's number. */
  public byte[] decryption(int trustee, int boundTo, String dapil) throws RefusedException {
    Box box = box(dapil);
    Election election = box.election();
    EncryptedTally tally =
        EncryptedTally.read(
            election,
            Http.nobody()
                .get("/elections/" + box.uuid() + "/encrypted_tally.json")
                .expect(200)
                .bytes());
    SecretScalar key = trustees.secrets(trustee).decryptionKey(trustees.privateKey(trustee));
    PartialDecryption mine = PartialDecryption.make(election, tally, key, RANDOM);
    BoundProofs bound = BoundProofs.make(election, tally, mine, boundTo, key, RANDOM);
    return JsonWriter.writeBytes(
        new DecryptionMessage(JsonWriter.write(mine), JsonWriter.write(bound)));
  }

  public Http.Answer decrypt(int trustee, String dapil, byte[] decryption) {
    return trustees
        .account(trustee)
        .send(
            "PUT",
            "/elections/" + box(dapil).uuid() + "/partial-decryption",
            "application/json",
            decryption);
  }
}
