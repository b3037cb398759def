package id.konvensirakyat.platform.credential;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.convention.roll.Publication;
import id.konvensirakyat.convention.roll.PublicationReader;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.PlatformServer;
import id.konvensirakyat.platform.testserver.SampleConvention;
import id.konvensirakyat.platform.testserver.TokenIssuer;
import id.konvensirakyat.protocol.credential.CredentialCode;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A convention that asks for level B, and what the tests of the roll do with it. */
final class RollWalk {
  final SampleConvention convention;
  final Map<Integer, String> niks = new HashMap<>();
  private final String tag = UUID.randomUUID().toString().substring(0, 8);

  private RollWalk(SampleConvention convention) {
    this.convention = convention;
  }

  static RollWalk begin() {
    SampleConvention made =
        SampleConvention.draft(
            "\"maxChoices\":2,\"legalDate\":\"2026-06-01\",\"fourEyed\":[],\"supporters\":0,"
                + "\"assurance\":\"B\",\"lateDocuments\":[]");
    made.act("FREEZE_RULES").expect(200);
    made.act("OPEN_CANDIDACY").expect(200);
    return new RollWalk(made);
  }

  /** Registers a voter, enrols and raises to a level; the public credential. */
  String enrol(int voter, String area, String level) throws SQLException, RefusedException {
    String nik = SampleConvention.freshNik();
    niks.put(voter, nik);
    String uuid =
        convention.register(voter, nik, area).expect(200).json().path("electionUuid").asText();
    raise(voter, level);
    return replace(voter, uuid);
  }

  /** Hands in a fresh credential. */
  String replace(int voter, String uuid) throws RefusedException {
    String credential =
        CredentialCode.random(new SecureRandom())
            .derive(Group.ed25519(), Uuid.decode(uuid))
            .publicCredential()
            .encode();
    convention.enrol(voter, credential).expect(200);
    return credential;
  }

  void raise(int voter, String level) throws SQLException {
    update(
        "update voter set assurance = ? where convention = ? and subject = ?",
        level,
        convention.id(),
        subject(voter));
  }

  String subject(int voter) {
    return TokenIssuer.subject(convention.people().name("pemilih", voter));
  }

  static void update(String sql, String... values) throws SQLException {
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement update = db.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setString(i + 1, values[i]);
      }
      update.executeUpdate();
    }
  }

  Http registrar(int n) {
    return registrar(n, "*");
  }

  Http registrar(int n, String... areas) {
    return officer("petugas" + n + "-" + tag, List.of(areas), "registrar");
  }

  static Http officer(String username, List<String> areas, String... roles) {
    return Http.withToken(PlatformServer.shared().tokens().tokenWithAreas(username, areas, roles));
  }

  String observerName() {
    return "pemantau-" + tag;
  }

  Http observer() {
    return Http.as(observerName(), "observer");
  }

  void publish() {
    convention
        .people()
        .committee()
        .post(convention.path("/rolls"), "{\"reason\":\"mingguan\"}")
        .expect(200);
  }

  JsonNode rolls() {
    return Http.nobody().get(convention.path("/rolls")).expect(200).json();
  }

  Publication publication(int number) {
    byte[] text =
        Http.nobody().get(convention.path("/rolls/publications/" + number)).expect(200).bytes();
    return ((PublicationReader.Result.Read) Publication.read(text)).publication();
  }

  JsonNode standing(int voter) {
    return convention
        .people()
        .voter(voter)
        .get(convention.path("/voter"))
        .expect(200)
        .json()
        .path("roll");
  }

  List<JsonNode> acts(String kind) {
    return StreamSupport.stream(
            Http.nobody().get(convention.path("/acts")).expect(200).json().spliterator(), false)
        .filter(act -> act.path("kind").asText().equals(kind))
        .toList();
  }

  String payload(String kind, String subject) {
    return acts(kind).stream()
        .filter(act -> act.path("subject").asText().equals(subject))
        .map(act -> act.path("payload").asText())
        .reduce((one, other) -> other)
        .orElse("");
  }

  void freeze() {
    convention.act("CLOSE_CANDIDACY").expect(200);
    convention.act("PUBLISH_PROVISIONAL_LIST").expect(200);
    convention.makeKeys();
    convention.act("FREEZE_ROLL").expect(200);
  }
}
