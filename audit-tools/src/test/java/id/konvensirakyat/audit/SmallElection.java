package id.konvensirakyat.audit;

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
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import id.konvensirakyat.protocol.tally.Result;
import id.konvensirakyat.protocol.tally.TallyBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One dapil's election, from its roll to its result, as a server would run it. */
final class SmallElection {
  final Uuid uuid;
  final Setup setup;
  private final SmallTrustees trustees;
  private final SecureRandom random = new SecureRandom();
  private final List<VoterKey> voters = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Ballot> current = new LinkedHashMap<>();

  /** Opens an election of three voters, the first of whom may have more than one vote. */
  SmallElection(SmallTrustees trustees, List<Question> questions, int weight) throws Exception {
    this.trustees = trustees;
    uuid = Uuid.random(random);
    var key = trustees.trustees().publicKey();
    Election election =
        Election.of(
            new Terms(
                "", "Uji", key.group(), key, questions, uuid, Optional.empty(), Optional.empty()));
    for (int i = 0; i < 3; i++) {
      voters.add(CredentialCode.random(random).derive(key.group(), uuid));
    }
    setup = Setup.of(election, trustees.trustees(), roll(weight));
    steps.add(Board.open(setup));
  }

  private Roll roll(int weight) throws Exception {
    Roll roll = Roll.of(voters.stream().map(VoterKey::publicCredential).toList());
    if (weight == 1) {
      return roll;
    }
    String credential = voters.get(0).publicCredential().encode();
    String heavier =
        new String(roll.bytes(), StandardCharsets.UTF_8)
            .replace(credential, credential + "," + weight);
    var group = trustees.trustees().publicKey().group();
    return Roll.read(group, heavier.getBytes(StandardCharsets.UTF_8));
  }

  /** Casts a ballot that answers each question with the same choices. */
  void cast(int voter, Selection choices) throws Exception {
    var questions = setup.election().questions();
    List<Selection> all = questions.stream().map(question -> choices).toList();
    Ballot ballot = new BallotMaker(setup.election()).make(voters.get(voter), all, random);
    steps.add(Board.cast(chain(), ballot));
    current.put(ballot.credential().encode(), ballot);
  }

  /** Closes, tallies, decrypts and publishes; the counts of the first question. */
  List<Integer> finish() throws Exception {
    steps.add(Board.close(chain()));
    var tally = new TallyBuilder(setup.election());
    for (Ballot ballot : current.values()) {
      tally.add(ballot, setup.roll().weight(ballot.credential()).orElseThrow());
    }
    steps.add(Board.tally(chain(), tally.tally(), tally.sized()));
    var box = new DecryptionBox(setup, tally.tally(), tally.sized());
    for (var key : trustees.keys().entrySet()) {
      var made = PartialDecryption.make(setup.election(), tally.tally(), key.getValue(), random);
      var read = PartialDecryption.read(setup.election(), JsonWriter.writeBytes(made));
      box.admit(key.getKey(), read).orThrow();
      steps.add(Board.decrypt(chain(), key.getKey(), read));
    }
    Result result = box.result();
    steps.add(Board.publish(chain(), result));
    return result.counts().get(0);
  }

  /** The hash of the event of this type, in hexadecimal. */
  String event(String type) {
    return steps.stream()
        .filter(step -> step.type().text().equals(type))
        .map(step -> step.event().hash().hex())
        .findFirst()
        .orElseThrow();
  }

  /** The archive as it is now. */
  byte[] archive() throws IOException {
    var archive = new ByteArrayOutputStream();
    var writer = new ArchiveWriter(archive, new ArchiveHeader(1_795_000_000));
    for (Step step : steps) {
      for (Entry data : step.data()) {
        writer.write(data);
      }
      writer.write(step.event());
    }
    return archive.toByteArray();
  }

  private Chain chain() {
    return steps.get(steps.size() - 1).chain();
  }
}
