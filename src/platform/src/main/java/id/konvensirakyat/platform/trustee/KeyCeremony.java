package id.konvensirakyat.platform.trustee;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.Ceremony;
import id.konvensirakyat.protocol.trustee.Certificate;
import id.konvensirakyat.protocol.trustee.Polynomial;
import id.konvensirakyat.protocol.trustee.Trustees;
import id.konvensirakyat.protocol.trustee.VOutput;
import java.util.ArrayList;
import java.util.List;

/**
 * The server's part in the ceremony (specification, "Pedersen" protocol): checks each message on
 * its arrival and routes it. A pure function of the messages kept so far.
 */
final class KeyCeremony {
  private final Group group;
  private final int threshold;
  private final Messages messages;

  KeyCeremony(Group group, int threshold, Messages messages) {
    this.group = group;
    this.threshold = threshold;
    this.messages = messages;
  }

  /** Checks a trustee's message against all that came before it; the step must be the right one. */
  void check(MessageKind kind, int trustee, byte[] body) throws RefusedException {
    switch (kind) {
      case CERTIFICATE -> checkCertificate(trustee, body);
      case POLYNOMIAL -> certified().readPolynomial(trustee, body);
      case CHECK -> certified().readVOutput(trustee, polynomials(), body);
    }
  }

  // Two trustees with one key would be one trustee with two shares.
  private void checkCertificate(int trustee, byte[] body) throws RefusedException {
    Certificate certificate = Certificate.read(group, body);
    for (int other : messages.trustees().filter(i -> i != trustee).toArray()) {
      if (messages.has(MessageKind.CERTIFICATE, other)) {
        byte[] kept = messages.get(MessageKind.CERTIFICATE, other).orElseThrow();
        Certificate present = Certificate.read(group, kept);
        if (present.verification().equals(certificate.verification())
            || present.encryption().equals(certificate.encryption())) {
          throw new RefusedException(Reason.CERTIFICATE_DUPLICATE, "");
        }
      }
    }
  }

  /** What trustee j needs to check its share; once all polynomials are in. */
  String vinput(int trustee) throws RefusedException {
    return JsonWriter.write(certified().vinput(trustee, polynomials()));
  }

  /** The trustee's own decryption key, encrypted for itself; once its check is in. */
  String privateKey(int trustee) throws RefusedException {
    byte[] check = messages.get(MessageKind.CHECK, trustee).orElseThrow();
    return certified().readVOutput(trustee, polynomials(), check).privateKey();
  }

  /** The {@code trustees} of every election of the convention; once the ceremony is done. */
  Trustees trustees() throws RefusedException {
    Ceremony ceremony = certified();
    List<Polynomial> polynomials = polynomials();
    List<VOutput> outputs = new ArrayList<>();
    List<byte[]> checks = messages.all(MessageKind.CHECK);
    for (int i = 0; i < checks.size(); i++) {
      outputs.add(ceremony.readVOutput(i + 1, polynomials, checks.get(i)));
    }
    return new Trustees(List.of(ceremony.finish(polynomials, outputs)));
  }

  private Ceremony certified() throws RefusedException {
    List<Certificate> certificates = new ArrayList<>();
    for (byte[] certificate : messages.all(MessageKind.CERTIFICATE)) {
      certificates.add(Certificate.read(group, certificate));
    }
    return Ceremony.of(group, threshold, certificates);
  }

  private List<Polynomial> polynomials() throws RefusedException {
    Ceremony ceremony = certified();
    List<Polynomial> polynomials = new ArrayList<>();
    List<byte[]> bodies = messages.all(MessageKind.POLYNOMIAL);
    for (int i = 0; i < bodies.size(); i++) {
      polynomials.add(ceremony.readPolynomial(i + 1, bodies.get(i)));
    }
    return polynomials;
  }
}
