package id.konvensirakyat.protocol.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.proof.BallotSignature;
import id.konvensirakyat.protocol.RecordDraft;
import id.konvensirakyat.protocol.TestElection;
import id.konvensirakyat.protocol.Vectors;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.credential.VoterKey;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.GroupJson;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The faults of crypto-spec/faults that change one value of a record, or the order of its events,
 * by a second reader of the catalogue: exactly one check fails, for the reason named, with hints
 * and without.
 */
class FaultCatalogueTest {
  private static final Pattern NAME = Pattern.compile("<([^<>]+)>");
  private static final List<String> FILES = List.of("archive", "setup", "ballots", "tally");
  private static final List<String> SETUP =
      List.of("election", "trustees", "credentials", "setup_data");
  private static final TestElection ELECTION = election();
  private static final byte[] CORRECT = TestElection.archive(ELECTION.steps());
  private static final HintsFiles HINTS = HintsFiles.of(ELECTION);

  /** The shape that crypto-spec/faults/README.md describes. */
  private static TestElection election() {
    try {
      List<Question> questions =
          List.of(
              new Question("Pilih", List.of("Ani", "Budi", "Citra"), false, 0, 2),
              new Question("Setuju?", List.of("Ya", "Tidak"), true, 1, 1));
      var election = new TestElection(Group.ed25519(), 22, 2, 3, questions, List.of(1, 1, 2, 1));
      election.cast(0, Selection.of(0, 1), Selection.of(0));
      election.cast(1, Selection.of(), Selection.blankVote());
      election.cast(2, Selection.of(2), Selection.of(1));
      election.cast(0, Selection.of(1), Selection.of(0));
      election.finish(1, 2, 3);
      return election;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<JsonNode> faults() throws Exception {
    List<JsonNode> faults = new ArrayList<>();
    for (String file : FILES) {
      Path path = Vectors.directory().resolveSibling("faults").resolve(file + ".json");
      new ObjectMapper().readTree(Files.readAllBytes(path)).forEach(faults::add);
    }
    return faults.stream().filter(fault -> isPlain(fault.path("change")));
  }

  private static boolean isPlain(JsonNode change) {
    // TestElection's elections name no credential authority
    boolean there = !change.path("at").asText().equals("/credential_authority");
    return change.has("events")
        || (there && !change.path("in").asText("BELENIOS").equals("BELENIOS"));
  }

  @Test
  void theCorrectRecordIsAcceptedAndTheCatalogueIsThere() throws Exception {
    assertTrue(VectorRecordTest.verify(RecordDraft.of(CORRECT).archive()).isAccepted());
    assertTrue(faults().count() > 150);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void exactlyTheCheckThatIsNamedFails(JsonNode fault) throws Exception {
    byte[] archive = planted(fault.get("change"));
    RecordReport report = VectorRecordTest.verify(archive);

    List<Finding> failed =
        report.findings().stream().filter(f -> f.status() == Finding.Status.FAILED).toList();
    assertEquals(1, failed.size(), () -> report.findings().toString());
    int check = Integer.parseInt(fault.get("check").asText().substring(1));
    Check named = EnumSet.allOf(Check.class).stream().skip(check - 1).findFirst().orElseThrow();
    assertEquals(named, failed.get(0).check());
    assertEquals(
        fault.get("reason").asText(), failed.get(0).refusal().orElseThrow().reason().code());
    assertTrue(report.facts().isEmpty());
    // With hints, right and wrong, the findings are the same.
    byte[] hints = HINTS.fileFor(archive);
    assertEquals(report.findings(), HintsFiles.verify(archive, hints).findings());
  }

  private static byte[] planted(JsonNode change) throws Exception {
    RecordDraft draft = RecordDraft.of(CORRECT);
    if (change.has("events")) {
      List<RecordDraft.Part> parts = new ArrayList<>();
      change.get("events").forEach(name -> parts.add(draft.parts.get(event(name.asText()))));
      draft.parts.clear();
      draft.parts.addAll(parts);
      return draft.archive();
    }
    String in = change.get("in").asText();
    if (in.startsWith("event ")) {
      int changed = event(in.substring(6));
      return draft.archive((height, event) -> height == changed ? edited(change, event) : event);
    }
    RecordDraft.Part part = draft.parts.get(part(in));
    byte[] old = part.data.get(index(in));
    byte[] now = edited(change, old);
    part.data.set(index(in), change.has("signed") ? signed(now, in) : now);
    for (int i = index(in) + 1; i < part.data.size(); i++) {
      String named = Hash.of(part.data.get(index(in))).hex();
      part.data.set(i, bytes(text(part.data.get(i)).replace(Hash.of(old).hex(), named)));
    }
    return draft.archive();
  }

  /** Setup, four ballots, the close, the tally, three decryptions, the result. */
  private static int event(String name) {
    int number = name.matches(".* [0-9]") ? name.charAt(name.length() - 1) - '0' : 0;
    return switch (name.replaceAll(" .*", "")) {
      case "Setup" -> 0;
      case "Ballot" -> number;
      case "EndBallots" -> 5;
      case "EncryptedTally" -> 6;
      case "PartialDecryption" -> 6 + number;
      case "Result" -> 10;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static int part(String document) {
    return switch (document.replaceAll(" .*", "")) {
      case "ballot" -> event(document.replace("ballot", "Ballot"));
      case "tally", "sized_tally" -> 6;
      case "decryption", "owned_decryption" ->
          event(document.replaceAll(".*decryption", "PartialDecryption"));
      case "result" -> 10;
      default -> 0;
    };
  }

  private static int index(String document) {
    return document.startsWith("sized") || document.startsWith("owned")
        ? 1
        : Math.max(0, SETUP.indexOf(document));
  }

  private static byte[] edited(JsonNode change, byte[] content) {
    String text = text(content);
    JsonSpot spot = JsonSpot.of(text, change.path("at").asText());
    String value = text.substring(spot.start(), spot.end());
    String changed;
    if (change.has("drop")) {
      changed = spot.dropped(text);
    } else if (change.has("swap")) {
      JsonSpot other = JsonSpot.of(text, change.get("swap").asText());
      String there = text.substring(other.start(), other.end());
      assertTrue(spot.end() < other.start());
      changed = spot.replaced(other.replaced(text, value), there);
    } else if (change.has("find")) {
      String pattern = filled(change.get("find").asText(), false);
      changed =
          spot.replaced(text, value.replaceFirst(pattern, filled(change.get("to").asText(), true)));
    } else {
      changed = spot.replaced(text, filled(change.get("to").asText(), false));
    }
    assertNotEquals(text, changed, "the fault must change something");
    return bytes(changed);
  }

  private static String filled(String text, boolean replacement) {
    return NAME.matcher(text)
        .replaceAll(
            m -> {
              String value = value(m.group(1));
              String once = replacement ? Matcher.quoteReplacement(value) : value;
              return Matcher.quoteReplacement(once);
            });
  }

  private static String value(String name) {
    if (name.contains("#") || name.startsWith("credential-")) {
      boolean credential = name.startsWith("credential-");
      String document =
          credential ? name.replace("credential-", "ballot ") : name.replaceAll("#.*", "");
      String json =
          text(RecordDraft.of(CORRECT).parts.get(part(document)).data.get(index(document)));
      JsonSpot spot = JsonSpot.of(json, credential ? "/credential" : name.replaceAll(".*#", ""));
      String value = json.substring(spot.start(), spot.end());
      return credential ? value.replace("\"", "") : value;
    }
    return switch (name) {
      case "q" -> Group.ed25519().order().toString();
      case "one" -> "0".repeat(63) + "1";
      case "g" -> "6".repeat(62) + "58";
      case "order2" -> "7" + "f".repeat(61) + "ec";
      case "p-element" -> "7" + "f".repeat(61) + "ed";
      case "outside" -> "9" + "9".repeat(61) + "95"; // (-x, -y) of g
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static byte[] signed(byte[] ballot, String name) {
    VoterKey voter = ELECTION.voters.get((event(name.replace("ballot", "Ballot")) - 1) % 3);
    String unsigned = text(ballot).replaceFirst(",\"signature\":.*", "");
    String hash = Hash.of(bytes(unsigned + "}")).base64();
    var proof =
        BallotSignature.sign(voter.publicCredential(), voter.secret(), hash, ELECTION.random);
    String written = JsonWriter.write(GroupJson.proof(proof));
    return bytes(
        unsigned + ",\"signature\":{\"hash\":\"" + hash + "\",\"proof\":" + written + "}}");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
