package id.konvensirakyat.platform.testserver;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.platform.testserver.Http.Answer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One convention over the public API, moved to where a test needs it. */
public final class SampleConvention {
  /** DKI Jakarta II and III. */
  public static final String DAPIL = "3102";

  public static final String OTHER_DAPIL = "3103";

  /** Jakarta Pusat, in DKI Jakarta II. */
  public static final String AREA = "3171";

  /** Jakarta Utara, in DKI Jakarta III. */
  public static final String OTHER_AREA = "3172";

  public static final byte[] PDF = Papers.pdf("contoh");
  private static final byte[] PNG = Papers.picture("png", 320, 320);
  private static final AtomicInteger SERIAL = new AtomicInteger(1000);

  private final People people;
  private final String id;

  private SampleConvention(People people, String id) {
    this.people = people;
    this.id = id;
  }

  /** A convention in DRAFT over two dapil. */
  public static SampleConvention draft() {
    People people = new People();
    Answer made = people.committee().post("/conventions", request(people)).expect(201);
    return new SampleConvention(people, made.json().path("id").asText());
  }

  /** A convention in DRAFT with other rules, the inside of a JSON object. */
  public static SampleConvention draft(String rules) {
    People people = new People();
    String request =
        request(people).replaceFirst("\"rules\":\\{[^}]*}", "\"rules\":{" + rules + "}");
    Answer made = people.committee().post("/conventions", request).expect(201);
    return new SampleConvention(people, made.json().path("id").asText());
  }

  /** A convention that takes applications, of another level, over these dapil. */
  public static SampleConvention inCandidacy(String level, List<String> dapil) {
    People people = new People();
    String request =
        request(people)
            .replace("DPR_RI", level)
            .replace("\"3103\",\"3102\"", "\"" + String.join("\",\"", dapil) + "\"");
    Answer made = people.committee().post("/conventions", request).expect(201);
    return new SampleConvention(people, made.json().path("id").asText()).opened();
  }

  /** A convention that takes applications. */
  public static SampleConvention inCandidacy() {
    return draft().opened();
  }

  /** The same with other rules, the inside of a JSON object. */
  public static SampleConvention inCandidacy(String rules) {
    return draft(rules).opened();
  }

  private SampleConvention opened() {
    act("FREEZE_RULES").expect(200);
    act("OPEN_CANDIDACY").expect(200);
    return this;
  }

  /** The request that {@link #draft} sends. */
  public static String request(People people) {
    return """
        {"name":"Konvensi Uji","level":"DPR_RI","dapil":["3103","3102"],"group":"Ed25519",\
        "trustees":{"threshold":2,"usernames":["%s","%s","%s"]},\
        "rules":{"maxChoices":2,"legalDate":"2026-06-01","fourEyed":[],"supporters":0,"assurance":"C",\
        "lateDocuments":[]}}"""
        .formatted(people.trustees().toArray());
  }

  public People people() {
    return people;
  }

  public String id() {
    return id;
  }

  /** A path below this convention. */
  public String path(String below) {
    return "/conventions/" + id + below;
  }

  public JsonNode describe() {
    return Http.nobody().get(path("")).expect(200).json();
  }

  public String stage() {
    return describe().path("stage").asText();
  }

  /** Performs an act by an account of its role. */
  public Answer act(String act) {
    boolean steering =
        List.of("FREEZE_RULES", "DECIDE", "SUSPEND", "RESUME", "CANCEL").contains(act);
    return (steering ? people.steering() : people.committee())
        .post(path("/acts"), "{\"act\":\"" + act + "\",\"reason\":\"uji\"}");
  }

  /** The trustees make the key and rehearse: no roll is frozen before that. */
  public void makeKeys() {
    new TestTrustees(id, people.trustees()).makeKeys();
  }

  /** A complete application, as JSON. */
  public static String form(String name, String sex, String dapil) {
    return """
        {"area":"%s","dapil":"%s","fullName":"%s","sex":"%s","birthDate":"1985-08-17","citizen":true,\
        "education":"S1","vision":"Air bersih untuk semua.","consent":true}"""
        .formatted(areaIn(dapil), dapil, name, sex);
  }

  /** The first area of a dapil of DPR RI. */
  public static String areaIn(String dapil) {
    for (JsonNode one : Http.nobody().get("/dapil").expect(200).json()) {
      if (one.path("code").asText().equals(dapil)) {
        return one.path("areas").get(0).path("code").asText();
      }
    }
    return "";
  }

  /** Gives one candidate's NIK. */
  public Answer giveNik(int candidate, String nik) {
    return people
        .candidate(candidate)
        .put(path("/applications/mine/nik"), "{\"nik\":\"" + nik + "\"}");
  }

  /** Writes and hands in the application of one candidate. */
  public void submit(int candidate, String name, String sex, String dapil) {
    Http who = people.candidate(candidate);
    who.put(path("/applications/mine"), form(name, sex, dapil)).expect(200);
    giveNik(candidate, freshNik()).expect(200);
    documents(who);
    who.post(path("/applications/mine/submit"), "{}").expect(200);
  }

  /** Uploads all documents of one candidate. */
  public void documents(Http who) {
    for (String kind : List.of("KTP_EL", "DIPLOMA", "STATEMENTS")) {
      upload(who, kind, "application/pdf", PDF).expect(200);
    }
    upload(who, "PHOTO", "image/png", PNG).expect(200);
  }

  public Answer upload(Http who, String kind, String mediaType, byte[] content) {
    return who.send("PUT", path("/applications/mine/documents/" + kind), mediaType, content);
  }

  /** The id of a candidate's own application. */
  public String application(int candidate) {
    return people
        .candidate(candidate)
        .get(path("/applications/mine"))
        .expect(200)
        .json()
        .path("id")
        .asText();
  }

  public Answer assess(int verifier, String application, String verdict) {
    String corrections = verdict.equals("NOT_YET_QUALIFIED") ? "\"documents.DIPLOMA\"" : "";
    return assess(verifier, application, verdict, corrections);
  }

  /** A word with what to correct, as the inside of a JSON array. */
  public Answer assess(int verifier, String application, String verdict, String corrections) {
    return people
        .verifier(verifier)
        .post(
            path("/applications/" + application + "/assessments"),
            "{\"verdict\":\""
                + verdict
                + "\",\"reason\":\"Berkas lengkap\",\"corrections\":["
                + corrections
                + "]}");
  }

  /** Both verifiers agree. */
  public void decide(String application, String verdict) {
    assess(1, application, verdict).expect(200);
    assess(2, application, verdict).expect(200);
  }

  /** A NIK that no other test uses: a man born on 17 August 1990 in Bandung. */
  public static String freshNik() {
    return "327301170890" + SERIAL.incrementAndGet();
  }

  /** A mobile number that no other account of a test has. */
  public static String phoneOf(String account) {
    long number = new java.math.BigInteger(1, Hash.sha256(account)).longValue() >>> 1;
    return "0890%010d".formatted(number % 10_000_000_000L);
  }

  /** What a voter's page sends. */
  public static String registration(String nik, String phone, String area) {
    return "{\"nik\":\"%s\",\"phone\":\"%s\",\"area\":\"%s\",\"consent\":true,\"device\":\"\"}"
        .formatted(nik, phone, area);
  }

  public Answer register(int voter, String nik, String area) {
    String phone = phoneOf(people.name("pemilih", voter));
    return people.voter(voter).put(path("/voter"), registration(nik, phone, area));
  }

  public Answer enrol(int voter, String credential) {
    return people
        .voter(voter)
        .put(path("/credential"), "{\"publicCredential\":\"" + credential + "\"}");
  }
}
