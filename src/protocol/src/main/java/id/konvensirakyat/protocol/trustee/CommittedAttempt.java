package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.proof.ShareProof;
import id.konvensirakyat.crypto.proof.Verdict;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An attempt whose trustees have all committed themselves to their polynomials, none of which is
 * known yet: crypto-spec/threshold.md 11. A trustee who reveals signs the list of commitments that
 * she has seen with every share, so trustees who were shown different lists refuse each other's.
 *
 * @param commitments one of each trustee, in their order
 */
public record CommittedAttempt(Attempt attempt, List<Hash> commitments) {
  public CommittedAttempt {
    commitments = List.copyOf(commitments);
    if (commitments.size() != attempt.ceremony().certificates().size()) {
      throw new IllegalArgumentException("one commitment of each trustee is needed");
    }
  }

  /** The hash that all proofs of this attempt contain, 64 hexadecimal digits. */
  public String context() {
    String all = commitments.stream().map(Hash::hex).collect(Collectors.joining(","));
    return Hash.of(
            String.join(
                "|",
                "ceremony",
                attempt.convention(),
                Integer.toString(attempt.number()),
                attempt.certificatesDigest().hex(),
                all))
        .hex();
  }

  /** Reads what trustee i reveals, and checks all that is public in it. */
  public Dealing readDealing(int i, byte[] text) throws RefusedException {
    Ceremony ceremony = attempt.ceremony();
    int trustees = commitments.size();
    Dealing dealing =
        JsonReader.readCanonical(
            text,
            reader ->
                reader.object(
                    r ->
                        new Dealing(
                            r.field("polynomial", p -> ceremony.readPolynomial(i, p)),
                            r.field("proofs", a -> ShareProofs.read(group(), trustees, a)))));
    checkCommitment(i, dealing.polynomial().coefficients(), "polynomial.coefexps");
    for (int j = 1; j <= trustees; j++) {
      checkShareProof(
          i, j, dealing.polynomial().secrets().get(j - 1), dealing.proofs().get(j - 1), j - 1);
    }
    return dealing;
  }

  /**
   * Routes to trustee j what it needs to check its share.
   *
   * @param dealings one of each trustee, in their order
   */
  public DealtInput vinput(int j, List<Dealing> dealings) {
    return new DealtInput(
        attempt.ceremony().vinput(j, dealings.stream().map(Dealing::polynomial).toList()),
        dealings.stream().map(d -> d.proofs().get(j - 1)).toList());
  }

  /** Reads a vinput as its trustee does; its share proofs are yet to be checked. */
  public DealtInput readVInput(byte[] text) throws RefusedException {
    DealtInput input =
        JsonReader.readCanonical(
            text,
            reader ->
                reader.object(
                    r ->
                        new DealtInput(
                            r.field("vinput", attempt.ceremony()::readVInput),
                            r.field(
                                "proofs", a -> ShareProofs.read(group(), commitments.size(), a)))));
    for (int i = 1; i <= commitments.size(); i++) {
      checkCommitment(i, input.vinput().coefficients().get(i - 1), "coefexps[" + (i - 1) + "]");
    }
    return input;
  }

  /** Reads a complaint; it is yet to be judged. */
  public Complaint readComplaint(byte[] text) throws RefusedException {
    return JsonReader.readCanonical(text, reader -> Complaint.read(group(), reader));
  }

  /**
   * Judges a trustee's complaint: either its sender or the accused is named.
   *
   * @param dealings one of each trustee, in their order
   * @throws RefusedException if it cannot be judged: see {@link Evidence#judge}
   */
  public Judgement judge(int complainer, Complaint complaint, List<Dealing> dealings)
      throws RefusedException {
    Evidence.checkParties(this, complainer, complaint.against());
    Dealing dealing = dealings.get(complaint.against() - 1);
    Evidence evidence =
        new Evidence(
            complainer,
            dealing.polynomial().secrets().get(complainer - 1),
            dealing.proofs().get(complainer - 1),
            complaint);
    return evidence.judge(this, dealing.polynomial().coefficients());
  }

  /** Checks that a trustee's coefficients are those that it committed itself to. */
  void checkCommitment(int i, Coefficients coefficients, String place) throws RefusedException {
    if (!coefficients.commitmentHash().equals(commitments.get(i - 1))) {
      throw new RefusedException(Reason.COMMITMENT_MISMATCH, place);
    }
  }

  /** Checks that the sender signed the message, and knew the exponent of its alpha. */
  void checkShareProof(int sender, int receiver, String message, ShareProof proof, int place)
      throws RefusedException {
    if (!(proof.verify(shareStatement(sender, receiver, message)) instanceof Verdict.Valid)) {
      throw new RefusedException(Reason.SHARE_PROOF_INVALID, "proofs[" + place + "]");
    }
  }

  /** What a share proof of this attempt proves. */
  ShareProof.Statement shareStatement(int sender, int receiver, String message)
      throws RefusedException {
    return new ShareProof.Statement(
        context(),
        sender,
        receiver,
        message,
        attempt.ceremony().certificate(sender).verification(),
        Channel.parse(group(), message).alpha());
  }

  Group group() {
    return attempt.ceremony().group();
  }
}
