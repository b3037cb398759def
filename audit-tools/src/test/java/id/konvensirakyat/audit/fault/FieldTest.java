package id.konvensirakyat.audit.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import id.konvensirakyat.crypto.group.Group;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every field of every message of a record and of an export has a fault. */
class FieldTest {
  private static final List<String> DOCUMENTS =
      List.of(
          "election",
          "trustees",
          "credentials",
          "setup_data",
          "ballot 1",
          "tally",
          "sized_tally",
          "decryption 1",
          "owned_decryption 1",
          "result");

  @Test
  void everyFieldHasAFault() throws Exception {
    Set<String> fields = new TreeSet<>();
    Draft draft = new RecordBase(Group.ed25519(), 1).draft();
    for (String document : DOCUMENTS) {
      collect(named(document), draft.document(document), fields);
    }
    String archive = Draft.text(draft.archive());
    collect("BELENIOS", matched("\\{\"version\":1,\"timestamp\":\"[0-9]*\"}", archive), fields);
    collect("event", matched("\\{\"parent\":[^}]*\"payload\"[^}]*}", archive), fields);
    SortedMap<String, byte[]> export = ExportPlanting.correct().export.sealed();
    for (String file : List.of("manifest.json", "convention.json", "candidates.json")) {
      collect(named(file), Draft.text(export.get(file)), fields);
    }
    collect("acts", Draft.text(export.get("acts.jsonl")).split("\n", 2)[0], fields);
    for (String line : Draft.text(export.get("objections.jsonl")).split("\n", -1)) {
      if (!line.isEmpty()) {
        collect("objections", line, fields);
      }
    }
    String header = Draft.text(export.get("manifest.jws")).split("\\.", 2)[0];
    collect("jws", new Base64URL(header).decodeToString(), fields);

    Set<String> faulty =
        Catalogue.read().stream().map(FieldTest::field).collect(Collectors.toSet());
    Set<String> without = new TreeSet<>(fields);
    without.removeAll(faulty);
    assertEquals(Set.of(), without);
    // The walk reaches what is deepest, so that an empty difference says something.
    assertTrue(fields.contains("trustees.certs.message.encryption"), fields::toString);
    assertTrue(fields.contains("ballot.answers.individual_proofs.challenge"), fields::toString);
    assertTrue(fields.contains("convention.dapil.election"), fields::toString);
    assertTrue(fields.contains("objections.candidate"), fields::toString);
    assertFalse(faulty.contains("ballot.answers.nothing"));
  }

  /** The field that a fault is of: the one it names, or the one where it is planted. */
  private static String field(Fault fault) {
    if (fault.field().isPresent()) {
      return fault.field().get();
    }
    return fault.change() instanceof Change.Value value
        ? named(value.in()) + value.at().replaceAll("/[0-9]+", "").replace('/', '.')
        : "";
  }

  private static String named(String document) {
    return document
        .replaceAll("^event .*", "event")
        .replaceAll(" [0-9]+$", "")
        .replaceAll("^header of manifest.jws$", "jws")
        .replaceAll("[.]jsonl?$", "");
  }

  private static String matched(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertTrue(matcher.find(), pattern);
    return matcher.group();
  }

  private static void collect(String name, String json, Set<String> fields) throws Exception {
    walk(name, JSONObjectUtils.parse("{\"all\":" + json + "}").get("all"), fields);
  }

  private static void walk(String name, Object value, Set<String> fields) throws Exception {
    if (value instanceof Map<?, ?> object) {
      for (var field : object.entrySet()) {
        walk(name + "." + field.getKey(), field.getValue(), fields);
      }
    } else if (value instanceof List<?> list) {
      for (Object item : list) {
        walk(name, item, fields);
      }
    } else {
      fields.add(name);
      if (value instanceof String text && text.startsWith("{")) {
        collect(name, text, fields); // a message that is signed as text
      }
    }
  }
}
