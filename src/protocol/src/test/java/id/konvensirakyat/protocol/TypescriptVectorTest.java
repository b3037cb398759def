package id.konvensirakyat.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.board.DecryptionBox;
import id.konvensirakyat.protocol.board.Setup;
import id.konvensirakyat.protocol.credential.CredentialCode;
import id.konvensirakyat.protocol.credential.Roll;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Outcome;
import id.konvensirakyat.protocol.tally.BoundProofs;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import id.konvensirakyat.protocol.tally.Result;
import id.konvensirakyat.protocol.tally.TallyBuilder;
import id.konvensirakyat.protocol.trustee.Attempt;
import id.konvensirakyat.protocol.trustee.Ceremony;
import id.konvensirakyat.protocol.trustee.Certificate;
import id.konvensirakyat.protocol.trustee.CommittedAttempt;
import id.konvensirakyat.protocol.trustee.Dealing;
import id.konvensirakyat.protocol.trustee.Participant;
import id.konvensirakyat.protocol.trustee.Polynomial;
import id.konvensirakyat.protocol.trustee.Rehearsal;
import id.konvensirakyat.protocol.trustee.RehearsalAnswer;
import id.konvensirakyat.protocol.trustee.Single;
import id.konvensirakyat.protocol.trustee.TrusteePublicKey;
import id.konvensirakyat.protocol.trustee.Trustees;
import id.konvensirakyat.protocol.trustee.VOutput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the browser's program makes (crypto-spec/vectors/ts), this one accepts. */
class TypescriptVectorTest {

  private static List<JsonNode> cases(String file) throws Exception {
    Path path = Vectors.directory().resolve("ts").resolve(file);
    JsonNode cases = new ObjectMapper().readTree(path.toFile()).get("cases");
    return StreamSupport.stream(cases.spliterator(), false).toList();
  }

  static Stream<JsonNode> ballots() throws Exception {
    return cases("ballots.json").stream();
  }

  static Stream<JsonNode> elections() throws Exception {
    return cases("elections.json").stream();
  }

  @ParameterizedTest
  @MethodSource
  void ballots(JsonNode c) throws Exception {
    Election election = Election.read(utf8(c.get("election")));
    assertEquals(c.get("fingerprint").asText(), election.fingerprint());
    Ballot ballot = Ballot.read(election, utf8(c.get("ballot")));
    assertEquals(Outcome.accepted(), new BallotVerifier(election).verify(ballot));
    assertEquals(c.get("tracker").asText(), ballot.tracker().base64());
    assertEquals(
        c.get("publicCredential").asText(),
        CredentialCode.decode(c.get("credential").asText())
            .derive(election.group(), election.uuid())
            .publicCredential()
            .encode());
    assertEquals(plaintexts(election, c.get("selections")), open(c, election, ballot));
  }

  private static Result open(JsonNode c, Election election, Ballot ballot) throws Exception {
    SecretScalar key = SecretScalar.decode(election.group(), c.get("privateKey").asText());
    SeededRandom random = new SeededRandom(1);
    Trustees trustees =
        new Trustees(List.of(new Single(TrusteePublicKey.of(election.group(), key, random))));
    TallyBuilder tally = new TallyBuilder(election);
    tally.add(ballot, 1);
    PartialDecryption decryption = PartialDecryption.make(election, tally.tally(), key, random);
    return Result.compute(election, trustees, tally.tally(), 1, Map.of(1, decryption));
  }

  private static Result plaintexts(Election election, JsonNode selections) {
    List<List<Integer>> counts = new ArrayList<>();
    for (Question question : election.questions()) {
      JsonNode selection = selections.get(counts.size());
      Integer[] row = new Integer[question.ciphertexts()];
      Arrays.fill(row, 0);
      if (selection.get("kind").asText().equals("blank")) {
        row[0] = 1;
      } else {
        int shift = question.blank() ? 1 : 0;
        selection.get("chosen").forEach(n -> row[n.asInt() + shift] = 1);
      }
      counts.add(List.of(row));
    }
    return new Result(counts);
  }

