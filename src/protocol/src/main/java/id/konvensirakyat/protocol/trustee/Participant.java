package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.proof.ShareProof;
import id.konvensirakyat.crypto.threshold.EncryptedMessage;
import id.konvensirakyat.crypto.threshold.FeldmanCommitment;
import id.konvensirakyat.crypto.threshold.PkiKeys;
import id.konvensirakyat.crypto.threshold.SecretPolynomial;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.crypto.threshold.SeedStream;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * A trustee's own side of the ceremony (spec 3.1.1 and 4.6): everything that needs the secret seed.
 */
public final class Participant {
  // The specification leaves this message open; the name is the one that belenios-tool writes.
  private static final String DECRYPTION_KEY = "decryption_key";

  private final Group group;
  private final Seed seed;
  private final PkiKeys keys;

  private Participant(Group group, Seed seed, PkiKeys keys) {
    this.group = group;
    this.seed = seed;
    this.keys = keys;
  }

  /** The trustee who holds this seed. */
  public static Participant of(Group group, Seed seed) {
    return new Participant(group, seed, PkiKeys.derive(group, seed));
  }

  /** The trustee who holds the seed of these 22 characters. */
  public static Participant of(Group group, String seed) throws RefusedException {
    try {
      return of(group, Seed.decode(seed));
    } catch (EncodingException e) {
      throw new RefusedException(Reason.SEED_INVALID, "");
    }
  }

  /** Step 1: the certificate. */
  public Certificate certificate(SecureRandom random) {
    return Certificate.of(keys, random);
  }

  /** This trustee's number in the ceremony, from 1. */
  public int index(Ceremony ceremony) throws RefusedException {
    for (int i = 1; i <= ceremony.certificates().size(); i++) {
      Certificate certificate = ceremony.certificate(i);
      if (certificate.verification().equals(keys.verification())
          && certificate.encryption().equals(keys.encryption())) {
        return i;
      }
    }
    throw new RefusedException(Reason.SEED_INVALID, "");
  }

  /** Step 3 of Belenios: a fresh polynomial, its shares encrypted for each trustee. */
  public Polynomial polynomial(Ceremony ceremony, SecureRandom random) throws RefusedException {
    index(ceremony);
    return PolynomialMaker.make(keys, ceremony, random).polynomial();
  }

  /** The commitment to the polynomial that the seed determines for this attempt. */
  public Commitment commitment(Attempt attempt) throws RefusedException {
    index(attempt.ceremony());
    return new Commitment(determined(attempt).polynomial().coefficients().commitmentHash());
  }

  /**
   * That polynomial itself, once all have committed; the same text each time.
   *
   * @throws RefusedException COMMITMENT_MISMATCH if the commitment in this trustee's place is not
   *     its own: nothing is revealed then
   */
  public Dealing dealing(CommittedAttempt committed) throws RefusedException {
    Attempt attempt = committed.attempt();
    int i = index(attempt.ceremony());
    PolynomialMaker.Made made = determined(attempt);
    committed.checkCommitment(i, made.polynomial().coefficients(), "commitments[" + (i - 1) + "]");
    SecureRandom random = SeedStream.of(seed, "shares|" + committed.context());
    List<ShareProof> proofs = new ArrayList<>();
    for (int j = 1; j <= made.sent().size(); j++) {
      Channel.Sent sent = made.sent().get(j - 1);
      ShareProof.Statement statement = committed.shareStatement(i, j, sent.text());
      proofs.add(ShareProof.sign(statement, keys.signing(), sent.r(), random));
    }
    return new Dealing(made.polynomial(), proofs);
  }

  private PolynomialMaker.Made determined(Attempt attempt) {
    SecureRandom random = SeedStream.of(seed, attempt.polynomialPurpose());
    return PolynomialMaker.make(keys, attempt.ceremony(), random);
  }

  /**
   * The check of the shares: as {@link #voutput(Ceremony, VInput, SecureRandom)}, after each
   * sender's proof of having sent them.
   *
   * @throws RefusedException with the place {@code secrets[i]}, i from 0, if trustee i + 1 is to be
   *     accused: see {@link #complaint}
   */
  public VOutput voutput(CommittedAttempt committed, DealtInput input, SecureRandom random)
      throws RefusedException {
    Ceremony ceremony = committed.attempt().ceremony();
    int j = index(ceremony);
    for (int i = 1; i <= input.proofs().size(); i++) {
      String secret = input.vinput().secrets().get(i - 1);
      committed.checkShareProof(i, j, secret, input.proofs().get(i - 1), i - 1);
    }
    return voutput(ceremony, input.vinput(), random);
  }

  /**
   * Opens a wrong share for everybody. Refuses to open one that is in order, or that its sender did
   * not prove to have sent: it might be a part of another message to this trustee.
   *
   * @param against the number of the sender, from 1
   * @throws RefusedException COMPLAINT_UNFOUNDED, SHARE_PROOF_INVALID, COMPLAINT_INVALID
   */
  public Complaint complaint(
      CommittedAttempt committed, DealtInput input, int against, SecureRandom random)
      throws RefusedException {
    int j = index(committed.attempt().ceremony());
    return new ComplaintMaker(committed, keys, j).make(input, against, random);
  }

  /**
   * Step 5: opens the shares, checks each against its sender's commitment, and answers with the
   * verification key of their sum.
   */
  public VOutput voutput(Ceremony ceremony, VInput input, SecureRandom random)
      throws RefusedException {
    int j = index(ceremony);
    checkOwnPolynomial(input, j);
    SecretScalar sum = SecretScalar.of(group, 0);
    for (int i = 1; i <= ceremony.certificates().size(); i++) {
      sum = sum.plus(share(ceremony, input, i, j));
    }
    String key = sum.reveal();
    String message = JsonWriter.write(w -> w.object(() -> w.field(DECRYPTION_KEY).string(key)));
    return new VOutput(
        Channel.send(keys, keys.encryption(), message, random).text(),
        TrusteePublicKey.of(group, sum, random));
  }

  /** Opens the decryption key that {@link #voutput} had encrypted for this trustee. */
  public SecretScalar decryptionKey(String privateKey) throws RefusedException {
    String message = Channel.receive(group, keys, keys.verification(), privateKey);
    return JsonReader.read(
        message,
        reader -> reader.object(r -> r.field(DECRYPTION_KEY, n -> Share.number(group, n))));
  }

  private SecretScalar share(Ceremony ceremony, VInput input, int i, int j)
      throws RefusedException {
    try {
      EncryptedMessage message = Channel.parse(group, input.secrets().get(i - 1));
      Element opened = message.opened(keys.decryption());
      return Share.open(ceremony, i, j, message, opened, input.coefficients().get(i - 1));
    } catch (RefusedException e) {
      throw e.within("secrets[" + (i - 1) + "]");
    }
  }

  // A server that routed another polynomial's commitment as ours would be found here.
  private void checkOwnPolynomial(VInput input, int j) throws RefusedException {
    String raw = Channel.receive(group, keys, keys.verification(), input.polynomial());
    FeldmanCommitment published = input.coefficients().get(j - 1).commitment();
    int threshold = published.coefficients().size();
    List<SecretScalar> coefficients =
        JsonReader.read(
            raw,
            reader ->
                reader.object(
                    r ->
                        r.field(
                            "polynomial", a -> a.array(threshold, n -> Share.number(group, n)))));
    if (coefficients.size() != threshold
        || !SecretPolynomial.of(coefficients).commit().equals(published)) {
      throw new RefusedException(Reason.COEFFICIENTS_INVALID, "polynomial");
    }
  }
}
