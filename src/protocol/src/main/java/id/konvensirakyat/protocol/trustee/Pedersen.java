package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.threshold.FeldmanCommitment;
import id.konvensirakyat.crypto.threshold.Lagrange;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * The published outcome of a threshold ceremony, the threshold_parameters of spec 4.6.7. One that
 * was read is consistent: certificates and coefficients signed, verification keys computed from the
 * coefficients, their proofs valid.
 *
 * @param threshold how many trustees decrypt
 * @param certificates one for each trustee, in the ceremony's order
 * @param coefficients in the same order
 * @param verificationKeys in the same order
 */
public record Pedersen(
    int threshold,
    List<Certificate> certificates,
    List<Coefficients> coefficients,
    List<TrusteePublicKey> verificationKeys)
    implements Trustee {

  public Pedersen {
    certificates = List.copyOf(certificates);
    coefficients = List.copyOf(coefficients);
    verificationKeys = List.copyOf(verificationKeys);
  }

  /**
   * Reads the item and checks all of it.
   *
   * @param most trustees that it may have
   */
  static Pedersen read(Group group, int most, JsonReader reader) throws RefusedException {
    return reader.object(
        r -> {
          int threshold = r.field("threshold", n -> n.integer(1, Trustees.MOST_PERSONS));
          List<Certificate> certificates =
              r.field("certs", a -> a.array(most, c -> Certificate.read(group, c)));
          checkCertificates(threshold, certificates);
          List<Coefficients> coefficients =
              r.field("coefexps", c -> coefficients(group, threshold, certificates, c));
          List<TrusteePublicKey> keys =
              r.field(
                  "verification_keys",
                  a -> a.array(certificates.size(), k -> TrusteePublicKey.read(group, k)));
          if (keys.size() != certificates.size()) {
            throw new RefusedException(Reason.THRESHOLD_INVALID, "verification_keys");
          }
          FeldmanCommitment sum = sum(coefficients);
          for (int j = 1; j <= keys.size(); j++) {
            if (!keys.get(j - 1).publicKey().equals(sum.shareKey(j))) {
              throw new RefusedException(
                  Reason.VERIFICATION_KEY_INVALID, "verification_keys[" + (j - 1) + "]");
            }
          }
          return new Pedersen(threshold, certificates, coefficients, keys);
        });
  }

  /**
   * All keys differ, those for signing from those for receiving too: a browser refuses the same
   * list, so that no trustee can stop the others after certificates are fixed.
   */
  static void checkCertificates(int threshold, List<Certificate> certificates)
      throws RefusedException {
    if (threshold < 1 || threshold > certificates.size()) {
      throw new RefusedException(Reason.THRESHOLD_INVALID, "threshold");
    }
    Set<Element> keys = new HashSet<>();
    for (Certificate certificate : certificates) {
      if (!keys.add(certificate.verification()) || !keys.add(certificate.encryption())) {
        throw new RefusedException(Reason.CERTIFICATE_DUPLICATE, "certs");
      }
    }
  }

  static List<Coefficients> coefficients(
      Group group, int threshold, List<Certificate> certificates, JsonReader reader)
      throws RefusedException {
    List<Coefficients> all = new ArrayList<>();
    reader.array(
        certificates.size(),
        c -> all.add(Coefficients.read(group, certificates.get(all.size()), threshold, c)));
    if (all.size() != certificates.size()) {
      throw new RefusedException(Reason.THRESHOLD_INVALID, "coefexps");
    }
    return List.copyOf(all);
  }

  /** The commitment to the sum of all polynomials, whose share keys are the verification keys. */
  static FeldmanCommitment sum(List<Coefficients> coefficients) {
    return FeldmanCommitment.sum(coefficients.stream().map(Coefficients::commitment).toList());
  }

  @Override
  public Element subKey() {
    return coefficients.stream()
        .map(c -> c.commitment().publicKey())
        .reduce(Element::times)
        .orElseThrow();
  }

  @Override
  public Element combine(SortedMap<Integer, Element> factors) {
    if (factors.size() != threshold
        || factors.firstKey() < 1
        || factors.lastKey() > certificates.size()) {
      throw new IllegalArgumentException("exactly a threshold of this item's trustees");
    }
    return Lagrange.combine(factors);
  }

  @Override
  public void writeTo(JsonWriter writer) {
    JsonValue parameters =
        out ->
            out.object(
                () -> {
                  out.field("threshold").integer(threshold);
                  out.field("certs").array(certificates);
                  out.field("coefexps").array(coefficients);
                  out.field("verification_keys").array(verificationKeys);
                });
    writer.tagged("Pedersen", parameters);
  }
}
