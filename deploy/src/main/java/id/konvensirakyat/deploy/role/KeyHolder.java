package id.konvensirakyat.deploy.role;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.deploy.person.Api;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * A trustee (pemegang kunci) with the secret seed. What the server hands over is read by the
 * protocol's own strict readers, so that a server which cheats is found here.
 */
public final class KeyHolder {
  private static final String JSON = "application/json";

  private final Api api;
  private final String convention;
  private final Group group;
  private final Participant self;
  private final SecureRandom random;

  public KeyHolder(Api api, String convention, Group group, Seed seed, SecureRandom random) {
    this.api = api;
    this.convention = convention;
    this.group = group;
    this.self = Participant.of(group, seed);
    this.random = random;
  }

  private interface Step {
    void take(KeyHolder trustee) throws IOException, RefusedException;
  }

  /** The whole ceremony of these trustees, who are all there are, with the rehearsal of each. */
  public static void makeKey(List<KeyHolder> trustees) throws IOException, RefusedException {
    for (Step step :
        List.<Step>of(
            KeyHolder::giveCertificate,
            KeyHolder::commit,
            KeyHolder::givePolynomial,
            KeyHolder::checkShares,
            KeyHolder::rehearse)) {
      for (KeyHolder trustee : trustees) {
        step.take(trustee);
      }
    }
  }

  /** Step 1 of the ceremony: publishes the certificate. */
  private void giveCertificate() throws IOException {
    put("certificate", self.certificate(random));
  }

  /** Step 2, once all certificates are there: promises the polynomial of the next step. */
  private void commit() throws IOException, RefusedException {
    put("commitment", self.commitment(attempt()));
  }

  /** Step 3, once all promises are there: sends the encrypted shares. */
  private void givePolynomial() throws IOException, RefusedException {
    put("polynomial", self.dealing(committed()));
  }

  /** Step 4, once all shares are there: checks the received ones and answers. */
  private void checkShares() throws IOException, RefusedException {
    CommittedAttempt attempt = committed();
    byte[] input = api.get(path("/ceremony/vinput")).orThrow().bytes();
    put("voutput", self.voutput(attempt, attempt.readVInput(input), random));
  }

  /** Step 5, once all have checked: opens the test number. */
  private void rehearse() throws IOException, RefusedException {
    byte[] made = api.get(path("/ceremony/trustees")).orThrow().bytes();
    Rehearsal rehearsal = Rehearsal.of(convention, group, Trustees.read(group, made));
    put("rehearsal", rehearsal.make(self.index(ceremony()), decryptionKey(), random));
  }

  /** Decrypts every election of the convention that still needs it; returns how many. */
  public int decryptAll() throws IOException, RefusedException {
    int decrypted = 0;
    SecretScalar key = decryptionKey();
    for (JsonNode election : api.get(path("/decryptions")).orThrow().json()) {
      boolean enough = election.required("done").asInt() >= election.required("needed").asInt();
      if (!enough && !election.required("mine").asBoolean()) {
        String uuid = election.required("electionUuid").asText();
        decrypt(uuid, election.required("dapil").asText(), key);
        decrypted++;
      }
    }
    return decrypted;
  }

  private void decrypt(String uuid, String dapil, SecretScalar key)
      throws IOException, RefusedException {
    TallyToOpen tally = TallyToOpen.verified(api, convention, dapil, uuid);
    String body = JsonWriter.write(tally.decrypt(key, random));
    api.putText("/elections/" + uuid + "/partial-decryption", JSON, body).orThrow();
  }

  private SecretScalar decryptionKey() throws IOException, RefusedException {
    return self.decryptionKey(api.get(path("/ceremony/private-key")).orThrow().text());
  }

  private Attempt attempt() throws IOException, RefusedException {
    JsonNode state = state();
    return new Attempt(convention, state.required("attempt").asInt(), ceremony(state));
  }

  private CommittedAttempt committed() throws IOException, RefusedException {
    List<Hash> commitments = new ArrayList<>();
    for (JsonNode hex : state().required("commitments")) {
      commitments.add(Hash.decode(hex.asText()));
    }
    return attempt().committed(commitments);
  }

  private Ceremony ceremony() throws IOException, RefusedException {
    return ceremony(state());
  }

  private Ceremony ceremony(JsonNode state) throws RefusedException {
    List<Certificate> certificates = new ArrayList<>();
    for (JsonNode text : state.required("certificates")) {
      certificates.add(Certificate.read(group, text.asText().getBytes(StandardCharsets.UTF_8)));
    }
    return Ceremony.of(group, state.required("threshold").asInt(), certificates);
  }

  private JsonNode state() throws IOException {
    return api.get(path("/ceremony")).orThrow().json();
  }

  private void put(String step, JsonValue message) throws IOException {
    api.putText(path("/ceremony/" + step), JSON, JsonWriter.write(message)).orThrow();
  }

  private String path(String below) {
    return "/conventions/" + convention + below;
  }
}
