package id.konvensirakyat.platform.assurance;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.Papers;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import id.konvensirakyat.platform.testserver.TokenIssuer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A convention whose voters are checked by officers. */
final class Checked {
  static final byte[] KTP = Papers.picture("jpeg", 640, 400);
  static final byte[] SELFIE = Papers.picture("png", 400, 500);

  final SampleConvention convention;
  private final Map<Integer, String> niks = new ConcurrentHashMap<>();

  Checked() {
    this(askingForB());
  }

  Checked(SampleConvention convention) {
    this.convention = convention;
  }

  private static SampleConvention askingForB() {
    SampleConvention made =
        SampleConvention.draft(
            "\"maxChoices\":2,\"legalDate\":\"2026-06-01\",\"fourEyed\":[],\"supporters\":0,"
                + "\"lateDocuments\":[],\"assurance\":\"B\"");
    made.act("FREEZE_RULES").expect(200);
    made.act("OPEN_CANDIDACY").expect(200);
    return made;
  }

  String path(String below) {
    return convention.path("/assurance" + below);
  }

  Http voter(int n) {
    return convention.people().voter(n);
  }

  /** An officer of these areas. */
  Http officer(int n, String... areas) {
    return withAreas(convention.people().name("petugas", n), List.of(areas), "registrar");
  }

  static Http withAreas(String username, List<String> areas, String... roles) {
    return Http.withToken(
        PlatformServer.shared().tokens().tokenWith("areas", areas, username, roles));
  }

  String nik(int voter) {
    return niks.get(voter);
  }

  /** A registered voter of Jakarta Pusat. */
  Http registered(int voter) {
    return registered(voter, SampleConvention.AREA);
  }

  Http registered(int voter, String area) {
    String nik = SampleConvention.freshNik();
    niks.put(voter, nik);
    convention.register(voter, nik, area).expect(200);
    return voter(voter);
  }

  /** Registers on a device of this name. */
  void registeredFrom(int voter, String device, String area) {
    String nik = SampleConvention.freshNik();
    niks.put(voter, nik);
    String phone = SampleConvention.phoneOf(convention.people().name("pemilih", voter));
    String form =
        SampleConvention.registration(nik, phone, area)
            .replace("\"device\":\"\"", "\"device\":\"" + device + "\"");
    voter(voter).put(convention.path("/voter"), form).expect(200);
  }

  JsonNode own(int voter) {
    return voter(voter).get(path("")).expect(200).json();
  }

  String level(int voter) {
    return own(voter).path("level").asText();
  }

  Answer begin(Http voter) {
    return voter.post(path("/request"), "{\"consent\":true}");
  }

  Answer send(Http voter, String kind, String mediaType, byte[] content) {
    return voter.send("PUT", path("/request/pictures/" + kind), mediaType, content);
  }

  void pictures(Http voter) {
    send(voter, "KTP_PICTURE", "image/jpeg", KTP).expect(200);
    send(voter, "SELFIE", "image/png", SELFIE).expect(200);
  }

  Answer submit(Http voter) {
    return voter.post(path("/request/submission"), "{}");
  }

  /** Hands in a request of a registered voter. */
  void ask(int voter) {
    begin(voter(voter)).expect(200);
    pictures(voter(voter));
    submit(voter(voter)).expect(200);
  }

  /** The case that an officer gets now; "" for none. */
  String next(Http officer) {
    return officer
        .post(path("/desk/next"), "{}")
        .expect(200)
        .json()
        .path("held")
        .path("id")
        .asText();
  }

  Answer grant(Http officer, String id, String nik) {
    return officer.post(
        path("/desk/cases/" + id + "/grant"),
        "{\"nik\":\"" + nik + "\",\"reason\":\"Wajah, kode, dan NIK cocok\"}");
  }

  Answer refuse(Http officer, String id, String cause) {
    return officer.post(
        path("/desk/cases/" + id + "/refusal"),
        "{\"cause\":\"" + cause + "\",\"reason\":\"Silakan ulangi di tempat terang\"}");
  }

  /** The code that a voter draws for a meeting. */
  String meeting(int voter) {
    return voter(voter)
        .post(path("/meeting"), "{}")
        .expect(200)
        .json()
        .path("meeting")
        .path("code")
        .asText();
  }

  Answer meet(Http officer, String code, String nik) {
    return officer.post(
        path("/desk/meetings"),
        "{\"code\":\"" + code + "\",\"nik\":\"" + nik + "\",\"reason\":\"KTP asli diperiksa\"}");
  }

  String subject(int voter) {
    return TokenIssuer.subject(convention.people().name("pemilih", voter));
  }

  /** Runs a statement with this convention's id. */
  int update(String sql) throws SQLException {
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement update = db.prepareStatement(sql)) {
      update.setString(1, convention.id());
      return update.executeUpdate();
    }
  }

  int count(String sql) throws SQLException {
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement select = db.prepareStatement(sql)) {
      select.setString(1, convention.id());
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
