package id.konvensirakyat.platform.trustee;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.platform.board.Groups;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.Attempt;
import id.konvensirakyat.protocol.trustee.Ceremony;
import id.konvensirakyat.protocol.trustee.Certificate;
import id.konvensirakyat.protocol.trustee.Coefficients;
import id.konvensirakyat.protocol.trustee.Commitment;
import id.konvensirakyat.protocol.trustee.CommittedAttempt;
import id.konvensirakyat.protocol.trustee.Dealing;
import id.konvensirakyat.protocol.trustee.Judgement;
import id.konvensirakyat.protocol.trustee.Polynomial;
import id.konvensirakyat.protocol.trustee.Rehearsal;
import id.konvensirakyat.protocol.trustee.RehearsalAnswer;
import id.konvensirakyat.protocol.trustee.RehearsalRecord;
import id.konvensirakyat.protocol.trustee.Trustees;
import id.konvensirakyat.protocol.trustee.VOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The server's part in an attempt at the ceremony (crypto-spec/threshold.md): checks each message
 * on its arrival and routes it. A pure function of the messages kept so far.
 */
final class KeyCeremony {
  private final String convention;
  private final Group group;
  private final int threshold;
  private final int attempt;
  private final Messages messages;

  KeyCeremony(String convention, Group group, int threshold, int attempt, Messages messages) {
    this.convention = convention;
    this.group = group;
    this.threshold = threshold;
    this.attempt = attempt;
    this.messages = messages;
  }

  static KeyCeremony of(Convention convention, CeremonyState state) {
    return new KeyCeremony(
        convention.id(),
        Groups.of(convention),
        convention.threshold(),
        state.attempt(),
        state.messages());
  }

  /** Checks a trustee's message against all that came before it; the step must be the right one. */
  void check(MessageKind kind, int trustee, byte[] body) throws RefusedException {
    switch (kind) {
      case CERTIFICATE -> checkCertificate(trustee, body);
      case COMMITMENT -> Commitment.read(body);
      case POLYNOMIAL -> committed().readDealing(trustee, body);
      case CHECK -> certified().readVOutput(trustee, polynomials(), body);
      case REHEARSAL -> rehearsal().read(trustee, body);
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

  /** The keys of a certificate, as texts. */
  List<String> keysIn(byte[] certificate) throws RefusedException {
    Certificate read = Certificate.read(group, certificate);
    return List.of(read.verification().encode(), read.encryption().encode());
  }

  /** What the line of a message on the record of acts fixes: a SHA-256 in hexadecimal. */
  String fixedBy(MessageKind kind, int trustee, byte[] body) throws RefusedException {
    return switch (kind) {
      case COMMITMENT -> Commitment.read(body).hash().hex();
      case POLYNOMIAL -> committed().readDealing(trustee, body).coefficientsHash().hex();
      default -> Hash.of(body).hex();
    };
  }

  /** What trustee j needs to check its share; once all polynomials are in. */
  String vinput(int trustee) throws RefusedException {
    return JsonWriter.write(committed().vinput(trustee, dealings()));
  }

  /** Who is at fault, by a trustee's complaint; once all polynomials are in. */
  Judgement judge(int complainer, byte[] complaint) throws RefusedException {
    CommittedAttempt committed = committed();
    return committed.judge(complainer, committed.readComplaint(complaint), dealings());
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

  /** The commitments in hexadecimal, in the trustees' order; once all are in. */
  List<String> commitments() throws RefusedException {
    return committed().commitments().stream().map(Hash::hex).toList();
  }

  /** What a trustee reveals in its dealing. */
  Coefficients coefficients(int trustee, byte[] dealing) throws RefusedException {
    return committed().readDealing(trustee, dealing).polynomial().coefficients();
  }

  /** The answers in the rehearsal so far; once the ceremony is done. */
  RehearsalRecord rehearsalRecord() throws RefusedException {
    Rehearsal rehearsal = rehearsal();
    SortedMap<Integer, RehearsalAnswer> answers = new TreeMap<>();
    for (var given : messages.given(MessageKind.REHEARSAL).entrySet()) {
      answers.put(given.getKey(), rehearsal.read(given.getKey(), given.getValue()));
    }
    return new RehearsalRecord(rehearsal.number(), trustees(), answers);
  }

  private Rehearsal rehearsal() throws RefusedException {
    return Rehearsal.of(convention, group, trustees());
  }

  private Ceremony certified() throws RefusedException {
    List<Certificate> certificates = new ArrayList<>();
    for (byte[] certificate : messages.all(MessageKind.CERTIFICATE)) {
      certificates.add(Certificate.read(group, certificate));
    }
    return Ceremony.of(group, threshold, certificates);
  }

  private CommittedAttempt committed() throws RefusedException {
    List<Hash> commitments = new ArrayList<>();
    for (byte[] commitment : messages.all(MessageKind.COMMITMENT)) {
      commitments.add(Commitment.read(commitment).hash());
    }
    return new Attempt(convention, attempt, certified()).committed(commitments);
  }

  private List<Dealing> dealings() throws RefusedException {
    CommittedAttempt committed = committed();
    List<Dealing> dealings = new ArrayList<>();
    List<byte[]> bodies = messages.all(MessageKind.POLYNOMIAL);
    for (int i = 0; i < bodies.size(); i++) {
      dealings.add(committed.readDealing(i + 1, bodies.get(i)));
    }
    return dealings;
  }

  private List<Polynomial> polynomials() throws RefusedException {
    return dealings().stream().map(Dealing::polynomial).toList();
  }
}
