package id.konvensirakyat.deploy.role;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import id.konvensirakyat.protocol.trustee.Ceremony;
import id.konvensirakyat.protocol.trustee.Certificate;
import id.konvensirakyat.protocol.trustee.Participant;
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

  /** Step 1 of the ceremony: publishes the certificate. */
  public void giveCertificate() throws IOException {
    put("certificate", self.certificate(random));
  }

  /** Step 2, once all certificates are there: sends the encrypted shares. */
  public void givePolynomial() throws IOException, RefusedException {
    put("polynomial", self.polynomial(ceremony(), random));
  }

  /** Step 3, once all shares are there: checks the received ones and answers. */
  public void checkShares() throws IOException, RefusedException {
    Ceremony ceremony = ceremony();
    byte[] input = api.get(path("/ceremony/vinput")).orThrow().bytes();
    put("voutput", self.voutput(ceremony, ceremony.readVInput(input), random));
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
    PartialDecryption mine = tally.decrypt(key, random);
    api.putText("/elections/" + uuid + "/partial-decryption", JSON, JsonWriter.write(mine))
        .orThrow();
  }

  private SecretScalar decryptionKey() throws IOException, RefusedException {
    return self.decryptionKey(api.get(path("/ceremony/private-key")).orThrow().text());
  }

  private Ceremony ceremony() throws IOException, RefusedException {
    JsonNode state = api.get(path("/ceremony")).orThrow().json();
    List<Certificate> certificates = new ArrayList<>();
    for (JsonNode text : state.required("certificates")) {
      certificates.add(Certificate.read(group, text.asText().getBytes(StandardCharsets.UTF_8)));
    }
    return Ceremony.of(group, state.required("threshold").asInt(), certificates);
  }

  private void put(String step, JsonValue message) throws IOException {
    api.putText(path("/ceremony/" + step), JSON, JsonWriter.write(message)).orThrow();
  }

  private String path(String below) {
    return "/conventions/" + convention + below;
  }
}
