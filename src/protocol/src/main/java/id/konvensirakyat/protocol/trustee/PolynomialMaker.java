package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.threshold.PkiKeys;
import id.konvensirakyat.crypto.threshold.SecretPolynomial;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** Makes a trustee's polynomial message of spec 4.6.4. */
final class PolynomialMaker {
  private PolynomialMaker() {}

  /**
   * The message with what its maker alone knows of it.
   *
   * @param sent the secrets of the polynomial, in the trustees' order
   */
  record Made(Polynomial polynomial, List<Channel.Sent> sent) {}

  /**
   * A polynomial and its shares, encrypted for each trustee.
   *
   * @param random gives, in this order: the coefficients from a_0; for each share the number of its
   *     signature, then r and s; the same three for the polynomial to oneself; the number of the
   *     coefficients' signature. Which is written down in crypto-spec/threshold.md 10, because two
   *     programs must get the same message from one seed.
   */
  static Made make(PkiKeys keys, Ceremony ceremony, SecureRandom random) {
    SecretPolynomial f =
        SecretPolynomial.random(ceremony.group(), ceremony.threshold() - 1, random);
    List<Channel.Sent> sent = new ArrayList<>();
    for (int j = 1; j <= ceremony.certificates().size(); j++) {
      String share = f.share(j).reveal();
      String message =
          JsonWriter.write(writer -> writer.object(() -> writer.field("secret").string(share)));
      sent.add(Channel.send(keys, ceremony.certificate(j).encryption(), message, random));
    }
    List<String> numbers = f.coefficients().stream().map(SecretScalar::reveal).toList();
    String raw =
        JsonWriter.write(
            writer -> writer.object(() -> writer.field("polynomial").strings(numbers)));
    Polynomial polynomial =
        new Polynomial(
            Channel.send(keys, keys.encryption(), raw, random).text(),
            sent.stream().map(Channel.Sent::text).toList(),
            Coefficients.of(keys, f.commit(), random));
    return new Made(polynomial, List.copyOf(sent));
  }
}
