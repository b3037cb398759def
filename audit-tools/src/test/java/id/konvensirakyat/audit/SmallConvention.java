package id.konvensirakyat.audit;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.convention.finalization.CandidateFacts;
import id.konvensirakyat.convention.finalization.Finalization;
import id.konvensirakyat.convention.finalization.FinalizationInput;
import id.konvensirakyat.convention.person.Sex;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.ranking.LotSeed;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.protocol.archive.ArchiveHeader;
import id.konvensirakyat.protocol.archive.ArchiveWriter;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotMaker;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.board.Board;
import id.konvensirakyat.protocol.board.Chain;
import id.konvensirakyat.protocol.board.DecryptionBox;
import id.konvensirakyat.protocol.board.Setup;
import id.konvensirakyat.protocol.board.Step;
import id.konvensirakyat.protocol.credential.CredentialCode;
import id.konvensirakyat.protocol.credential.Roll;
import id.konvensirakyat.protocol.credential.VoterKey;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.election.Terms;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import id.konvensirakyat.protocol.tally.TallyBuilder;
import id.konvensirakyat.protocol.trustee.Single;
import id.konvensirakyat.protocol.trustee.TrusteePublicKey;
import id.konvensirakyat.protocol.trustee.Trustees;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * An export as a correct server would write it: two dapil, one with an election of four ballots
 * (one of them superseded), one without any candidate. Files may be changed before {@link #write};
 * the manifest is then made and signed over the changed files, as a cheating server would.
 */
final class SmallConvention {
  static final String ID = "uji";
  static final String DAPIL = "3101";
  private static final String SEED = "ab".repeat(32);

  final Map<String, byte[]> files = new TreeMap<>();
  final Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(new SecureRandom());
  private final SecureRandom random = new SecureRandom();
  private final List<String> acts = new ArrayList<>();

  static SmallConvention make() throws Exception {
    var convention = new SmallConvention();
    convention.run();
    return convention;
  }

  private void run() throws Exception {
    Rules rules = rules();
    put("rules.txt", rules.canonicalText());
    put(
        "candidates.json",
        "[{\"id\":\"c1\",\"dapil\":\"3101\",\"number\":1,\"name\":\"Budi\",\"sex\":\"L\",\"status\":\"CANDIDATE\"},"
            + "{\"id\":\"c2\",\"dapil\":\"3101\",\"number\":2,\"name\":\"Siti\",\"sex\":\"P\",\"status\":\"CANDIDATE\"},"
            + "{\"id\":\"c3\",\"dapil\":\"3101\",\"number\":3,\"name\":\"Tono\",\"sex\":\"L\",\"status\":\"CANDIDATE\"}]");
    act("FREEZE_RULES", ID, hash("rules.txt"));
    act("LOT_COMMITTED", ID, Hash.of(SEED).hex());
    act("FREEZE_CANDIDATE_LIST", ID, hash("candidates.json"));
    election();
    act("LOT_REVEALED", ID, SEED);
    lists(rules);
    sealActs();
  }

  private Rules rules() {
    List<Dapil> dapil =
        List.of(
            new Dapil(Level.DPR_RI, code(DAPIL), "DKI JAKARTA I", 6, areas("3175")),
            new Dapil(Level.DPR_RI, code("3102"), "DKI JAKARTA II", 7, areas("3171")));
    return Rules.defaults(Level.DPR_RI, dapil, LocalDate.of(2028, 5, 1));
  }

  private void election() throws Exception {
    Group group = Group.ed25519();
    SecretScalar secret = SecretScalar.random(group, random);
    Trustees trustees =
        new Trustees(List.of(new Single(TrusteePublicKey.of(group, secret, random))));
    Uuid uuid = Uuid.random(random);
    Election election =
        Election.of(
            new Terms(
                "",
                "Uji",
                group,
                trustees.publicKey(),
                List.of(
                    new Question("Pilih", List.of("1. Budi", "2. Siti", "3. Tono"), true, 1, 3)),
                uuid,
                Optional.empty(),
                Optional.empty()));
    List<VoterKey> voters = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      voters.add(CredentialCode.random(random).derive(group, uuid));
    }
    Roll roll = Roll.of(voters.stream().map(VoterKey::publicCredential).toList());
    Setup setup = Setup.of(election, trustees, roll);
    var archive = new ByteArrayOutputStream();
    var writer = new ArchiveWriter(archive, new ArchiveHeader(1_795_000_000));
    Chain chain = write(writer, Board.open(setup));
    act("ROLL_FROZEN", DAPIL, roll.hash().hex());
    act("ELECTION_OPENED", DAPIL, election.hash().hex());
    var maker = new BallotMaker(election);
    Ballot superseded = maker.make(voters.get(0), List.of(Selection.of(2)), random);
    Ballot first = maker.make(voters.get(0), List.of(Selection.of(0, 1)), random);
    Ballot second = maker.make(voters.get(1), List.of(Selection.of(1)), random);
    Ballot blank = maker.make(voters.get(2), List.of(Selection.blankVote()), random);
    var tally = new TallyBuilder(election);
    for (Ballot ballot : List.of(superseded, first, second, blank)) {
      chain = write(writer, Board.cast(chain, ballot));
      if (ballot != superseded) {
        tally.add(ballot, 1);
      }
    }
    Step close = Board.close(chain);
    chain = write(writer, close);
    act("ELECTION_CLOSED", DAPIL, close.event().hash().hex());
    chain = write(writer, Board.tally(chain, tally.tally(), tally.sized()));
    var decryption = PartialDecryption.make(election, tally.tally(), secret, random);
    var box = new DecryptionBox(setup, tally.tally(), tally.sized());
    box.admit(1, decryption).orThrow();
    chain = write(writer, Board.decrypt(chain, 1, decryption));
    Step result = Board.publish(chain, box.result());
    write(writer, result);
    act("RESULT_PUBLISHED", DAPIL, result.event().hash().hex());
    files.put("elections/" + DAPIL + "-" + uuid + ".bel", archive.toByteArray());
    put(
        "convention.json",
        ("{\"id\":\"uji\",\"name\":\"Konvensi uji\",\"level\":\"DPR_RI\",\"group\":\"Ed25519\",\"stage\":\"FINALIZATION\","
                + "\"dapil\":[{\"code\":\"3101\",\"name\":\"DKI JAKARTA I\",\"seats\":6,\"election\":\"%s\"},"
                + "{\"code\":\"3102\",\"name\":\"DKI JAKARTA II\",\"seats\":7}],\"lotCommitment\":\"%s\",\"lotSeed\":\"%s\"}")
            .formatted(uuid, Hash.of(SEED).hex(), SEED));
  }

  private static Chain write(ArchiveWriter writer, Step step) throws IOException {
    for (Entry data : step.data()) {
      writer.write(data);
    }
    writer.write(step.event());
    return step.chain();
  }

  private void lists(Rules rules) {
    list(rules, DAPIL, List.of("c1:L:1", "c2:P:2", "c3:L:0"));
    list(rules, "3102", List.of());
  }

  private void list(Rules rules, String dapil, List<String> candidates) {
    var facts = new ArrayList<CandidateFacts>();
    var votes = new LinkedHashMap<CandidateId, Long>();
    for (String candidate : candidates) {
      String[] parts = candidate.split(":", -1);
      CandidateId id = CandidateId.of(parts[0]).orElseThrow();
      facts.add(new CandidateFacts(id, Sex.of(parts[1]).orElseThrow(), true));
      votes.put(id, Long.parseLong(parts[2]));
    }
    var input =
        new FinalizationInput(
            rules,
            code(dapil),
            facts,
            votes,
            Map.of(),
            Hash.of(SEED).hex(),
            LotSeed.of(SEED).orElseThrow());
    var computed = (Finalization.Outcome.Computed) Finalization.compute(input);
    put("lists/" + dapil + ".txt", computed.list().canonicalText());
    act("LIST_COMPUTED", dapil, hash("lists/" + dapil + ".txt"));
  }

  private void act(String kind, String subject, String payload) {
    acts.add(
        "\"at\":\"2026-11-21T00:00:00Z\",\"actor\":\"panitia1\",\"role\":\"COMMITTEE\",\"kind\":\"%s\",\"subject\":\"%s\",\"reason\":\"uji\",\"payload\":\"%s\""
            .formatted(kind, subject, payload));
  }

  /** Replaces the payload of the last act of a kind and chains all acts again. */
  void reAct(String kind, String subject, String payload) {
    acts.replaceAll(
        act ->
            act.contains("\"kind\":\"" + kind + "\",\"subject\":\"" + subject + "\"")
                ? act.replaceAll("\"payload\":\".*\"", "\"payload\":\"" + payload + "\"")
                : act);
    sealActs();
  }

  private void sealActs() {
    var text = new StringBuilder();
    String previous = "0".repeat(64);
    for (int i = 0; i < acts.size(); i++) {
      String line = "{\"seq\":" + i + "," + acts.get(i) + ",\"previous\":\"" + previous + "\"}";
      text.append(line).append('\n');
      previous = Hash.of(line).hex();
    }
    put("acts.jsonl", text.toString());
  }

  String hash(String path) {
    return Hash.of(files.get(path)).hex();
  }

  void put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  /** Path of the one archive. */
  String archive() {
    return files.keySet().stream().filter(path -> path.endsWith(".bel")).findFirst().orElseThrow();
  }

  /** Writes the folder, with a manifest that is right for the files as they are now. */
  Path write(Path folder) throws Exception {
    var items = new ArrayList<String>();
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
      items.add("{\"path\":\"" + file.getKey() + "\",\"sha256\":\"" + hash(file.getKey()) + "\"}");
    }
    byte[] manifest =
        ("{\"format\":\"konvensi-export/1\",\"convention\":\"uji\",\"files\":["
                + String.join(",", items)
                + "]}")
            .getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("manifest.json"), manifest);
    Files.writeString(folder.resolve("manifest.jws"), sign(manifest));
    return folder;
  }

  OctetKeyPair publicKey() {
    return new OctetKeyPair.Builder(
            Curve.Ed25519, Base64URL.encode(key.generatePublicKey().getEncoded()))
        .build();
  }

  private String sign(byte[] manifest) {
    String header =
        new JWSHeader.Builder(JWSAlgorithm.EdDSA)
            .type(new JOSEObjectType("konvensi-manifest"))
            .jwk(publicKey())
            .build()
            .toBase64URL()
            .toString();
    byte[] input = (header + "." + Base64URL.encode(manifest)).getBytes(StandardCharsets.US_ASCII);
    var signer = new Ed25519Signer();
    signer.init(true, key);
    signer.update(input, 0, input.length);
    return header + ".." + Base64URL.encode(signer.generateSignature());
  }

  private static DapilCode code(String code) {
    return DapilCode.of(code).orElseThrow();
  }

  private static List<AreaCode> areas(String... codes) {
    return Arrays.stream(codes).map(code -> AreaCode.of(code).orElseThrow()).toList();
  }
}
