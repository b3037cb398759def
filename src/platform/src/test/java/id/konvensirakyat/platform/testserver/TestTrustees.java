package id.konvensirakyat.platform.testserver;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.Attempt;
import id.konvensirakyat.protocol.trustee.Ceremony;
import id.konvensirakyat.protocol.trustee.Certificate;
import id.konvensirakyat.protocol.trustee.CommittedAttempt;
import id.konvensirakyat.protocol.trustee.Participant;
import id.konvensirakyat.protocol.trustee.Rehearsal;
import id.konvensirakyat.protocol.trustee.Trustees;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The trustees of one convention, each with an account and a seed, over the public API: for every
 * test that has to freeze a roll or to decrypt. Trustees are numbered from 1.
 */
public final class TestTrustees {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Group GROUP = Group.ed25519();
  private static final int THRESHOLD = 2;

  private final String convention;
  private final List<String> usernames;
  private final List<Seed> seeds = new ArrayList<>();

  /** Trustees who have done nothing yet. */
  public TestTrustees(String convention, List<String> usernames) {
    this.convention = convention;
    this.usernames = new ArrayList<>(usernames);
    usernames.forEach(name -> seeds.add(Seed.random(RANDOM)));
  }

  /** The whole ceremony with everybody's rehearsal; afterwards the roll may be frozen. */
  public TestTrustees makeKeys() {
    each("certificate", this::certificate);
    each("commitment", this::commitment);
    each("polynomial", this::dealing);
    each("voutput", this::check);
    each("rehearsal", this::rehearsal);
    return this;
  }

  /** What a trustee says in one step. */
  public interface Speech {
    JsonValue of(int trustee) throws RefusedException;
  }

  /** Every trustee in turn sends a message that must be taken. */
  public void each(String message, Speech speech) {
    IntStream.rangeClosed(1, usernames.size()).forEach(i -> say(i, message, speech).expect(200));
  }

  /** One trustee sends a message. */
  public Http.Answer say(int trustee, String message, Speech speech) {
    try {
      return send(trustee, message, JsonWriter.writeBytes(speech.of(trustee)));
    } catch (RefusedException e) {
      throw new AssertionError(e);
    }
  }

  public Http.Answer send(int trustee, String message, byte[] body) {
    return account(trustee).send("PUT", path("/ceremony/" + message), "application/json", body);
  }

  public Http account(int trustee) {
    return Http.as(usernames.get(trustee - 1), "trustee");
  }

  public Participant secrets(int trustee) {
    return Participant.of(GROUP, seeds.get(trustee - 1));
  }

  public Seed seed(int trustee) {
    return seeds.get(trustee - 1);
  }

  /** Another account, with a seed of its own, takes a trustee's place. */
  public void replace(int trustee, String username) {
    usernames.set(trustee - 1, username);
    seeds.set(trustee - 1, Seed.random(RANDOM));
  }

  public JsonNode view() {
    return account(1).get(path("/ceremony")).expect(200).json();
  }

  public JsonValue certificate(int trustee) {
    return secrets(trustee).certificate(RANDOM);
  }

  public JsonValue commitment(int trustee) throws RefusedException {
    return secrets(trustee).commitment(attempt());
  }

  public JsonValue dealing(int trustee) throws RefusedException {
    return secrets(trustee).dealing(committed());
  }

  public JsonValue check(int trustee) throws RefusedException {
    CommittedAttempt committed = committed();
    return secrets(trustee).voutput(committed, committed.readVInput(vinput(trustee)), RANDOM);
  }

  /** A complaint about a trustee's share, true or not. */
  public JsonValue complaint(int trustee, int against) throws RefusedException {
    CommittedAttempt committed = committed();
    return secrets(trustee)
        .complaint(committed, committed.readVInput(vinput(trustee)), against, RANDOM);
  }

  public JsonValue rehearsal(int trustee) throws RefusedException {
    byte[] made = account(1).get(path("/ceremony/trustees")).expect(200).bytes();
    return Rehearsal.of(convention, GROUP, Trustees.read(GROUP, made))
        .make(trustee, secrets(trustee).decryptionKey(privateKey(trustee)), RANDOM);
  }

  /** The trustee's decryption key as the server keeps it, encrypted for its owner. */
  public String privateKey(int trustee) {
    return account(trustee).get(path("/ceremony/private-key")).expect(200).text();
  }

  public byte[] vinput(int trustee) {
    return account(trustee).get(path("/ceremony/vinput")).expect(200).bytes();
  }

  /** The attempt as a trustee reads it from the server. */
  public Attempt attempt() throws RefusedException {
    JsonNode view = view();
    List<Certificate> certificates = new ArrayList<>();
    for (JsonNode text : view.get("certificates")) {
      certificates.add(Certificate.read(GROUP, text.asText().getBytes(StandardCharsets.UTF_8)));
    }
    return new Attempt(
        convention, view.get("attempt").asInt(), Ceremony.of(GROUP, THRESHOLD, certificates));
  }

  public CommittedAttempt committed() throws RefusedException {
    List<Hash> commitments = new ArrayList<>();
    for (JsonNode hex : view().get("commitments")) {
      commitments.add(Hash.decode(hex.asText()));
    }
    return attempt().committed(commitments);
  }

  public String path(String below) {
    return "/conventions/" + convention + below;
  }
}
