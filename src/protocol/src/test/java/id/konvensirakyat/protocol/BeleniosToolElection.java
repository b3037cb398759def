package id.konvensirakyat.protocol;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A whole election by belenios-tool alone, from the trustees' keys to the result. */
final class BeleniosToolElection {
  private final BeleniosTool tool;
  private final Random random;
  private final String group;
  private final String uuid;
  private final List<String> credentials = new ArrayList<>();
  private int singles;
  private int threshold;
  private List<String> members = List.of();

  BeleniosToolElection(BeleniosTool tool, Random random, String group, String uuid) {
    this.tool = tool;
    this.random = random;
    this.group = group;
    this.uuid = uuid;
  }

  /** Trustees of all kinds: none to two single ones, and of two to four none or a threshold. */
  void trustees() {
    singles = random.nextInt(3);
    for (int i = 0; i < singles; i++) {
      setup("", "generate-trustee-key");
    }
    tool.write("public_keys.jsons", join(".pubkey"));
    if (singles == 0 || random.nextBoolean()) {
      ceremony(2 + random.nextInt(3));
    }
    tool.give("", "setup", "make-trustees", "--dir=.");
  }

  private void ceremony(int size) {
    threshold = 1 + random.nextInt(size);
    for (int i = 0; i < size; i++) {
      threshold("", 1);
    }
    members = tool.names(".cert");
    tool.write("certs.jsons", join(".cert"));
    threshold("", 2, "--certs=certs.jsons");
    StringBuilder polynomials = new StringBuilder();
    for (String member : members) {
      String key = "--key=" + member + ".key";
      String bound = "--threshold=" + threshold;
      polynomials.append(threshold("", 3, "--certs=certs.jsons", key, bound));
    }
    tool.write("polynomials.jsons", polynomials.toString());
    threshold("", 4, "--certs=certs.jsons", "--polynomials=polynomials.jsons");
    StringBuilder outputs = new StringBuilder();
    for (String member : members) {
      String input = text(member + ".vinput");
      outputs.append(threshold(input, 5, "--certs=certs.jsons", "--key=" + member + ".key"));
    }
    String outcome =
        threshold(outputs.toString(), 6, "--certs=certs.jsons", "--polynomials=polynomials.jsons");
    tool.write("threshold.json", outcome);
  }

  private String threshold(String input, int step, String... more) {
    List<String> arguments = new ArrayList<>(List.of("generate-trustee-key-threshold"));
    arguments.add("--step=" + step);
    arguments.addAll(List.of(more));
    return setup(input, arguments.toArray(String[]::new));
  }

  private String setup(String input, String... more) {
    List<String> arguments = new ArrayList<>(List.of("setup"));
    arguments.addAll(List.of(more));
    arguments.add("--group=" + group);
    return tool.give(input, arguments.toArray(String[]::new));
  }

  /** The election, its roll, and the archive with the first event. */
  void open(List<Question> questions, List<Integer> weights) throws IOException {
    tool.write(
        "template",
        "{\"description\":\"Uji\",\"name\":\"Konvensi\",\"questions\":"
            + JsonWriter.write(writer -> writer.array(questions))
            + "}");
    setup("", "make-election", "--uuid=" + uuid, "--template=template");
    StringBuilder people = new StringBuilder();
    for (int weight : weights) {
      String name = "pemilih" + (people.length() + 1);
      people.append(name + "@contoh," + name + "," + weight + "\n");
    }
    tool.write("people", people.toString());
    setup("", "generate-credentials", "--uuid=" + uuid, "--file=people");
    String given = text(tool.names(".privcreds").get(0) + ".privcreds");
    given.lines().forEach(line -> credentials.add(line.substring(line.indexOf(' ') + 1)));
    ObjectMapper json = new ObjectMapper();
    ArrayNode roll = json.createArrayNode();
    // The tool's draft of a roll has names after the weights; a published roll has none.
    json.readTree(tool.read(tool.names(".pubcreds").get(0) + ".pubcreds"))
        .forEach(entry -> roll.add(entry.textValue().replaceFirst("(,1)?,pemilih[0-9]+$", "")));
    tool.write("public_creds.json", roll + "\n");
    tool.give("", "archive", "init", "--dir=.");
  }

  void cast(int voter, int[][] plain) throws IOException {
    String choices = new ObjectMapper().writeValueAsString(plain);
    add("Ballot", tool.ballot(credentials.get(voter), choices));
  }

  /** Closes, tallies, decrypts with all single trustees and just enough of the others. */
  String finish() {
    add("EndBallots", "");
    add("EncryptedTally", tool.give("", "election", "compute-encrypted-tally", "--dir=."));
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      owners.add(i);
    }
    Collections.shuffle(owners, random);
    for (int i : owners.subList(0, threshold)) {
      decrypt(
          "decrypt-threshold",
          "--key=" + members.get(i) + ".key",
          "--decryption-key=" + members.get(i) + ".dkey",
          "--trustee-id=" + (singles + i + 1));
    }
    for (int i = 0; i < singles; i++) {
      String key = "--privkey=" + tool.names(".privkey").get(i) + ".privkey";
      decrypt("decrypt", key, "--trustee-id=" + (i + 1));
    }
    String result = tool.give("", "election", "compute-result", "--dir=.");
    add("Result", result);
    return result.strip();
  }

  private void decrypt(String... arguments) {
    List<String> command = new ArrayList<>(List.of("election"));
    command.addAll(List.of(arguments));
    command.add("--dir=.");
    add("PartialDecryption", tool.give("", command.toArray(String[]::new)));
  }

  private void add(String type, String lines) {
    tool.give(lines, "archive", "add-event", "--dir=.", "--type=" + type);
  }

  byte[] archive() {
    return tool.read(uuid + ".bel");
  }

  private String join(String suffix) {
    StringBuilder all = new StringBuilder();
    tool.names(suffix).forEach(name -> all.append(text(name + suffix)));
    return all.toString();
  }

  private String text(String name) {
    return new String(tool.read(name), StandardCharsets.UTF_8);
  }
}
