package id.konvensirakyat.deploy.role;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.deploy.person.Api;
import java.io.IOException;
import java.util.Map;

/** A member of the central or the steering committee, who runs a convention by acts. */
public final class Official {
  private final Api api;

  public Official(Api api) {
    this.api = api;
  }

  /** Creates a convention and returns its id. */
  public String create(ConventionPlan plan) throws IOException {
    return api.post("/conventions", plan).orThrow().json().required("id").asText();
  }

  /** Does one act, for instance FREEZE_RULES, and returns the stage after it. */
  public String act(String convention, String act, String reason) throws IOException {
    return api.post("/conventions/" + convention + "/acts", Map.of("act", act, "reason", reason))
        .orThrow()
        .json()
        .required("stage")
        .asText();
  }

  /** The convention as the public sees it. */
  public JsonNode convention(String convention) throws IOException {
    return api.get("/conventions/" + convention).orThrow().json();
  }
}
