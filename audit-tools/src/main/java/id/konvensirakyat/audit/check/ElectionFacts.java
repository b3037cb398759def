package id.konvensirakyat.audit.check;

import id.konvensirakyat.protocol.board.RecordReport;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.tally.EncryptedTally;
import id.konvensirakyat.protocol.tally.PartialDecryption;
import id.konvensirakyat.protocol.trustee.Trustees;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a verified archive says, for the checks that compare it with the rest of an export. Small,
 * however many ballots there are.
 *
 * @param roll hash of the public credentials
 * @param credentials how many of them there are
 * @param weight the sum of their weights
 * @param end hash of the EndBallots event, once there
 * @param resultEvent hash of the Result event, once there
 * @param ballots how many ballots there are, superseded ones included
 * @param voters how many credentials have a ballot
 * @param counts the counts of the first question, a blank vote's first if it is offered, once there
 * @param tally the encrypted tally, once there
 * @param decryptions of it, by owner
 */
record ElectionFacts(
    Election election,
    Trustees trustees,
    Hash roll,
    int credentials,
    long weight,
    Optional<Hash> end,
    Optional<Hash> resultEvent,
    int ballots,
    int voters,
    Optional<List<Integer>> counts,
    Optional<EncryptedTally> tally,
    Map<Integer, PartialDecryption> decryptions) {

  static ElectionFacts of(RecordReport.Facts facts) {
    return new ElectionFacts(
        facts.setup().election(),
        facts.setup().trustees(),
        facts.setup().roll().hash(),
        facts.setup().roll().size(),
        facts.setup().roll().totalWeight(),
        facts.endBallots(),
        facts.resultEvent(),
        facts.ballots(),
        facts.current().size(),
        facts.result().map(result -> result.counts().get(0)),
        facts.tally(),
        facts.decryptions());
  }

  /** The first question: C30 sees to it that there is no other. */
  Question question() {
    return election.questions().get(0);
  }

  /** The votes of each answer, once there is a result; a blank vote is no answer's. */
  Optional<List<Long>> votes() {
    int blanks = question().blank() ? 1 : 0;
    return counts.map(all -> all.stream().skip(blanks).map(Integer::longValue).toList());
  }
}
