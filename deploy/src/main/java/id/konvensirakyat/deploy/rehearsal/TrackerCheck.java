package id.konvensirakyat.deploy.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.role.BallotSender;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every ballot that was acknowledged must be in the public list of its election, where promised.
 */
public final class TrackerCheck {
  private final Api anonymous;

  public TrackerCheck(Api anonymous) {
    this.anonymous = anonymous;
  }

  /**
   * Compares.
   *
   * @throws RehearsalException naming the first ballot that is missing or stands elsewhere
   */
  public void check(List<BallotSender.Acknowledgement> acknowledged)
      throws IOException, RehearsalException {
    Map<String, Map<String, Long>> published = new HashMap<>();
    for (BallotSender.Acknowledgement promise : acknowledged) {
      if (!published.containsKey(promise.election())) {
        published.put(promise.election(), heights(promise.election()));
      }
      Map<String, Long> heights =
          java.util.Objects.requireNonNull(published.get(promise.election()));
      Long height = heights.get(promise.tracker());
      if (height == null || height != promise.height()) {
        throw new RehearsalException(
            "The acknowledged ballot %s is not at height %d of election %s."
                .formatted(promise.tracker(), promise.height(), promise.election()));
      }
    }
  }

  private Map<String, Long> heights(String election) throws IOException {
    Map<String, Long> heights = new HashMap<>();
    String after = "";
    while (true) {
      JsonNode page =
          anonymous.get("/elections/" + election + "/ballots?limit=500" + after).orThrow().json();
      for (JsonNode ballot : page.required("ballots")) {
        heights.put(ballot.required("tracker").asText(), ballot.required("height").asLong());
      }
      if (!page.hasNonNull("next")) {
        return heights;
      }
      after = "&after=" + page.required("next").asLong();
    }
  }
}
