package id.konvensirakyat.protocol;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.protocol.archive.ArchiveHeader;
import id.konvensirakyat.protocol.archive.ArchiveWriter;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotMaker;
import id.konvensirakyat.protocol.ballot.BallotVerifier;
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
import id.konvensirakyat.protocol.tally.PartialDecryption;
import id.konvensirakyat.protocol.tally.TallyBuilder;
import id.konvensirakyat.protocol.trustee.Ceremony;
import id.konvensirakyat.protocol.trustee.Certificate;
import id.konvensirakyat.protocol.trustee.Participant;
import id.konvensirakyat.protocol.trustee.Polynomial;
import id.konvensirakyat.protocol.trustee.Single;
import id.konvensirakyat.protocol.trustee.Trustee;
import id.konvensirakyat.protocol.trustee.TrusteePublicKey;
import id.konvensirakyat.protocol.trustee.Trustees;
import id.konvensirakyat.protocol.trustee.VOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An election with all its secrets, for tests: one single trustee and a threshold set. */
public final class TestElection {
  public static final long TIMESTAMP = 1_795_000_000L;

  public final SecureRandom random;
  public final Setup setup;
  public final List<VoterKey> voters = new ArrayList<>();

  /** Decryption keys by owner. */
  public final Map<Integer, SecretScalar> keys = new HashMap<>();

  private final BallotMaker maker;
  private final BallotVerifier verifier;
  private final Map<String, Ballot> last = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();

  public TestElection(
      Group group, long seed, int threshold, int members, List<Question> questions, int count)
      throws RefusedException {
    this(group, seed, threshold, members, questions, Collections.nCopies(count, 1));
  }

  /** The same with a weight for each voter. */
  public TestElection(
      Group group,
      long seed,
      int threshold,
      int members,
      List<Question> questions,
      List<Integer> weights)
      throws RefusedException {
    random = new SeededRandom(seed);
    Trustees trustees = trustees(group, threshold, members);
    Uuid uuid = Uuid.random(random);
    for (int i = 0; i < weights.size(); i++) {
      voters.add(CredentialCode.random(random).derive(group, uuid));
    }
    Terms terms =
        new Terms(
            "Uraian \"lengkap\"",
            "Konvensi \u00e9\u4e16\ud83d\ude00",
            group,
            trustees.publicKey(),
            questions,
            uuid,
            Optional.of("Panitia"),
            Optional.empty());
    Roll roll =
        weights.stream().allMatch(w -> w == 1)
            ? Roll.of(voters.stream().map(VoterKey::publicCredential).toList())
            : weighted(group, weights);
    setup = Setup.of(Election.of(terms), trustees, roll);
    maker = new BallotMaker(setup.election());
    verifier = new BallotVerifier(setup.election());
    steps.add(Board.open(setup));
  }

  private Roll weighted(Group group, List<Integer> weights) throws RefusedException {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      String credential = voters.get(i).publicCredential().encode();
      entries.add(weights.get(i) == 1 ? credential : credential + "," + weights.get(i));
    }
    return Roll.read(group, JsonWriter.writeBytes(writer -> writer.strings(entries)));
  }

  private Trustees trustees(Group group, int threshold, int members) throws RefusedException {
    SecretScalar single = SecretScalar.random(group, random);
    keys.put(1, single);
    List<Participant> people = new ArrayList<>();
    List<Certificate> certificates = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      people.add(Participant.of(group, Seed.random(random)));
      byte[] sent = JsonWriter.writeBytes(people.get(i).certificate(random));
      certificates.add(Certificate.read(group, sent));
    }
    List<Trustee> items = new ArrayList<>();
    items.add(new Single(TrusteePublicKey.of(group, single, random)));
    if (members > 0) {
      items.add(ceremony(Ceremony.of(group, threshold, certificates), people));
    }
    return Trustees.read(group, JsonWriter.writeBytes(new Trustees(items)));
  }

  private Trustee ceremony(Ceremony ceremony, List<Participant> people) throws RefusedException {
    List<Polynomial> polynomials = new ArrayList<>();
    for (Participant person : people) {
      byte[] sent = JsonWriter.writeBytes(person.polynomial(ceremony, random));
      polynomials.add(ceremony.readPolynomial(polynomials.size() + 1, sent));
    }
    List<VOutput> outputs = new ArrayList<>();
    for (Participant person : people) {
      int j = outputs.size() + 1;
      byte[] routed = JsonWriter.writeBytes(ceremony.vinput(j, polynomials));
      byte[] answer =
          JsonWriter.writeBytes(person.voutput(ceremony, ceremony.readVInput(routed), random));
      outputs.add(ceremony.readVOutput(j, polynomials, answer));
      keys.put(1 + j, person.decryptionKey(outputs.get(j - 1).privateKey()));
    }
    return ceremony.finish(polynomials, outputs);
  }

  public Election election() {
    return setup.election();
  }

  public Chain chain() {
    return steps.get(steps.size() - 1).chain();
  }

  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Makes a ballot and does not cast it. */
  public Ballot make(int voter, Selection... selections) throws RefusedException {
    return maker.make(voters.get(voter), List.of(selections), random);
  }

  /** Makes a ballot and casts it as a server does: from its bytes. */
  public Ballot cast(int voter, Selection... selections) throws RefusedException {
    Ballot ballot = Ballot.read(election(), make(voter, selections).bytes());
    verifier.verify(ballot, setup.roll()).orThrow();
    last.put(ballot.credential().encode(), ballot);
    steps.add(Board.cast(chain(), ballot));
    return ballot;
  }

  public TallyBuilder tally() {
    TallyBuilder builder = new TallyBuilder(election());
    last.values().forEach(b -> builder.add(b, setup.roll().weight(b.credential()).orElseThrow()));
    return builder;
  }

  /** Closes, tallies, decrypts with these owners and publishes. */
  public DecryptionBox finish(int... owners) throws RefusedException {
    steps.add(Board.close(chain()));
    TallyBuilder tally = tally();
    steps.add(Board.tally(chain(), tally.tally(), tally.sized()));
    DecryptionBox decryptions = new DecryptionBox(setup, tally.tally(), tally.sized());
    for (int owner : owners) {
      PartialDecryption made =
          PartialDecryption.make(election(), tally.tally(), keys.get(owner), random);
      PartialDecryption read = PartialDecryption.read(election(), JsonWriter.writeBytes(made));
      decryptions.admit(owner, read).orThrow();
      steps.add(Board.decrypt(chain(), owner, read));
    }
    steps.add(Board.publish(chain(), decryptions.result()));
    return decryptions;
  }

  public static byte[] archive(List<Step> steps) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ArchiveWriter writer = new ArchiveWriter(out, new ArchiveHeader(TIMESTAMP));
      for (Step step : steps) {
        for (Entry entry : step.data()) {
          writer.write(entry);
        }
        writer.write(step.event());
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
