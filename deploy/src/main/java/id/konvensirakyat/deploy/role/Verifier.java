package id.konvensirakyat.deploy.role;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.deploy.person.Api;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A verifier (verifikator) of documents. */
public final class Verifier {
  private final Api api;

  public Verifier(Api api) {
    this.api = api;
  }

  /** The applications that wait for this verifier's own assessment. */
  public List<String> waiting(String convention) throws IOException {
    List<String> ids = new ArrayList<>();
    for (JsonNode application :
        api.get("/conventions/" + convention + "/applications?status=IN_REVIEW").orThrow().json()) {
      boolean assessed = false;
      for (JsonNode assessment : application.path("assessments")) {
        assessed |= assessment.path("mine").asBoolean();
      }
      if (!assessed) {
        ids.add(application.required("id").asText());
      }
    }
    return ids;
  }

  /** Assesses one application: QUALIFIED or DISQUALIFIED. */
  public void assess(String convention, String application, String verdict, String reason)
      throws IOException {
    assess(convention, application, verdict, reason, List.of());
  }

  /** Assesses one application; the parts to correct go with NOT_YET_QUALIFIED alone. */
  public void assess(
      String convention,
      String application,
      String verdict,
      String reason,
      List<String> corrections)
      throws IOException {
    api.post(
            "/conventions/" + convention + "/applications/" + application + "/assessments",
            Map.of("verdict", verdict, "reason", reason, "corrections", corrections))
        .orThrow();
  }
}
