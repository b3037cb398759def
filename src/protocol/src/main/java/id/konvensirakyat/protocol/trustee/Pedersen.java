package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.threshold.Lagrange;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.ArrayList;
import java.util.List;
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

  /** Most trustees of one ceremony. */
  public static final int MOST_TRUSTEES = 100;

  public Pedersen {
    certificates = List.copyOf(certificates);
    coefficients = List.copyOf(coefficients);
    verificationKeys = List.copyOf(verificationKeys);
  }

  static Pedersen read(Group group, JsonReader reader) throws RefusedException {
    return reader.object(
        r -> {
          int threshold = r.field("threshold", n -> n.integer(1, MOST_TRUSTEES));
          List<Certificate> certificates =
              r.field("certs", a -> a.array(MOST_TRUSTEES, c -> Certificate.read(group, c)));
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
          for (int j = 1; j <= keys.size(); j++) {
            if (!keys.get(j - 1).publicKey().equals(verificationKey(coefficients, j))) {
              throw new RefusedException(
                  Reason.VERIFICATION_KEY_INVALID, "verification_keys[" + (j - 1) + "]");
            }
          }
          return new Pedersen(threshold, certificates, coefficients, keys);
        });
  }

  static void checkCertificates(int threshold, List<Certificate> certificates)
      throws RefusedException {
    if (threshold < 1 || threshold > certificates.size()) {
      throw new RefusedException(Reason.THRESHOLD_INVALID, "threshold");
    }
    long signers = certificates.stream().map(Certificate::verification).distinct().count();
    long receivers = certificates.stream().map(Certificate::encryption).distinct().count();
    if (signers < certificates.size() || receivers < certificates.size()) {
      throw new RefusedException(Reason.CERTIFICATE_DUPLICATE, "certs");
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

  /** The public key of trustee j's share, from 1: the product over all trustees' commitments. */
  static Element verificationKey(List<Coefficients> coefficients, int j) {
    return coefficients.stream()
        .map(c -> c.commitment().shareKey(j))
        .reduce(Element::times)
        .orElseThrow();
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
