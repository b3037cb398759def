package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.elgamal.Ciphertext;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.crypto.proof.BoundDecryptionProof;
import id.konvensirakyat.crypto.proof.DecryptionProof;
import id.konvensirakyat.crypto.proof.Verdict;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.Outcome;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The trustees decrypt a number that everybody knows, to see that enough of them still have their
 * keys: crypto-spec/threshold.md 13. Number and encryption follow from the public key, so whoever
 * decrypts it opens nothing.
 */
public final class Rehearsal {
  /** The largest number that is decrypted. */
  static final int MOST = 1000;

  private final Group group;
  private final Pedersen trustees;
  private final String statement;

  private Rehearsal(Group group, Pedersen trustees, String statement) {
    this.group = group;
    this.trustees = trustees;
    this.statement = statement;
  }

  /**
   * The rehearsal of a convention's trustees.
   *
   * @throws RefusedException THRESHOLD_INVALID unless the trustees are one item with a threshold
   */
  public static Rehearsal of(String convention, Group group, Trustees trustees)
      throws RefusedException {
    if (trustees.items().size() == 1 && trustees.items().get(0) instanceof Pedersen pedersen) {
      return new Rehearsal(group, pedersen, convention + "|" + trustees.publicKey().encode());
    }
    throw new RefusedException(Reason.THRESHOLD_INVALID, "trustees");
  }

  /** The encrypted number, from 1 to 1000. */
  public int number() {
    BigInteger hash = new BigInteger(1, Hash.sha256("rehearsal|" + statement));
    return 1 + hash.mod(BigInteger.valueOf(MOST)).intValueExact();
  }

  /** (g^r, y^r g^n) for an r that everybody can compute. */
  public Ciphertext ciphertext() {
    Scalar r = Hash.toScalar(group, "rehearsal-r|" + statement);
    Element g = group.generator();
    Element number = g.power(Scalar.of(group, number()));
    return new Ciphertext(g.power(r), trustees.subKey().power(r).times(number));
  }

  /** What stands in the proofs in the place of an election's fingerprint. */
  public String fingerprint() {
    return id.konvensirakyat.protocol.encoding.Hash.of("rehearsal-phi|" + statement).base64();
  }

  /**
   * A trustee's answer.
   *
   * @param trustee its number, from 1
   * @param key its private key, restored from where the trustee keeps it
   * @throws RefusedException OWNER_UNKNOWN, VERIFICATION_KEY_INVALID if it is another's key
   */
  public RehearsalAnswer make(int trustee, SecretScalar key, SecureRandom random)
      throws RefusedException {
    Element publicKey = verificationKey(trustee);
    if (!group.generatorPower(key).equals(publicKey)) {
      throw new RefusedException(Reason.VERIFICATION_KEY_INVALID, "");
    }
    Element alpha = ciphertext().alpha();
    Element factor = group.power(alpha, key);
    return new RehearsalAnswer(
        factor,
        DecryptionProof.decrypt(fingerprint(), publicKey, key, alpha, random),
        BoundDecryptionProof.decrypt(
            fingerprint(), trustee, publicKey, key, alpha, factor, random));
  }

  /**
   * Reads a trustee's answer and checks both proofs.
   *
   * @throws RefusedException OWNER_UNKNOWN, DECRYPTION_INVALID, BOUND_PROOF_INVALID or a reason of
   *     the form
   */
  public RehearsalAnswer read(int trustee, byte[] text) throws RefusedException {
    RehearsalAnswer answer =
        JsonReader.readCanonical(text, reader -> RehearsalAnswer.read(group, reader));
    check(trustee, answer).orThrow();
    return answer;
  }

  /** Checks both proofs of an answer. */
  public Outcome check(int trustee, RehearsalAnswer answer) throws RefusedException {
    Element key = verificationKey(trustee);
    Element alpha = ciphertext().alpha();
    Verdict first =
        DecryptionProof.verify(fingerprint(), key, alpha, answer.factor(), answer.proof());
    if (!(first instanceof Verdict.Valid)) {
      return Outcome.refused(Reason.DECRYPTION_INVALID, "proof");
    }
    Verdict second =
        BoundDecryptionProof.verify(
            fingerprint(), trustee, key, alpha, answer.factor(), answer.bound());
    return second instanceof Verdict.Valid
        ? Outcome.accepted()
        : Outcome.refused(Reason.BOUND_PROOF_INVALID, "bound");
  }

  /**
   * Whether enough trustees answered, and any that many of them decrypt the number: the first by
   * their numbers are taken, and each answer was read by {@link #read}.
   */
  public Outcome check(SortedMap<Integer, RehearsalAnswer> answers) {
    if (answers.size() < trustees.threshold()) {
      return Outcome.refused(Reason.DECRYPTIONS_MISSING, "");
    }
    SortedMap<Integer, Element> factors = new TreeMap<>();
    answers.entrySet().stream()
        .limit(trustees.threshold())
        .forEach(entry -> factors.put(entry.getKey(), entry.getValue().factor()));
    Element power = ciphertext().beta().dividedBy(trustees.combine(factors));
    Element number = group.generator().power(Scalar.of(group, number()));
    return power.equals(number) ? Outcome.accepted() : Outcome.refused(Reason.RESULT_WRONG, "");
  }

  private Element verificationKey(int trustee) throws RefusedException {
    if (trustee < 1 || trustee > trustees.verificationKeys().size()) {
      throw new RefusedException(Reason.OWNER_UNKNOWN, "");
    }
    return trustees.verificationKeys().get(trustee - 1).publicKey();
  }
}