  @ParameterizedTest
  @MethodSource
  void elections(JsonNode c) throws Exception {
    Election election = Election.read(utf8(c.get("election")));
    Trustees trustees = trustees(c, election.group());
    Roll roll = Roll.read(election.group(), utf8(c.get("publicCredentials").toString()));
    Setup setup = Setup.of(election, trustees, roll);
    BallotVerifier verifier = new BallotVerifier(election);
    Map<String, Ballot> last = new LinkedHashMap<>();
    for (JsonNode text : c.get("ballots")) {
      Ballot ballot = Ballot.read(election, utf8(text));
      assertEquals(Outcome.accepted(), verifier.verify(ballot, roll));
      last.put(ballot.credential().encode(), ballot);
    }
    TallyBuilder tally = new TallyBuilder(election);
    last.values().forEach(ballot -> tally.add(ballot, 1));
    assertEquals(c.get("encryptedTally").asText(), JsonWriter.write(tally.tally()));
    DecryptionBox box = new DecryptionBox(setup, tally.tally(), tally.sized());
    for (JsonNode owned : c.get("partialDecryptions")) {
      PartialDecryption decryption = PartialDecryption.read(election, utf8(owned.get("payload")));
      int owner = owned.get("owner").asInt();
      assertEquals(Outcome.accepted(), box.admit(owner, decryption));
      assertEquals(
          Outcome.accepted(),
          BoundProofs.read(election, utf8(owned.get("bound")))
              .verify(
                  election,
                  tally.tally(),
                  decryption,
                  owner,
                  trustees.verificationKey(owner).orElseThrow()));
    }
    assertTrue(box.isEnough());
    assertEquals(c.get("result").asText(), JsonWriter.write(box.result()));
  }

  private static Trustees trustees(JsonNode c, Group group) throws Exception {
    List<Certificate> certificates = new ArrayList<>();
    for (JsonNode text : c.get("certificates")) {
      certificates.add(Certificate.read(group, utf8(text)));
    }
    Ceremony ceremony = Ceremony.of(group, c.get("threshold").asInt(), certificates);
    Attempt attempt = new Attempt(c.get("convention").asText(), c.get("attempt").asInt(), ceremony);
    List<Hash> commitments = new ArrayList<>();
    for (JsonNode hex : c.get("commitments")) {
      commitments.add(Hash.decode(hex.asText()));
    }
    CommittedAttempt committed = attempt.committed(commitments);
    List<Dealing> dealings = new ArrayList<>();
    for (JsonNode text : c.get("dealings")) {
      int i = dealings.size() + 1;
      Participant owner = Participant.of(group, c.get("seeds").get(i - 1).asText());
      assertEquals(commitments.get(i - 1), owner.commitment(attempt).hash());
      assertEquals(text.asText(), JsonWriter.write(owner.dealing(committed)));
      dealings.add(committed.readDealing(i, utf8(text)));
    }
    List<Polynomial> polynomials = dealings.stream().map(Dealing::polynomial).toList();
    List<VOutput> outputs = new ArrayList<>();
    for (JsonNode text : c.get("voutputs")) {
      int j = outputs.size() + 1;
      assertEquals(
          c.get("vinputs").get(j - 1).asText(), JsonWriter.write(committed.vinput(j, dealings)));
      outputs.add(ceremony.readVOutput(j, polynomials, utf8(text)));
      Participant owner = Participant.of(group, c.get("seeds").get(j - 1).asText());
      SecretScalar key = owner.decryptionKey(outputs.get(j - 1).privateKey());
      assertEquals(outputs.get(j - 1).publicKey().publicKey(), group.generatorPower(key));
    }
    Trustees trustees = new Trustees(List.of(ceremony.finish(polynomials, outputs)));
    assertEquals(c.get("trustees").asText(), JsonWriter.write(trustees));
    checkRehearsal(c, Rehearsal.of(attempt.convention(), group, trustees));
    return Trustees.read(group, utf8(c.get("trustees")));
  }

  private static void checkRehearsal(JsonNode c, Rehearsal rehearsal) throws Exception {
    SortedMap<Integer, RehearsalAnswer> answers = new TreeMap<>();
    for (JsonNode text : c.get("rehearsals")) {
      int trustee = answers.size() + 1;
      answers.put(trustee, rehearsal.read(trustee, utf8(text)));
    }
    assertEquals(Outcome.accepted(), rehearsal.check(answers));
  }

  private static byte[] utf8(JsonNode text) {
    return TestElection.utf8(text.asText());
  }

  private static byte[] utf8(String text) {
    return TestElection.utf8(text);
  }
}
