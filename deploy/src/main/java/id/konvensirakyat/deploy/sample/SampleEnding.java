package id.konvensirakyat.deploy.sample;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.deploy.person.Answer;
import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.role.Applicant;
import id.konvensirakyat.deploy.role.AwaitedElection;
import id.konvensirakyat.deploy.role.KeyHolder;
import id.konvensirakyat.deploy.role.Objection;
import id.konvensirakyat.deploy.role.Official;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The end of a sample that is decided: in its first dapil an objection strikes the candidate with
 * the most votes, in its last one the first on the list withdraws and the board changes the list;
 * each time the list is computed anew.
 */
final class SampleEnding {
  private final SampleConvention sample;
  private final SamplePeople people;
  private final String convention;
  private final Map<String, String> candidates;
  private final Consumer<String> say;
  private final Official committee;
  private final Official steering;

  /**
   * The ending of one sample.
   *
   * @param candidates usernames by the ids of the candidates
   */
  SampleEnding(
      SampleConvention sample,
      SamplePeople people,
      String convention,
      Map<String, String> candidates,
      Consumer<String> say) {
    this.sample = sample;
    this.people = people;
    this.convention = convention;
    this.candidates = candidates;
    this.say = say;
    this.committee = people.office("committee");
    this.steering = people.office("steering");
  }

  void play(List<KeyHolder> trustees) throws IOException, RefusedException, InterruptedException {
    say.accept("  the vote is closed, the trustees decrypt");
    tally(trustees);
    String first = sample.dapil().get(0);
    String last = sample.dapil().get(sample.dapil().size() - 1);
    say.accept("  an objection strikes a candidate, another one withdraws, the lists refill");
    String accused = winner(first);
    Objection objection = object(first, accused);
    committee.act(convention, "START_FINALIZATION", "Masa sanggah berakhir, daftar dihitung");
    rule(objection, people.as(username(accused)));
    String leaver = list(last).required("positions").required(0).required("candidateId").asText();
    new Applicant(people.as(username(leaver))).withdraw(convention, "Alasan keluarga");
    say.accept("  the board changes a list with its reason, the lists are decided");
    override(last);
    for (String dapil : sample.dapil()) {
      decide(dapil);
    }
    steering.act(convention, "DECIDE", "Daftar akhir ditetapkan dalam rapat pleno");
  }

  private void tally(List<KeyHolder> trustees)
      throws IOException, RefusedException, InterruptedException {
    committee.act(convention, "CLOSE_VOTING", "Pemungutan suara ditutup sesuai jadwal");
    List<String> elections = sample.dapil().stream().map(this::election).toList();
    for (String election : elections) {
      AwaitedElection.await(people.anonymous(), election, "TALLIED");
    }
    for (KeyHolder trustee : trustees) {
      trustee.decryptAll();
    }
    for (String election : elections) {
      AwaitedElection.await(people.anonymous(), election, "DECRYPTED");
    }
    committee.act(convention, "PUBLISH_RESULTS", "Hasil rekapitulasi diumumkan");
  }

  private Objection object(String dapil, String candidate) throws IOException {
    Api observer = people.everyone("observer").get(0);
    Objection objection =
        Objection.file(
            observer,
            convention,
            new Objection.Matter(
                "OBSERVER",
                dapil,
                "DOCUMENT",
                candidate,
                "Nomor ijazah ini tidak terdaftar di perguruan tinggi yang disebut."));
    objection.act(people.everyone("objection_board").get(0), "ACCEPT", "");
    return objection;
  }

  private void rule(Objection objection, Api candidate) throws IOException {
    objection.act(candidate, "ANSWER", "Ijazah saya sah; aslinya sedang saya minta kembali.");
    objection.rule(
        people.office("objection_board"),
        "UPHOLD",
        "STRIKE",
        "Perguruan tinggi menyatakan nomor ijazah itu tidak pernah diterbitkan");
    objection.act(
        candidate, "APPEAL", "Saya mohon waktu untuk mendapatkan salinan yang dilegalisasi.");
    objection.rule(
        steering, "UPHOLD_ON_APPEAL", "STRIKE", "Salinan yang dilegalisasi tidak diserahkan");
  }

  /** The first exchange of two places that is lawful; the rules refuse any other. */
  private void override(String dapil) throws IOException {
    JsonNode list = list(dapil);
    List<String> places = new ArrayList<>();
    list.required("positions").forEach(p -> places.add(p.required("candidateId").asText()));
    String path = "/conventions/" + convention + "/lists/" + dapil + "/override";
    Api first = people.everyone("steering").get(0);
    for (int place = places.size() - 1; place > 0; place--) {
      List<String> exchanged = new ArrayList<>(places);
      Collections.swap(exchanged, place - 1, place);
      Map<String, Object> wish =
          Map.of(
              "computed",
              list.required("canonicalHash").asText(),
              "board",
              "Dewan Pimpinan Pusat",
              "reason",
              "Pengalaman legislatif didahulukan menurut rapat pleno DPP",
              "places",
              exchanged);
      Answer proposed = first.post(path, wish);
      if (proposed.isSuccess()) {
        people.everyone("steering").get(1).post(path, wish).orThrow();
        return;
      }
      if (!proposed.problem().equals("rule-broken")) {
        proposed.orThrow();
      }
    }
    throw new IOException("no exchange of two places is lawful in dapil " + dapil);
  }

  private void decide(String dapil) throws IOException {
    JsonNode list = list(dapil);
    JsonNode override = list.path("override");
    String hash =
        override.isObject()
            ? override.required("sha256").asText()
            : list.required("canonicalHash").asText();
    steering.agree(
        "/conventions/" + convention + "/lists/" + dapil + "/decision",
        Map.of("list", hash, "reason", "Daftar dapil ini sudah diperiksa"));
  }

  private JsonNode list(String dapil) throws IOException {
    for (JsonNode list :
        people.anonymous().get("/conventions/" + convention + "/lists").orThrow().json()) {
      if (list.required("dapil").asText().equals(dapil)) {
        return list;
      }
    }
    throw new IOException("dapil " + dapil + " has no list");
  }

  /** The candidate with the most votes in a dapil. */
  private String winner(String dapil) throws IOException, RefusedException {
    String base = "/elections/" + election(dapil);
    Api anonymous = people.anonymous();
    Election election = Election.read(anonymous.get(base + "/election.json").orThrow().bytes());
    List<Long> counts =
        Result.read(election, anonymous.get(base + "/result.json").orThrow().bytes())
            .counts()
            .get(0)
            .stream()
            .map(Number::longValue)
            .toList();
    int blank = election.questions().get(0).blank() ? 1 : 0;
    String best = "";
    long most = -1;
    for (JsonNode candidate :
        anonymous
            .get("/conventions/" + convention + "/candidates?dapil=" + dapil)
            .orThrow()
            .json()) {
      long votes = counts.get(candidate.required("number").asInt() - 1 + blank);
      if (votes > most) {
        most = votes;
        best = candidate.required("id").asText();
      }
    }
    return best;
  }

  private String election(String dapil) {
    try {
      for (JsonNode one : committee.convention(convention).required("dapil")) {
        if (one.required("code").asText().equals(dapil)) {
          return one.required("electionUuid").asText();
        }
      }
      throw new IllegalStateException("no such dapil: " + dapil);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String username(String candidate) {
    return Objects.requireNonNull(candidates.get(candidate));
  }
}
