package id.konvensirakyat.protocol.tally;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.protocol.ballot.Ballot;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Multiplies the ballots that count into the encrypted tally (spec 4.15). Ballots may come in any
 * order; the caller sees to it that of each credential only the last one comes. Not for use by
 * several threads.
 */
public final class TallyBuilder {
  private final Group group;
  private final List<List<Ciphertext>> products = new ArrayList<>();
  private int ballots;
  private long weight;

  public TallyBuilder(Election election) {
    this.group = election.group();
    for (Question question : election.questions()) {
      products.add(
          new ArrayList<>(Collections.nCopies(question.ciphertexts(), Ciphertext.neutral(group))));
    }
  }

  /**
   * Counts a ballot.
   *
   * @param ballotWeight of its credential on the roll, at least 1
   */
  public void add(Ballot ballot, int ballotWeight) {
    Scalar exponent = Scalar.of(group, ballotWeight);
    for (int i = 0; i < products.size(); i++) {
      List<Ciphertext> row = products.get(i);
      List<Ciphertext> choices = ballot.answers().get(i).choices();
      for (int j = 0; j < row.size(); j++) {
        Ciphertext choice = choices.get(j);
        row.set(j, row.get(j).times(ballotWeight == 1 ? choice : choice.power(exponent)));
      }
    }
    ballots++;
    weight += ballotWeight;
  }

  /** Counts all ballots that another builder for the same election counted. */
  public void add(TallyBuilder other) {
    for (int i = 0; i < products.size(); i++) {
      List<Ciphertext> row = products.get(i);
      for (int j = 0; j < row.size(); j++) {
        row.set(j, row.get(j).times(other.products.get(i).get(j)));
      }
    }
    ballots += other.ballots;
    weight += other.weight;
  }

  public EncryptedTally tally() {
    return new EncryptedTally(products);
  }

  /** The tally's size and reference, the payload of its event. */
  public SizedTally sized() {
    return new SizedTally(
        ballots, Math.toIntExact(weight), Hash.of(JsonWriter.writeBytes(tally())));
  }
}
