package id.konvensirakyat.audit.fault;

import static java.util.Map.entry;

import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.ballot.Selection;
import id.konvensirakyat.protocol.credential.CredentialCode;
import id.konvensirakyat.protocol.credential.VoterKey;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.tally.TallyBuilder;
import java.util.List;
import java.util.Map;

/** The faults of ballots and of their tally that take keys, or more than one value. */
final class MadeBallots {
  private static final List<Selection> CHOICES = List.of(Selection.of(1), Selection.of(0));

  static final Map<String, MadeRecords.Making> MAKINGS =
      Map.ofEntries(
          entry("F-BALLOT-01", (d, b) -> add(d, text(b.election.make(stranger(b), CHOICES)))),
          entry("F-BALLOT-02", (d, b) -> add(d, foreign(b))),
          entry("F-BALLOT-03", MadeBallots::foreignMadeOurs),
          entry("F-BALLOT-04", (d, b) -> add(d, copied(d, b, b.election.voter(3)))),
          entry("F-BALLOT-05", (d, b) -> add(d, copied(d, b, b.election.voter(1)))),
          entry("F-BALLOT-06", MadeBallots::signedByAnother),
          entry("F-BALLOT-07", MadeBallots::twoVotesInOne),
          entry("F-BALLOT-08", (d, b) -> add(d, d.document("ballot 1") + " ".repeat(1 << 20))),
          entry(
              "F-TALLY-01", (d, b) -> add(d, text(b.election.make(b.election.voter(3), CHOICES)))),
          entry(
              "F-TALLY-02", (d, b) -> add(d, text(b.election.make(b.election.voter(1), CHOICES)))),
          entry("F-TALLY-03", (d, b) -> tally(d, b, 1, true)),
          entry("F-TALLY-04", (d, b) -> tally(d, b, 2, false)));

  private MadeBallots() {}

  private static void add(Draft draft, String ballot) {
    draft.insertBefore("EndBallots", "Ballot", ballot);
  }

  private static String text(Ballot ballot) {
    return Draft.text(ballot.bytes());
  }

  private static VoterKey stranger(RecordBase base) {
    return CredentialCode.random(base.random).derive(base.group, base.election.uuid);
  }

  /** A ballot of the same shape, correct in another election of the same trustees. */
  private static String foreign(RecordBase base) throws RefusedException {
    var questions = base.election.setup.election().questions();
    var other = new SmallElection(base.trustees, questions, List.of(1), base.random);
    return text(other.make(other.voter(0), CHOICES));
  }

  private static void foreignMadeOurs(Draft draft, RecordBase base) throws RefusedException {
    Election election = base.election.setup.election();
    VoterKey voter = base.election.voter(3);
    String ours =
        foreign(base)
            .replaceFirst("(\"election_uuid\":)\"[^\"]*\"", "$1\"" + election.uuid() + "\"")
            .replaceFirst("(\"election_hash\":)\"[^\"]*\"", "$1\"" + election.fingerprint() + "\"");
    add(draft, RecordPlanting.signed(of(ours, voter), voter, base));
  }

  /** The second ballot under this voter's credential, signed by its key. */
  private static String copied(Draft draft, RecordBase base, VoterKey by) {
    return RecordPlanting.signed(of(draft.document("ballot 2"), by), by, base);
  }

  private static String of(String ballot, VoterKey voter) {
    String credential = "\"" + voter.publicCredential().encode() + "\"";
    return JsonPlace.find(ballot, "/credential").replaced(ballot, credential);
  }

  private static void signedByAnother(Draft draft, RecordBase base) {
    String ballot = draft.document("ballot 2");
    draft.document("ballot 2", RecordPlanting.signed(ballot, base.election.voter(3), base));
  }

  private static void twoVotesInOne(Draft draft, RecordBase base) {
    String ballot = draft.document("ballot 1");
    JsonPlace beta = JsonPlace.find(ballot, "/answers/0/choices/0/beta");
    String more = beta.replaced(ballot, base.timesGenerator(beta.in(ballot), 1));
    draft.document("ballot 1", RecordPlanting.signed(more, base.election.voter(0), base));
  }

  /** A tally of the ballots from this number on, with their weights or without. */
  private static void tally(Draft draft, RecordBase base, int from, boolean weighted)
      throws RefusedException {
    Election election = base.election.setup.election();
    var builder = new TallyBuilder(election);
    for (int i = from; i <= RecordBase.BALLOTS; i++) {
      Ballot ballot = Ballot.read(election, Draft.bytes(draft.document("ballot " + i)));
      int weight = base.election.setup.roll().weight(ballot.credential()).orElseThrow();
      builder.add(ballot, weighted ? weight : 1);
    }
    draft.document("tally", JsonWriter.write(builder.tally()));
  }
}
