package id.konvensirakyat.platform.nojoin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.platform.board.RunningConvention;
import id.konvensirakyat.platform.board.RunningConvention.Box;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.SampleConvention;
import id.konvensirakyat.platform.testserver.TokenIssuer;
import id.konvensirakyat.protocol.ballot.BallotMaker;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.credential.CredentialCode;
import id.konvensirakyat.protocol.credential.VoterKey;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The voters of one convention, of whom the test knows everything. */
final class Electorate {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final RunningConvention convention;
  private final Markers markers;
  private final List<Voter> voters = new ArrayList<>();

  Electorate(RunningConvention convention, Markers markers) {
    this.convention = convention;
    this.markers = markers;
  }

  /** One of them. */
  record Voter(int number, String username, String nik, Http http, String dapil, VoterKey key) {
    ApiSweep.Caller caller() {
      return new ApiSweep.Caller(
          username, http, Optional.of(number), Set.of(TokenIssuer.subject(username)));
    }
  }

  List<Voter> voters() {
    return voters;
  }

  /** Registers and enrols one more, as the page does it. */
  Voter join(String dapil, String... roles) throws RefusedException {
    int number = voters.size();
    String username = convention.tag() + "pemilih" + number;
    Http http = Http.as(username, roles);
    String nik = SampleConvention.freshNik();
    String phone = "08%s%s".formatted("12", nik.substring(8));
    http.get("/me").expect(200);
    JsonNode registered = register(http, nik, phone, RunningConvention.areaIn(dapil)).json();
    Uuid election = Uuid.decode(registered.path("electionUuid").asText());
    VoterKey key = CredentialCode.random(RANDOM).derive(Group.ed25519(), election);
    String credential = key.publicCredential().encode();
    http.get(convention.path("/voter")).expect(200);
    int status =
        http.put(convention.path("/credential"), "{\"publicCredential\":\"" + credential + "\"}")
            .status();
    if (status / 100 != 2) {
      throw new AssertionError("the credential was refused: " + status);
    }
    markers.person(
        number,
        username,
        TokenIssuer.subject(username),
        username + "@contoh.invalid",
        "Nama " + username,
        nik,
        phone,
        "+62" + phone.substring(1));
    markers.ballot(number, credential);
    Voter voter = new Voter(number, username, nik, http, dapil, key);
    voters.add(voter);
    return voter;
  }

  private Http.Answer register(Http http, String nik, String phone, String area) {
    var form =
        JsonNodeFactory.instance
            .objectNode()
            .put("nik", nik)
            .put("phone", phone)
            .put("area", area)
            .put("consent", true)
            .put("device", "perangkat-" + Hash.of(nik).hex().substring(0, 22));
    Http.Answer answer = http.put(convention.path("/voter"), form.toString());
    if (answer.problem().equals("malformed-json")) { // before a telephone number was asked for
      form.remove(List.of("phone", "device"));
      answer = http.put(convention.path("/voter"), form.toString());
    }
    return answer.expect(200);
  }

  /** One votes, having looked at the own page just before, and looks at it once more. */
  void vote(Voter voter, int... choices) throws RefusedException {
    voter.http().get("/me").expect(200);
    voter.http().get(convention.path("/voter")).expect(200);
    Box box = convention.box(voter.dapil());
    byte[] ballot = ballot(box, voter, choices);
    box.cast(ballot).expect(201);
    voter.http().get(convention.path("/voter")).expect(200);
  }

  /** One has a ballot opened instead of sending it. */
  void test(Voter voter, int... choices) throws RefusedException {
    Box box = convention.box(voter.dapil());
    box.test(ballot(box, voter, choices)).expect(201);
  }

  private byte[] ballot(Box box, Voter voter, int... choices) throws RefusedException {
    byte[] ballot =
        new BallotMaker(box.election())
            .make(voter.key(), List.of(Selection.of(choices)), RANDOM)
            .bytes();
    Hash tracker = Hash.of(ballot);
    markers.ballot(voter.number(), tracker.hex(), tracker.base64Url(), tracker.base64());
    return ballot;
  }
}
