package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.List;

/**
 * The threshold ceremony once its certificates are together: what the server checks and routes
 * (spec 3.1.1, Pedersen protocol). Knows no secret. Trustees are numbered from 1.
 *
 * @param threshold how many trustees will decrypt, from 1 to all
 * @param certificates of all trustees, in the order that stays
 */
public record Ceremony(Group group, int threshold, List<Certificate> certificates) {
  public Ceremony {
    certificates = List.copyOf(certificates);
  }

  /** Assembles the certificates; all keys must differ. */
  public static Ceremony of(Group group, int threshold, List<Certificate> certificates)
      throws RefusedException {
    Pedersen.checkCertificates(threshold, certificates);
    return new Ceremony(group, threshold, certificates);
  }

  /** Reads trustee i's polynomial message and checks all that is public in it. */
  public Polynomial readPolynomial(int i, byte[] text) throws RefusedException {
    return JsonReader.readCanonical(text, reader -> readPolynomial(i, reader));
  }

  Polynomial readPolynomial(int i, JsonReader reader) throws RefusedException {
    Certificate by = certificate(i);
    return reader.object(
        r ->
            new Polynomial(
                r.field("polynomial", t -> Channel.readSealed(group, t)),
                r.field("secrets", this::readSecrets),
                r.field("coefexps", c -> Coefficients.read(group, by, threshold, c))));
  }

  private List<String> readSecrets(JsonReader reader) throws RefusedException {
    List<String> secrets = reader.array(certificates.size(), t -> Channel.readSealed(group, t));
    if (secrets.size() != certificates.size()) {
      throw new RefusedException(Reason.POLYNOMIAL_INVALID, "");
    }
    return secrets;
  }

  /** Routes to trustee j what it needs to check its share. */
  public VInput vinput(int j, List<Polynomial> polynomials) {
    checkCount(polynomials.size());
    return new VInput(
        polynomials.get(index(j)).polynomial(),
        polynomials.stream().map(p -> p.secrets().get(index(j))).toList(),
        polynomials.stream().map(Polynomial::coefficients).toList());
  }

  /** Reads a vinput as its trustee does; the signatures on all coefficients are checked. */
  public VInput readVInput(byte[] text) throws RefusedException {
    return JsonReader.readCanonical(text, this::readVInput);
  }

  VInput readVInput(JsonReader reader) throws RefusedException {
    return reader.object(
        r ->
            new VInput(
                r.field("polynomial", t -> Channel.readSealed(group, t)),
                r.field("secrets", this::readSecrets),
                r.field(
                    "coefexps", c -> Pedersen.coefficients(group, threshold, certificates, c))));
  }

  /**
   * Reads trustee j's answer: its verification key must be the one that the commitments give, with
   * a valid proof.
   */
  public VOutput readVOutput(int j, List<Polynomial> polynomials, byte[] text)
      throws RefusedException {
    checkCount(polynomials.size());
    index(j);
    VOutput output =
        JsonReader.readCanonical(
            text,
            reader ->
                reader.object(
                    r ->
                        new VOutput(
                            r.field("private_key", t -> Channel.readSealed(group, t)),
                            r.field("public_key", k -> TrusteePublicKey.read(group, k)))));
    List<Coefficients> all = polynomials.stream().map(Polynomial::coefficients).toList();
    if (!output.publicKey().publicKey().equals(Pedersen.sum(all).shareKey(j))) {
      throw new RefusedException(Reason.VERIFICATION_KEY_INVALID, "public_key");
    }
    return output;
  }

  /** The published outcome, once every trustee has answered. */
  public Pedersen finish(List<Polynomial> polynomials, List<VOutput> outputs) {
    checkCount(polynomials.size());
    checkCount(outputs.size());
    return new Pedersen(
        threshold,
        certificates,
        polynomials.stream().map(Polynomial::coefficients).toList(),
        outputs.stream().map(VOutput::publicKey).toList());
  }

  /** Trustee i's certificate. */
  public Certificate certificate(int i) {
    return certificates.get(index(i));
  }

  private int index(int trustee) {
    if (trustee < 1 || trustee > certificates.size()) {
      throw new IllegalArgumentException("trustees are numbered from 1");
    }
    return trustee - 1;
  }

  private void checkCount(int messages) {
    if (messages != certificates.size()) {
      throw new IllegalArgumentException("one message of each trustee is needed");
    }
  }
}
