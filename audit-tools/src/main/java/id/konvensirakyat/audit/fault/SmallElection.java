package id.konvensirakyat.audit.fault;

import id.konvensirakyat.crypto.group.Group;
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
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.BoundProofs;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import id.konvensirakyat.protocol.tally.Result;
import id.konvensirakyat.protocol.tally.TallyBuilder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One dapil's election, from its roll to its result, as a server would run it. */
final class SmallElection {
  static final long TIMESTAMP = 1_795_000_000;

  final Uuid uuid;
  final Setup setup;
  private final SmallTrustees trustees;
  private final SecureRandom random;
  private final List<VoterKey> voters = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Ballot> current = new LinkedHashMap<>();
  private final StringBuilder bound = new StringBuilder();

  /** Opens an election of as many voters as there are weights. */
  SmallElection(
      SmallTrustees trustees, List<Question> questions, List<Integer> weights, SecureRandom random)
      throws RefusedException {
    this.trustees = trustees;
    this.random = random;
    uuid = Uuid.random(random);
    var key = trustees.trustees().publicKey();
    for (int i = 0; i < weights.size(); i++) {
      voters.add(CredentialCode.random(random).derive(key.group(), uuid));
    }
    Election election =
        Election.of(
            new Terms(
                "Uraian",
                "Uji",
                key.group(),
                key,
                questions,
                uuid,
                Optional.of("Panitia"),
                Optional.of("Panitia")));
    setup = Setup.of(election, trustees.trustees(), roll(key.group(), weights));
    steps.add(Board.open(setup));
  }

  private Roll roll(Group group, List<Integer> weights) throws RefusedException {
    Roll roll = Roll.of(voters.stream().map(VoterKey::publicCredential).toList());
    String text = new String(roll.bytes(), StandardCharsets.UTF_8);
    for (int i = 0; i < weights.size(); i++) {
      String credential = voters.get(i).publicCredential().encode();
      String heavier = credential + "," + weights.get(i);
      text = weights.get(i) == 1 ? text : text.replace(credential, heavier);
    }
    return Roll.read(group, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The key of a voter. */
  VoterKey voter(int voter) {
    return voters.get(voter);
  }

  /** Makes a ballot and does not cast it. */
  Ballot make(VoterKey voter, List<Selection> selections) throws RefusedException {
    return new BallotMaker(setup.election()).make(voter, selections, random);
  }

  /** Casts a ballot that answers each question with the same choices. */
  void cast(int voter, Selection choices) throws RefusedException {
    cast(voter, setup.election().questions().stream().map(question -> choices).toList());
  }

  /** Casts a ballot. */
  void cast(int voter, List<Selection> selections) throws RefusedException {
    Ballot ballot = make(voters.get(voter), selections);
    steps.add(Board.cast(chain(), ballot));
    current.put(ballot.credential().encode(), ballot);
  }

  /** The tally of the ballots that count. */
  TallyBuilder tally() {
    var tally = new TallyBuilder(setup.election());
    for (Ballot ballot : current.values()) {
      tally.add(ballot, setup.roll().weight(ballot.credential()).orElseThrow());
    }
    return tally;
  }

  /** Closes, tallies, decrypts and publishes; the counts of the first question. */
  List<Integer> finish() throws RefusedException {
    steps.add(Board.close(chain()));
    TallyBuilder tally = tally();
    steps.add(Board.tally(chain(), tally.tally(), tally.sized()));
    var box = new DecryptionBox(setup, tally.tally(), tally.sized());
    for (var key : trustees.keys().entrySet()) {
      var made = PartialDecryption.make(setup.election(), tally.tally(), key.getValue(), random);
      var read = PartialDecryption.read(setup.election(), JsonWriter.writeBytes(made));
      box.admit(key.getKey(), read).orThrow();
      steps.add(Board.decrypt(chain(), key.getKey(), read));
      var proofs =
          BoundProofs.make(
              setup.election(), tally.tally(), read, key.getKey(), key.getValue(), random);
      bound.append(JsonWriter.write(proofs)).append('\n');
    }
    Result result = box.result();
    steps.add(Board.publish(chain(), result));
    return result.counts().get(0);
  }

  /** The bound proofs of those who decrypted. */
  Optional<String> bound() {
    return bound.isEmpty() ? Optional.empty() : Optional.of(bound.toString());
  }

  /** The record as it is now. */
  List<Step> steps() {
    return List.copyOf(steps);
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
  byte[] archive() {
    return new Draft(steps).archive();
  }

  private Chain chain() {
    return steps.get(steps.size() - 1).chain();
  }
}
