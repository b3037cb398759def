package id.konvensirakyat.deploy.role;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.deploy.person.Answer;
import id.konvensirakyat.deploy.person.Api;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * An office held by one or more people: the central committee, the steering committee, the
 * objection board. What takes two names, the first proposes and the next one confirms.
 */
public final class Official {
  private static final int PROPOSED = 202;

  private final List<Api> people;

  /** An office of one person, for conventions whose rules ask for no second one. */
  public Official(Api api) {
    this(List.of(api));
  }

  /** An office of several people, in the order in which they act. */
  public Official(List<Api> people) {
    this.people = List.copyOf(people);
  }

  /** Creates a convention and returns its id. */
  public String create(ConventionPlan plan) throws IOException {
    return first().post("/conventions", plan).orThrow().json().required("id").asText();
  }

  /** Does one act, for instance FREEZE_RULES, and returns the stage after it. */
  public String act(String convention, String act, String reason) throws IOException {
    return agree("/conventions/" + convention + "/acts", Map.of("act", act, "reason", reason))
        .required("stage")
        .asText();
  }

  /**
   * Posts a decision, again in another name for as long as it is only a proposal.
   *
   * @return the answer to whoever's name was the last one needed
   */
  public JsonNode agree(String path, Object decision) throws IOException {
    for (Api person : people) {
      Answer answer = person.post(path, decision).orThrow();
      if (answer.status() != PROPOSED) {
        return answer.json();
      }
    }
    throw new IOException("a decision waits for one more person than this office has: " + path);
  }

  /** The convention as the public sees it. */
  public JsonNode convention(String convention) throws IOException {
    return first().get("/conventions/" + convention).orThrow().json();
  }

  private Api first() {
    return people.get(0);
  }
}
