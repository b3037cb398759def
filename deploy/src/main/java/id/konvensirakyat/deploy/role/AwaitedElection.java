package id.konvensirakyat.deploy.role;

import id.konvensirakyat.deploy.person.Api;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for what the platform does by itself: tallies of closed elections. */
public final class AwaitedElection {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private AwaitedElection() {}

  /** Returns when the election is in this state, for instance TALLIED. */
  public static void await(Api api, String election, String state)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String seen = "";
    while (!seen.equals(state)) {
      seen = api.get("/elections/" + election).orThrow().json().required("state").asText();
      if (System.nanoTime() > deadline) {
        throw new IOException(
            "Election %s stays %s and does not become %s.".formatted(election, seen, state));
      }
      if (!seen.equals(state)) {
        TimeUnit.MILLISECONDS.sleep(250);
      }
    }
  }
}
