package id.konvensirakyat.deploy.role;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.konvensirakyat.deploy.person.Answer;
import id.konvensirakyat.deploy.person.Api;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends ballots as the booth does: without any token, and again, with the same bytes, when the
 * connection is lost or the server cannot answer now. The server must then give the same answer.
 */
public final class BallotSender {
  /** Longer than a server may take to start. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final long LONGEST_PAUSE_MILLIS = 2_000;

  private final Api api;
  private final AtomicInteger resends = new AtomicInteger();

  /** A sender over an API without a token. */
  public BallotSender(Api anonymous) {
    this.api = anonymous;
  }

  /**
   * The server's word that a ballot is in the record.
   *
   * @param tracker compact base64 of the ballot's SHA-256
   * @param proof of the ballot's entry in the public log (.tlog-proof); empty if none was given
   */
  public record Acknowledgement(
      String election, String tracker, long height, String receipt, String proof) {
    /** Without a proof. */
    public Acknowledgement(String election, String tracker, long height, String receipt) {
      this(election, tracker, height, receipt, "");
    }

    /** Whether both promise the same; their proofs may be of different checkpoints. */
    public boolean promisesTheSameAs(Acknowledgement other) {
      return election.equals(other.election)
          && tracker.equals(other.tracker)
          && height == other.height
          && receipt.equals(other.receipt);
    }
  }

  /** Sends until the server acknowledges; a refusal is thrown at once. */
  public Acknowledgement send(String election, byte[] ballot) throws IOException {
    return send(election, "application/json", ballot);
  }

  /** Sends a ballot with its hints beside it, as the booth does; else as without hints. */
  public Acknowledgement send(String election, byte[] ballot, byte[] hints) throws IOException {
    byte[] body =
        JsonNodeFactory.instance
            .objectNode()
            .put("ballot", new String(ballot, StandardCharsets.UTF_8))
            .put("hints", Base64.getEncoder().encodeToString(hints))
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    return send(election, "application/vnd.konvensi.ballot+json", body);
  }

  private Acknowledgement send(String election, String type, byte[] body) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (long pause = 100; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
      IOException trouble;
      try {
        Answer answer = api.postBytes("/elections/" + election + "/ballots", type, body);
        // What is no problem document comes from a server that is still starting: send again.
        if (answer.isSuccess() || (answer.status() < 500 && !answer.problem().isEmpty())) {
          return acknowledgement(election, answer.orThrow().json());
        }
        trouble = new IOException("the server answered " + answer.status());
      } catch (id.konvensirakyat.deploy.person.RefusedException refusal) {
        throw refusal;
      } catch (IOException lost) {
        trouble = lost;
      }
      if (System.nanoTime() > deadline) {
        throw trouble;
      }
      resends.incrementAndGet();
      rest(pause);
    }
  }

  /** How often a ballot had to be sent again. */
  public int resends() {
    return resends.get();
  }

  private static Acknowledgement acknowledgement(String election, JsonNode answer) {
    return new Acknowledgement(
        election,
        answer.required("tracker").asText(),
        answer.required("height").asLong(),
        answer.required("receipt").asText(),
        answer.path("proof").asText());
  }

  private static void rest(long millis) throws InterruptedIOException {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted between two attempts");
    }
  }
}
