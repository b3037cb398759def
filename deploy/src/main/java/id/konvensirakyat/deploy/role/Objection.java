package id.konvensirakyat.deploy.role;

import id.konvensirakyat.deploy.person.Api;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** An objection (sanggahan) that was filed, and what its parties and the organs do with it. */
public final class Objection {
  private static final String NO_REMEDY = "NONE";

  private final String path;

  private Objection(String path) {
    this.path = path;
  }

  /**
   * What is objected to.
   *
   * @param as CANDIDATE, VOTER or OBSERVER
   * @param ground DOCUMENT, IDENTITY, CONDUCT, COUNT or LIST_ORDER
   * @param candidate "" where the ground is against none
   */
  public record Matter(
      String as, String dapil, String ground, String candidate, String statement) {}

  /** Writes an objection with one page of evidence, and files it. */
  public static Objection file(Api objector, String convention, Matter matter) throws IOException {
    String all = "/conventions/" + convention + "/objections";
    String id = objector.post(all, matter).orThrow().json().required("id").asText();
    byte[] page = Papers.page("CONTOH - bukan bukti asli");
    objector.postBytes(all + "/" + id + "/evidence", "application/pdf", page).orThrow();
    objector.post(all + "/" + id + "/filing", Map.of()).orThrow();
    return new Objection(all + "/" + id + "/acts");
  }

  /** One act that decides nothing: ACCEPT, ANSWER, ACCEPT_RULING, APPEAL. */
  public void act(Api person, String act, String text) throws IOException {
    new Official(List.of(person)).agree(path, request(act, NO_REMEDY, text));
  }

  /** A ruling, for instance UPHOLD with STRIKE, which takes two of the organ. */
  public void rule(Official organ, String act, String remedy, String text) throws IOException {
    organ.agree(path, request(act, remedy, text));
  }

  private static Map<String, String> request(String act, String remedy, String text) {
    return Map.of("act", act, "remedy", remedy, "text", text);
  }
}
