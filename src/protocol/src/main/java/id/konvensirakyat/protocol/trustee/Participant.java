package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.EncodingException;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.proof.Verdict;
import id.konvensirakyat.crypto.threshold.FeldmanCommitment;
import id.konvensirakyat.crypto.threshold.PkiKeys;
import id.konvensirakyat.crypto.threshold.SecretPolynomial;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A trustee's own side of the ceremony (spec 3.1.1 and 4.6): everything that needs the secret seed.
 */
public final class Participant {
  // The specification leaves this message open; the name is the one that belenios-tool writes.
  private static final String DECRYPTION_KEY = "decryption_key";
  private static final int LONGEST_NUMBER = 700;
  private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]*");

  private final Group group;
  private final PkiKeys keys;

  private Participant(Group group, PkiKeys keys) {
    this.group = group;
    this.keys = keys;
  }

  /** The trustee who holds this seed. */
  public static Participant of(Group group, Seed seed) {
    return new Participant(group, PkiKeys.derive(group, seed));
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

  /** Step 3: a fresh polynomial, its shares encrypted for each trustee. */
  public Polynomial polynomial(Ceremony ceremony, SecureRandom random) throws RefusedException {
    index(ceremony);
    SecretPolynomial f = SecretPolynomial.random(group, ceremony.threshold() - 1, random);
    List<String> secrets = new ArrayList<>();
    for (int j = 1; j <= ceremony.certificates().size(); j++) {
      String share = f.share(j).reveal();
      String message =
          JsonWriter.write(writer -> writer.object(() -> writer.field("secret").string(share)));
      secrets.add(Channel.send(keys, ceremony.certificate(j).encryption(), message, random));
    }
    List<String> numbers = f.coefficients().stream().map(SecretScalar::reveal).toList();
    String raw =
        JsonWriter.write(
            writer -> writer.object(() -> writer.field("polynomial").strings(numbers)));
    return new Polynomial(
        Channel.send(keys, keys.encryption(), raw, random),
        secrets,
        Coefficients.of(keys, f.commit(), random));
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
      SecretScalar share = share(ceremony, input, i);
      FeldmanCommitment commitment = input.coefficients().get(i - 1).commitment();
      if (!(commitment.checkShare(j, share) instanceof Verdict.Valid)) {
        throw new RefusedException(Reason.SHARE_INVALID, "secrets[" + (i - 1) + "]");
      }
      sum = sum.plus(share);
    }
    String key = sum.reveal();
    String message = JsonWriter.write(w -> w.object(() -> w.field(DECRYPTION_KEY).string(key)));
    return new VOutput(
        Channel.send(keys, keys.encryption(), message, random),
        TrusteePublicKey.of(group, sum, random));
  }

  /** Opens the decryption key that {@link #voutput} had encrypted for this trustee. */
  public SecretScalar decryptionKey(String privateKey) throws RefusedException {
    String message = Channel.receive(group, keys, keys.verification(), privateKey);
    return JsonReader.read(
        message, reader -> reader.object(r -> r.field(DECRYPTION_KEY, this::secret)));
  }

  private SecretScalar share(Ceremony ceremony, VInput input, int i) throws RefusedException {
    try {
      String message =
          Channel.receive(
              group, keys, ceremony.certificate(i).verification(), input.secrets().get(i - 1));
      return JsonReader.read(
          message, reader -> reader.object(r -> r.field("secret", this::secret)));
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
                reader.object(r -> r.field("polynomial", a -> a.array(threshold, this::secret))));
    if (coefficients.size() != threshold
        || !SecretPolynomial.of(coefficients).commit().equals(published)) {
      throw new RefusedException(Reason.COEFFICIENTS_INVALID, "polynomial");
    }
  }

  // belenios-tool 2.0 sends shares and keys that are not reduced modulo the order.
  private SecretScalar secret(JsonReader reader) throws RefusedException {
    String decimal = reader.string(LONGEST_NUMBER);
    if (!DECIMAL.matcher(decimal).matches()) {
      throw new RefusedException(Reason.SCALAR_INVALID, "");
    }
    return SecretScalar.reduce(group, new BigInteger(decimal).toByteArray());
  }
}
