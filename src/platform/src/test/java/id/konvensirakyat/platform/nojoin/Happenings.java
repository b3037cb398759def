package id.konvensirakyat.platform.nojoin;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.nojoin.ApiSweep.Caller;
import id.konvensirakyat.platform.nojoin.Electorate.Voter;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Papers;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.web.Roles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What befalls voters beside registering and voting. Each leaves rows and answers of its own, and
 * names that resources are asked with.
 */
final class Happenings {
  private static final List<String> EVERYWHERE = List.of("*");

  private final RunningConvention convention;
  private final Map<String, List<String>> names = new HashMap<>();

  Happenings(RunningConvention convention) {
    this.convention = convention;
  }

  /** What resources take, by the names of their parameters. */
  Map<String, List<String>> names() {
    return names;
  }

  /** Whoever sees more than the role alone lets see. */
  List<Caller> officials() {
    return List.of(Caller.of("officer", officer(1)), Caller.of("mandated observer", observer()));
  }

  private Http officer(int n) {
    return Http.withToken(
        PlatformServer.shared()
            .tokens()
            .tokenWithAreas(convention.tag() + "petugas" + n, EVERYWHERE, Roles.REGISTRAR));
  }

  private String observerName() {
    return convention.tag() + "pemantau";
  }

  private Http observer() {
    return Http.as(observerName(), Roles.OBSERVER);
  }

  /** An officer sees the voter and the card: level A. */
  void seenInPerson(Voter voter) {
    String code =
        post(voter.http(), "/assurance/meeting", "{}").path("meeting").path("code").asText();
    post(
        officer(1),
        "/assurance/desk/meetings",
        "{\"code\":\"%s\",\"nik\":\"%s\",\"reason\":\"KTP asli\"}".formatted(code, voter.nik()));
  }

  /** The voter hands in pictures. */
  void handsInPictures(Voter voter) {
    post(voter.http(), "/assurance/request", "{\"consent\":true}");
    picture(voter, "KTP_PICTURE", "jpeg");
    picture(voter, "SELFIE", "png");
    post(voter.http(), "/assurance/request/submission", "{}");
  }

  private void picture(Voter voter, String kind, String form) {
    String path = convention.path("/assurance/request/pictures/" + kind);
    voter.http().send("PUT", path, "image/" + form, Papers.picture(form, 500, 500)).expect(200);
  }

  /** An officer takes the pictures that wait longest and finds them right: level B. */
  void foundRight(Voter voter) {
    post(
        officer(1),
        "/assurance/desk/cases/" + taken() + "/grant",
        "{\"nik\":\"%s\",\"reason\":\"wajah dan kode cocok\"}".formatted(voter.nik()));
  }

  /** An officer takes the pictures that wait longest, and has them still. */
  void lookedAt() {
    name("case", taken());
  }

  private String taken() {
    return post(officer(1), "/assurance/desk/next", "{}").path("held").path("id").asText();
  }

  /** The voter keeps the sealed code on the server. */
  void keepsBackup(Voter voter) {
    String sealed =
        ("{\"v\":1,\"kdf\":\"PBKDF2-HMAC-SHA256\",\"iterations\":600000,\"salt\":\"%s\","
                + "\"iv\":\"%s\",\"data\":\"%s\"}")
            .formatted(base64(16), base64(12), base64(41));
    voter.http().put("/me/credential-backup", sealed).expect(200);
  }

  private static String base64(int length) {
    return Base64.getEncoder().encodeToString(new byte[length]);
  }

  /** One voter challenges the entry of another, who answers; two officers let it stand. */
  void challenged(Voter by, Voter whom) {
    String form =
        "{\"nik\":\"%s\",\"ground\":\"NOT_RESIDENT\",\"reason\":\"pindah\",\"as\":\"VOTER\"}";
    String challenges = convention.path("/challenges");
    String id =
        by.http()
            .post(challenges, form.formatted(whom.nik()))
            .expect(201)
            .json()
            .path("id")
            .asText();
    whom.http().put(challenges + "/" + id + "/answer", "{\"text\":\"masih di sini\"}").expect(204);
    String stands = "{\"uphold\":false,\"reason\":\"KTP dilihat\"}";
    officer(1).post(challenges + "/" + id + "/decision", stands).expect(202);
    officer(2).post(challenges + "/" + id + "/decision", stands).expect(200);
  }

  /** The steering committee lets an observer look at samples. */
  void mandate() {
    String form = "{\"username\":\"%s\",\"reason\":\"uji\"}".formatted(observerName());
    post(convention.steering(1), "/mandates", form);
  }

  /** The observer draws a sample and looks at all of it; where pictures are kept comes first. */
  void sampled(String dapil, int size) {
    String form = "{\"dapil\":\"%s\",\"seed\":\"dadu 3 5\",\"size\":%d}".formatted(dapil, size);
    JsonNode drawn = observer().post(convention.path("/samples"), form).expect(201).json();
    String sample = drawn.path("seq").asText();
    name("sample", sample);
    List<String> places = new ArrayList<>();
    for (JsonNode place : drawn.path("places")) {
      String entry = convention.path("/samples/" + sample + "/entries/" + place.asText());
      observer().get(entry).expect(200);
      boolean hasPicture = observer().get(entry + "/pictures/KTP_PICTURE").status() == 200;
      places.add(hasPicture ? 0 : places.size(), place.asText());
    }
    names.put("place", places);
  }

  /** The committee uploads a list of members, in which a line is wrong. */
  void membersImported() {
    byte[] csv = "nik,name,phone,email,area\n1,Anggota,1,1,1".getBytes(StandardCharsets.UTF_8);
    String uploaded =
        Http.as(convention.tag() + "panitia", Roles.COMMITTEE)
            .send("POST", convention.path("/member-imports"), "text/csv", csv)
            .expect(201)
            .json()
            .path("id")
            .asText();
    name("import", uploaded);
  }

  /** A voter objects to the count of the own dapil, with a file of evidence. */
  void objected(Voter voter) {
    String objections = convention.path("/objections");
    String matter =
        "{\"as\":\"VOTER\",\"dapil\":\"%s\",\"ground\":\"COUNT\",\"candidate\":\"\","
            + "\"statement\":\"jumlahnya lain\"}";
    String id =
        voter
            .http()
            .post(objections, matter.formatted(voter.dapil()))
            .expect(201)
            .json()
            .path("id")
            .asText();
    String own = objections + "/" + id;
    voter
        .http()
        .send("POST", own + "/evidence", "application/pdf", Papers.pdf("bukti"))
        .expect(200);
    voter.http().post(own + "/filing", "{}").expect(204);
    name("objection", id);
  }

  private JsonNode post(Http who, String below, String body) {
    return who.post(convention.path(below), body).expect(200).json();
  }

  private void name(String parameter, String value) {
    names.computeIfAbsent(parameter, x -> new ArrayList<>()).add(value);
  }
}
