package id.konvensirakyat.protocol.ballot;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A tested ballot whose opening was checked: it holds what {@link #chosen} says, and nothing else.
 *
 * @param ballot verified but for the roll
 * @param chosen what was chosen, a line a question
 */
public record OpenedBallot(Ballot ballot, List<Chosen> chosen) {
  /**
   * What was chosen.
   *
   * @param question its text
   * @param isBlank whether the answer is a blank vote
   * @param names the answers that were chosen, in the question's order
   */
  public record Chosen(String question, boolean isBlank, List<String> names) {
    /** Copies. */
    public Chosen {
      names = List.copyOf(names);
    }
  }

  /** Copies. */
  public OpenedBallot {
    chosen = List.copyOf(chosen);
  }

  /**
   * Algorithm CheckOpening (crypto-spec/log.md 4.3) but for the tracker that the voter saw, which
   * the voter compares, and other ballots, for which see {@link UsedRandomness}.
   *
   * @param verifier of the opening's election
   * @param bytes the tested ballot, as the board gives it out
   * @throws RefusedException with the first thing that does not hold
   */
  public static OpenedBallot check(BallotVerifier verifier, byte[] bytes, Opening opening)
      throws RefusedException {
    Election election = verifier.election();
    if (!opening.election().equals(election.uuid())) {
      throw new RefusedException(Reason.BALLOT_WRONG_ELECTION, "election");
    }
    Hash tracker = Hash.of(bytes);
    if (!tracker.equals(opening.tracker())) {
      throw new RefusedException(Reason.OPENING_TRACKER_WRONG, "tracker");
    }
    Ballot ballot = Ballot.read(election, bytes, tracker);
    verifier.verify(ballot).orThrow();
    List<Ciphertext> choices =
        ballot.answers().stream().flatMap(answer -> answer.choices().stream()).toList();
    if (choices.size() != opening.answers().size()) {
      throw new RefusedException(Reason.OPENING_SHAPE_WRONG, "answers");
    }
    new UsedRandomness().add(ballot);
    for (int i = 0; i < choices.size(); i++) {
      check(election, choices.get(i), opening, i);
    }
    return new OpenedBallot(ballot, chosen(election, opening.answers()));
  }

  private static void check(Election election, Ciphertext choice, Opening opening, int place)
      throws RefusedException {
    Group group = election.group();
    Scalar r = scalar(group, opening.number(place), place);
    if (!group.generatorTable().power(r).equals(choice.alpha())) {
      throw new RefusedException(Reason.OPENING_NUMBER_WRONG, "numbers[" + place + "]");
    }
    Element blinding = election.publicKey().power(r);
    boolean isChosen = opening.answers().get(place);
    Element beta = isChosen ? blinding.times(group.generator()) : blinding;
    if (!beta.equals(choice.beta())) {
      throw new RefusedException(Reason.OPENING_ANSWER_WRONG, "answers[" + place + "]");
    }
  }

  /** As many big-endian bytes as the order needs; not zero, with which nothing is hidden. */
  private static Scalar scalar(Group group, byte[] bytes, int place) throws RefusedException {
    if (bytes.length != (group.order().bitLength() + Byte.SIZE - 1) / Byte.SIZE) {
      throw Opening.malformed("numbers[" + place + "]");
    }
    BigInteger number = new BigInteger(1, bytes);
    if (number.signum() == 0 || number.compareTo(group.order()) >= 0) {
      throw new RefusedException(Reason.SCALAR_INVALID, "numbers[" + place + "]");
    }
    return Scalar.reduce(group, number);
  }

  private static List<Chosen> chosen(Election election, List<Boolean> answers) {
    List<Chosen> chosen = new ArrayList<>();
    int from = 0;
    for (Question question : election.questions()) {
      List<Boolean> own = answers.subList(from, from + question.ciphertexts());
      from += question.ciphertexts();
      int shift = question.blank() ? 1 : 0;
      List<String> names = new ArrayList<>();
      for (int i = 0; i < question.answers().size(); i++) {
        if (own.get(i + shift)) {
          names.add(question.answers().get(i));
        }
      }
      boolean isBlank = question.blank() && own.get(0);
      chosen.add(new Chosen(question.question(), isBlank, names));
    }
    return chosen;
  }
}
