package id.konvensirakyat.protocol.trustee;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.Vectors;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ceremony's messages that a third implementation made from the same seeds. */
class CeremonyVectorTest {
  private final SecureRandom random = new SecureRandom();

  static Stream<JsonNode> cases() throws IOException {
    Path file = Vectors.directory().resolve("crypto").resolve("ceremony.json");
    JsonNode cases = new ObjectMapper().readTree(file.toFile()).get("cases");
    return StreamSupport.stream(cases.spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyByteFollowsFromTheSeeds(JsonNode c) throws Exception {
    Group group = Group.named(c.get("group").asText()).orElseThrow();
    CommittedAttempt committed = committed(c, group);
    Attempt attempt = committed.attempt();
    assertEquals(c.get("digest").asText(), attempt.certificatesDigest().hex());
    assertEquals(texts(c.get("words")), attempt.words());
    assertEquals(c.get("digest").asText().substring(0, 40), attempt.fingerprint().replace(" ", ""));
    assertEquals(c.get("context").asText(), committed.context());
    List<Dealing> dealings = new ArrayList<>();
    for (String seed : texts(c.get("seeds"))) {
      int i = dealings.size() + 1;
      Participant person = Participant.of(group, seed);
      assertEquals(committed.commitments().get(i - 1), person.commitment(attempt).hash());
      String dealing = c.get("dealings").get(i - 1).asText();
      assertEquals(dealing, JsonWriter.write(person.dealing(committed)));
      dealings.add(committed.readDealing(i, bytes(dealing)));
    }
    checkComplaints(c, committed, dealings);
    Trustees trustees = finished(c, group, committed, dealings);
    checkRehearsal(c.get("rehearsal"), attempt, trustees);
  }

  private static CommittedAttempt committed(JsonNode c, Group group) throws Exception {
    List<Certificate> certificates = new ArrayList<>();
    for (String text : texts(c.get("certificates"))) {
      certificates.add(Certificate.read(group, bytes(text)));
    }
    Ceremony ceremony = Ceremony.of(group, c.get("threshold").asInt(), certificates);
    List<Hash> commitments = new ArrayList<>();
    for (String hex : texts(c.get("commitments"))) {
      commitments.add(Hash.decode(hex));
    }
    return new Attempt(c.get("convention").asText(), c.get("attempt").asInt(), ceremony)
        .committed(commitments);
  }

  private static void checkComplaints(
      JsonNode c, CommittedAttempt committed, List<Dealing> dealings) throws Exception {
    for (JsonNode complaint : c.get("complaints")) {
      String text = complaint.get("evidence").asText();
      Evidence evidence = JsonReader.read(text, r -> Evidence.read(committed.group(), r));
      int against = evidence.complaint().against();
      Judgement judgement =
          evidence.judge(committed, dealings.get(against - 1).polynomial().coefficients());
      assertEquals(complaint.get("named").asInt(), judgement.named());
      assertEquals(complaint.get("reason").asText(), judgement.reason().name());
      assertEquals(text, judgement.evidence());
    }
  }

  private Trustees finished(
      JsonNode c, Group group, CommittedAttempt committed, List<Dealing> dealings)
      throws Exception {
    List<VOutput> outputs = new ArrayList<>();
    for (String seed : texts(c.get("seeds"))) {
      int j = outputs.size() + 1;
      Participant person = Participant.of(group, seed);
      DealtInput input = committed.readVInput(JsonWriter.writeBytes(committed.vinput(j, dealings)));
      outputs.add(person.voutput(committed, input, random));
      String key = person.decryptionKey(outputs.get(j - 1).privateKey()).reveal();
      assertEquals(c.get("privateKeys").get(j - 1).asText(), key);
    }
    List<Polynomial> polynomials = dealings.stream().map(Dealing::polynomial).toList();
    Ceremony ceremony = committed.attempt().ceremony();
    return new Trustees(List.of(ceremony.finish(polynomials, outputs)));
  }

  private static void checkRehearsal(JsonNode c, Attempt attempt, Trustees trustees)
      throws Exception {
    Rehearsal rehearsal = Rehearsal.of(attempt.convention(), attempt.ceremony().group(), trustees);
    assertEquals(c.get("publicKey").asText(), trustees.publicKey().encode());
    assertEquals(c.get("number").asInt(), rehearsal.number());
    assertEquals(c.get("fingerprint").asText(), rehearsal.fingerprint());
    assertEquals(c.get("alpha").asText(), rehearsal.ciphertext().alpha().encode());
    assertEquals(c.get("beta").asText(), rehearsal.ciphertext().beta().encode());
    SortedMap<Integer, RehearsalAnswer> answers = new TreeMap<>();
    for (String text : texts(c.get("answers"))) {
      int trustee = answers.size() + 1;
      answers.put(trustee, rehearsal.read(trustee, bytes(text)));
    }
    assertEquals(Outcome.accepted(), rehearsal.check(answers));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
