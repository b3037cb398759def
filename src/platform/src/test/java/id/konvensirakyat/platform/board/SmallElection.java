package id.konvensirakyat.platform.board;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotMaker;
import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.board.Setup;
import id.konvensirakyat.protocol.credential.CredentialCode;
import id.konvensirakyat.protocol.credential.Roll;
import id.konvensirakyat.protocol.credential.VoterKey;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.election.Terms;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.Attempt;
import id.konvensirakyat.protocol.trustee.Ceremony;
import id.konvensirakyat.protocol.trustee.Certificate;
import id.konvensirakyat.protocol.trustee.CommittedAttempt;
import id.konvensirakyat.protocol.trustee.Dealing;
import id.konvensirakyat.protocol.trustee.Participant;
import id.konvensirakyat.protocol.trustee.Trustees;
import id.konvensirakyat.protocol.trustee.VOutput;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole election in memory, with everybody's secrets: 2 of 3 trustees, as many voters as asked.
 */
public final class SmallElection {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Setup setup;
  private final List<VoterKey> voters;
  private final BallotMaker maker;

  private SmallElection(Setup setup, List<VoterKey> voters) {
    this.setup = setup;
    this.voters = List.copyOf(voters);
    this.maker = new BallotMaker(setup.election());
  }

  /** One question with four answers, 1 to 2 choices, blank allowed. */
  public static SmallElection of(int voterCount) throws RefusedException {
    Group group = Group.ed25519();
    Uuid uuid = Uuid.random(RANDOM);
    Trustees trustees = trustees(group);
    Question question = new Question("Siapa?", List.of("1. A", "2. B", "3. C", "4. D"), true, 1, 2);
    Election election =
        Election.of(
            new Terms(
                "",
                "Uji",
                group,
                trustees.publicKey(),
                List.of(question),
                uuid,
                Optional.empty(),
                Optional.empty()));
    List<VoterKey> voters = new ArrayList<>();
    for (int i = 0; i < voterCount; i++) {
      voters.add(CredentialCode.random(RANDOM).derive(group, uuid));
    }
    Roll roll = Roll.of(voters.stream().map(VoterKey::publicCredential).toList());
    return new SmallElection(Setup.of(election, trustees, roll), voters);
  }

  private static Trustees trustees(Group group) throws RefusedException {
    List<Participant> people = new ArrayList<>();
    List<Certificate> certificates = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Participant person = Participant.of(group, Seed.random(RANDOM));
      people.add(person);
      certificates.add(person.certificate(RANDOM));
    }
    Attempt attempt = new Attempt("uji", 1, Ceremony.of(group, 2, certificates));
    List<Hash> commitments = new ArrayList<>();
    for (Participant person : people) {
      commitments.add(person.commitment(attempt).hash());
    }
    CommittedAttempt committed = attempt.committed(commitments);
    List<Dealing> dealings = new ArrayList<>();
    for (Participant person : people) {
      dealings.add(person.dealing(committed));
    }
    List<VOutput> outputs = new ArrayList<>();
    for (int j = 1; j <= 3; j++) {
      byte[] input = JsonWriter.writeBytes(committed.vinput(j, dealings));
      outputs.add(people.get(j - 1).voutput(committed, committed.readVInput(input), RANDOM));
    }
    return new Trustees(
        List.of(
            attempt
                .ceremony()
                .finish(dealings.stream().map(Dealing::polynomial).toList(), outputs)));
  }

  public Setup setup() {
    return setup;
  }

  /** What the platform keeps of the election. */
  public ElectionContext context() {
    return new ElectionContext(
        setup.election(), setup.roll(), new BallotVerifier(setup.election()));
  }

  /** A fresh ballot of a voter. */
  public Ballot ballot(int voter, int... choices) throws RefusedException {
    return maker.make(voters.get(voter), List.of(Selection.of(choices)), RANDOM);
  }

  /** A voter's key. */
  public VoterKey voter(int voter) {
    return voters.get(voter);
  }

  /** A ballot by a key that is not on the roll. */
  public Ballot strangersBallot() throws RefusedException {
    VoterKey stranger =
        CredentialCode.random(RANDOM).derive(setup.election().group(), setup.election().uuid());
    return maker.make(stranger, List.of(Selection.of(0)), RANDOM);
  }
}
