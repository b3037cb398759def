package id.konvensirakyat.protocol.ballot;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.elgamal.ElGamal;
import id.konvensirakyat.crypto.group.FixedBase;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.proof.BallotSignature;
import id.konvensirakyat.crypto.proof.BlankProof;
import id.konvensirakyat.crypto.proof.IntervalProof;
import id.konvensirakyat.crypto.proof.Opening;
import id.konvensirakyat.crypto.proof.OverallProof;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.protocol.credential.VoterKey;
import id.konvensirakyat.protocol.election.Election;
import id.konvensirakyat.protocol.election.Question;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes ballots for one election: encrypts, proves, signs (spec 4.10 to 4.14). For rehearsals and
 * tests; voters use the booth's own program. Shared by all threads.
 */
public final class BallotMaker {
  private final Election election;
  private final FixedBase y;

  public BallotMaker(Election election) {
    this.election = election;
    this.y = election.group().precompute(election.publicKey());
  }

  /**
   * Algorithm MakeBallot.
   *
   * @param selections one for each question
   */
  public Ballot make(VoterKey voter, List<Selection> selections, SecureRandom random)
      throws RefusedException {
    if (selections.size() != election.questions().size()) {
      throw new RefusedException(Reason.CHOICE_INVALID, "");
    }
    String s0 = UnsignedBallot.statement(election, voter.publicCredential());
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < selections.size(); i++) {
      Question question = election.questions().get(i);
      int[] plaintexts = selections.get(i).plaintexts(question);
      answers.add(answer(s0, question, plaintexts, random));
    }
    UnsignedBallot unsigned = new UnsignedBallot(election, voter.publicCredential(), answers);
    String hash = unsigned.hash();
    Proof proof = BallotSignature.sign(voter.publicCredential(), voter.secret(), hash, random);
    return Ballot.of(unsigned, new Signature(hash, proof));
  }

  private Answer answer(String s0, Question question, int[] plaintexts, SecureRandom random) {
    List<Opening> openings = new ArrayList<>();
    List<List<Proof>> individual = new ArrayList<>();
    SecretScalar sumOfR = SecretScalar.of(election.group(), 0);
    for (int m : plaintexts) {
      SecretScalar r = SecretScalar.random(election.group(), random);
      Ciphertext ciphertext = ElGamal.encrypt(y, r, m);
      individual.add(IntervalProof.iprove(y, s0, ciphertext, r, m, 0, 1, random));
      openings.add(new Opening(ciphertext, r, m));
      sumOfR = sumOfR.plus(r);
    }
    List<Ciphertext> choices = openings.stream().map(Opening::ciphertext).toList();
    String s = Answer.statement(s0, choices);
    int min = question.min();
    int max = question.max();
    if (question.blank()) {
      Opening zero = openings.get(0);
      Opening sum = openings.stream().skip(1).reduce(Opening::times).orElseThrow();
      List<Proof> overall = OverallProof.oproof(y, s, zero, sum, min, max, random);
      List<Proof> blank = BlankProof.bproof(y, s, zero, sum, random);
      return new Answer(choices, individual, overall, Optional.of(blank));
    }
    Ciphertext sum = choices.stream().reduce(Ciphertext::times).orElseThrow();
    int chosen = Arrays.stream(plaintexts).sum();
    List<Proof> overall = IntervalProof.iprove(y, s, sum, sumOfR, chosen, min, max, random);
    return new Answer(choices, individual, overall, Optional.empty());
  }
}
