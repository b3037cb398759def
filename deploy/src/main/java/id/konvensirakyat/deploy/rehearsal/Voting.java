package id.konvensirakyat.deploy.rehearsal;

import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.role.BallotSender;
import id.konvensirakyat.deploy.role.Voter;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.BallotHints;
import id.konvensirakyat.protocol.ballot.BallotMaker;
import id.konvensirakyat.protocol.ballot.BallotVerifier;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Voting is opened; every voter encrypts, signs and casts, with hints. One in seven changes the
 * vote later, one in twenty sends the same ballot twice, the second time without hints, and must
 * get the same answer.
 */
final class Voting {
  private static final int CHANGES_ONE_IN = 7;
  private static final int TWICE_ONE_IN = 20;

  private final Company company;
  private final Opening.Opened opened;
  private final List<Voter.Enrolment> enrolled;
  private final long seed;
  private final Crowd crowd;
  private final Consumer<BallotSender.Acknowledgement> onAcknowledged;

  Voting(
      Company company,
      Opening.Opened opened,
      List<Voter.Enrolment> enrolled,
      long seed,
      Crowd crowd,
      Consumer<BallotSender.Acknowledgement> onAcknowledged) {
    this.company = company;
    this.opened = opened;
    this.enrolled = enrolled;
    this.seed = seed;
    this.crowd = crowd;
    this.onAcknowledged = onAcknowledged;
  }

  /** An election with the tables that its voters share. */
  record Booth(Election election, BallotMaker maker, BallotVerifier verifier) {
    static Booth of(Election election) {
      return new Booth(election, new BallotMaker(election), new BallotVerifier(election));
    }

    Ballot ballot(Voter.Enrolment voter, SimulatedChoices.Choice choice) throws RefusedException {
      return maker.make(
          voter.key(election.group()), List.of(choice.selection()), new SecureRandom());
    }
  }

  /**
   * What was cast.
   *
   * @param expected for each election the counts that the tally must show
   */
  record Cast(
      Map<Uuid, Booth> booths,
      Map<Uuid, long[]> expected,
      List<BallotSender.Acknowledgement> acknowledged,
      int resends) {}

  private record Voted(Uuid election, SimulatedChoices.Choice counted) {}

  Map<Uuid, Booth> open() throws IOException, RefusedException {
    company.office("committee").act(opened.convention(), "OPEN_VOTING", "Pemungutan suara dibuka");
    Api anonymous = company.site().api();
    Map<Uuid, Booth> booths = new TreeMap<>(java.util.Comparator.comparing(Uuid::toString));
    for (Voter.Enrolment voter : enrolled) {
      if (!booths.containsKey(voter.election())) {
        Election election =
            Election.read(
                anonymous
                    .get("/elections/" + voter.election() + "/election.json")
                    .orThrow()
                    .bytes());
        booths.put(voter.election(), Booth.of(election));
      }
    }
    return booths;
  }

  Cast perform(Map<Uuid, Booth> booths, ProgressBar bar) throws Exception {
    BallotSender sender = new BallotSender(company.site().api());
    Collection<BallotSender.Acknowledgement> acknowledged = new ConcurrentLinkedQueue<>();
    List<Voted> voted =
        crowd.each(
            IntStream.range(0, enrolled.size()).boxed().toList(),
            bar,
            i -> vote(i, booths, sender, acknowledged));
    Map<Uuid, long[]> expected = new TreeMap<>(java.util.Comparator.comparing(Uuid::toString));
    booths.forEach(
        (uuid, booth) ->
            expected.put(uuid, new long[booth.election().questions().get(0).ciphertexts()]));
    for (Voted vote : voted) {
      Booth booth = java.util.Objects.requireNonNull(booths.get(vote.election()));
      long[] counts = java.util.Objects.requireNonNull(expected.get(vote.election()));
      vote.counted().countInto(counts, booth.election().questions().get(0));
    }
    return new Cast(booths, expected, new ArrayList<>(acknowledged), sender.resends());
  }

  private Voted vote(
      int index,
      Map<Uuid, Booth> booths,
      BallotSender sender,
      Collection<BallotSender.Acknowledgement> acknowledged)
      throws Exception {
    Voter.Enrolment voter = enrolled.get(index);
    Booth booth = java.util.Objects.requireNonNull(booths.get(voter.election()));
    SplittableRandom simulated = new SplittableRandom(seed * 31 + index);
    int ballots = simulated.nextInt(CHANGES_ONE_IN) == 0 ? 2 : 1;
    SimulatedChoices.Choice choice = null;
    for (int i = 0; i < ballots; i++) {
      choice = SimulatedChoices.next(booth.election().questions().get(0), simulated);
      Ballot made = booth.ballot(voter, choice);
      byte[] ballot = made.bytes();
      String election = voter.election().toString();
      BallotSender.Acknowledgement first =
          sender.send(election, ballot, BallotHints.make(booth.verifier(), made));
      acknowledged.add(first);
      onAcknowledged.accept(first);
      if (simulated.nextInt(TWICE_ONE_IN) == 0
          && !first.promisesTheSameAs(sender.send(election, ballot))) {
        throw new RehearsalException("The same ballot sent twice got two different answers.");
      }
    }
    return new Voted(voter.election(), java.util.Objects.requireNonNull(choice));
  }
}
