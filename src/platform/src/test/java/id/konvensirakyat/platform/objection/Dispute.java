package id.konvensirakyat.platform.objection;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.testserver.Http;
import id.konvensirakyat.platform.testserver.Http.Answer;
import id.konvensirakyat.platform.testserver.Papers;

/** The people of an objection, and what they do over the API. */
final class Dispute {
  static final String STATEMENT = "Ijazah atas nama Siti Rahasia tidak terdaftar.";

  private final String conventionPath;
  private final String tag;

  Dispute(String conventionPath, String tag) {
    this.conventionPath = conventionPath;
    this.tag = tag;
  }

  Http board(int n) {
    return Http.as("majelis" + n + "-" + tag, "objection_board");
  }

  Http steering(int n) {
    return Http.as("pengarah" + n + "-" + tag, "steering");
  }

  Http observer(int n) {
    return Http.as("pemantau" + n + "-" + tag, "observer");
  }

  String path(String below) {
    return conventionPath + "/objections" + below;
  }

  static String matter(String as, String dapil, String ground, String candidate) {
    return """
        {"as":"%s","dapil":"%s","ground":"%s","candidate":"%s","statement":"%s"}"""
        .formatted(as, dapil, ground, candidate, STATEMENT);
  }

  /** Begins a draft. */
  Answer begin(Http who, String as, String dapil, String ground, String candidate) {
    return who.post(path(""), matter(as, dapil, ground, candidate));
  }

  /** Begins a draft; its id. */
  String begun(Http who, String as, String dapil, String ground, String candidate) {
    return begin(who, as, dapil, ground, candidate).expect(201).json().path("id").asText();
  }

  /** Begins one with a file of evidence and files it; its id. */
  String file(Http who, String as, String dapil, String ground, String candidate) {
    String id = begun(who, as, dapil, ground, candidate);
    evidence(who, id).expect(200);
    who.post(path("/" + id + "/filing"), "{}").expect(204);
    return id;
  }

  Answer evidence(Http who, String id) {
    return who.send("POST", path("/" + id + "/evidence"), "application/pdf", Papers.pdf("Bukti"));
  }

  Answer act(Http who, String id, String act, String remedy, String text) {
    return who.post(
        path("/" + id + "/acts"),
        """
        {"act":"%s","remedy":"%s","text":"%s"}"""
            .formatted(act, remedy, text));
  }

  Answer act(Http who, String id, String act) {
    return act(who, id, act, "NONE", "");
  }

  /** Two of the board rule alike. */
  void rule(String id, String act, String remedy) {
    act(board(1), id, act, remedy, "Bukti pertama.").expect(202);
    act(board(2), id, act, remedy, "Bukti kedua.").expect(200);
  }

  /** Two of the steering committee decide the appeal alike. */
  void ruleOnAppeal(String id, String act, String remedy) {
    act(steering(1), id, act, remedy, "Alasan banding.").expect(202);
    act(steering(2), id, act, remedy, "Alasan banding.").expect(200);
  }

  /** As everybody sees it. */
  JsonNode seen(String id) {
    return Http.nobody().get(path("/" + id)).expect(200).json();
  }

  String state(String id) {
    return seen(id).path("state").asText();
  }

  /** As one of its people sees it in a list. */
  JsonNode shown(Http who, String list, String id) {
    for (JsonNode one : who.get(path("/" + list)).expect(200).json()) {
      if (one.path("objection").path("id").asText().equals(id)) {
        return one;
      }
    }
    throw new AssertionError("not in the list " + list);
  }

  /** The lines of the chain after a number. */
  JsonNode acts(long after) {
    return Http.nobody().get(conventionPath + "/acts?after=" + after).expect(200).json();
  }
}
