package id.konvensirakyat.platform.trustee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.Attempt;
import id.konvensirakyat.protocol.trustee.Ceremony;
import id.konvensirakyat.protocol.trustee.Certificate;
import id.konvensirakyat.protocol.trustee.Commitment;
import id.konvensirakyat.protocol.trustee.CommittedAttempt;
import id.konvensirakyat.protocol.trustee.Participant;
import id.konvensirakyat.protocol.trustee.Trustees;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyCeremonyTest {
  private static final Group GROUP = Group.ed25519();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String CONVENTION = "uji";

  private final Messages messages = new Messages(3);
  private final KeyCeremony server = new KeyCeremony(CONVENTION, GROUP, 2, 1, messages);
  private final List<Seed> seeds = new ArrayList<>();
  private final List<Participant> people = new ArrayList<>();

  @BeforeEach
  void people() {
    for (int i = 0; i < 3; i++) {
      seeds.add(Seed.random(RANDOM));
      people.add(Participant.of(GROUP, seeds.get(i)));
    }
  }

  private void accept(MessageKind kind, int trustee, byte[] body) throws RefusedException {
    server.check(kind, trustee, body);
    messages.put(kind, trustee, body);
  }

  private void assertRefused(Reason reason, MessageKind kind, int trustee, byte[] body) {
    RefusedException refused =
        assertThrows(RefusedException.class, () -> server.check(kind, trustee, body));
    assertEquals(reason, refused.reason(), refused.refusal().toString());
  }

  private void certify() throws RefusedException {
    for (int i = 1; i <= 3; i++) {
      byte[] body = JsonWriter.writeBytes(people.get(i - 1).certificate(RANDOM));
      accept(MessageKind.CERTIFICATE, i, body);
    }
  }

  private void commit() throws RefusedException {
    for (int i = 1; i <= 3; i++) {
      byte[] body = JsonWriter.writeBytes(people.get(i - 1).commitment(attempt()));
      accept(MessageKind.COMMITMENT, i, body);
    }
  }

  private Attempt attempt() throws RefusedException {
    List<Certificate> certificates = new ArrayList<>();
    for (byte[] body : messages.all(MessageKind.CERTIFICATE)) {
      certificates.add(Certificate.read(GROUP, body));
    }
    return new Attempt(CONVENTION, 1, Ceremony.of(GROUP, 2, certificates));
  }

  private CommittedAttempt committed() throws RefusedException {
    List<Hash> commitments = new ArrayList<>();
    for (byte[] body : messages.all(MessageKind.COMMITMENT)) {
      commitments.add(Commitment.read(body).hash());
    }
    return attempt().committed(commitments);
  }

  private byte[] dealing(int trustee) throws RefusedException {
    return JsonWriter.writeBytes(people.get(trustee - 1).dealing(committed()));
  }

  private byte[] check(int trustee) throws RefusedException {
    byte[] vinput = server.vinput(trustee).getBytes(StandardCharsets.UTF_8);
    return JsonWriter.writeBytes(
        people.get(trustee - 1).voutput(committed(), committed().readVInput(vinput), RANDOM));
  }

  @Test
  void leadsFromCertificatesToTheElectionsKey() throws RefusedException {
    assertEquals(CeremonyStep.CERTIFICATES, messages.step());
    certify();
    assertEquals(CeremonyStep.COMMITMENTS, messages.step());
    commit();
    assertEquals(CeremonyStep.POLYNOMIALS, messages.step());
    for (int i = 1; i <= 3; i++) {
      accept(MessageKind.POLYNOMIAL, i, dealing(i));
    }
    assertEquals(CeremonyStep.CHECKS, messages.step());
    for (int i = 1; i <= 3; i++) {
      accept(MessageKind.CHECK, i, check(i));
    }
    assertEquals(CeremonyStep.DONE, messages.step());
    Trustees trustees = server.trustees();
    assertEquals(3, trustees.size());
    // what is published reads back, with every signature and proof in it
    Trustees read = Trustees.read(GROUP, JsonWriter.writeBytes(trustees));
    assertEquals(trustees.publicKey(), read.publicKey());
    for (int i = 1; i <= 3; i++) {
      assertEquals(
          trustees.verificationKey(i).orElseThrow(),
          GROUP.generatorPower(people.get(i - 1).decryptionKey(server.privateKey(i))));
    }
  }

  @Test
  void twoTrusteesMayNotHaveOneKey() throws RefusedException {
    accept(MessageKind.CERTIFICATE, 1, JsonWriter.writeBytes(people.get(0).certificate(RANDOM)));
    byte[] again = JsonWriter.writeBytes(people.get(0).certificate(RANDOM));
    assertRefused(Reason.CERTIFICATE_DUPLICATE, MessageKind.CERTIFICATE, 2, again);
    // but a trustee may send its own once more
    accept(MessageKind.CERTIFICATE, 1, again);
  }

  @Test
  void aCertificateIsSignedByItsOwnKey() {
    String mine =
        new String(
            JsonWriter.writeBytes(people.get(0).certificate(RANDOM)), StandardCharsets.UTF_8);
    String theirs =
        new String(
            JsonWriter.writeBytes(people.get(1).certificate(RANDOM)), StandardCharsets.UTF_8);
    String mixed =
        mine.substring(0, mine.indexOf(",\"signature\""))
            + theirs.substring(theirs.indexOf(",\"signature\""));
    assertRefused(Reason.CERTIFICATE_INVALID, MessageKind.CERTIFICATE, 1, bytes(mixed));
    assertRefused(Reason.TYPE_WRONG, MessageKind.CERTIFICATE, 1, bytes("[]"));
  }

  @Test
  void aDealingIsItsTrusteesOwn() throws RefusedException {
    certify();
    commit();
    assertRefused(Reason.COEFFICIENTS_INVALID, MessageKind.POLYNOMIAL, 1, dealing(2));
  }

  @Test
  void aVerificationKeyFollowsFromTheCommitments() throws RefusedException {
    certify();
    commit();
    for (int i = 1; i <= 3; i++) {
      accept(MessageKind.POLYNOMIAL, i, dealing(i));
    }
    assertRefused(Reason.VERIFICATION_KEY_INVALID, MessageKind.CHECK, 1, check(2));
  }

  @Test
  void aWrongShareNamesItsSender() throws RefusedException {
    certify();
    commit();
    CheatingTrustee cheat = new CheatingTrustee(2, seeds.get(1));
    accept(MessageKind.POLYNOMIAL, 1, dealing(1));
    byte[] wrong = JsonWriter.writeBytes(cheat.wrongShareFor(1, committed()));
    accept(MessageKind.POLYNOMIAL, 2, wrong);
    accept(MessageKind.POLYNOMIAL, 3, dealing(3));
    RefusedException refused = assertThrows(RefusedException.class, () -> check(1));
    assertEquals("secrets[1]", refused.refusal().place());
    accept(MessageKind.CHECK, 3, check(3));
    byte[] complaint =
        JsonWriter.writeBytes(
            people.get(0).complaint(committed(), committed().readVInput(vinput(1)), 2, RANDOM));
    assertEquals("trustee 2: SHARE_INVALID", server.judge(1, complaint).actReason());
    // nobody complains in another's name
    assertThrows(RefusedException.class, () -> server.judge(3, complaint));
  }

  @Test
  void aComplaintWithoutCauseNamesTheComplainer() throws RefusedException {
    certify();
    commit();
    for (int i = 1; i <= 3; i++) {
      accept(MessageKind.POLYNOMIAL, i, dealing(i));
    }
    CheatingTrustee liar = new CheatingTrustee(3, seeds.get(2));
    byte[] complaint =
        JsonWriter.writeBytes(
            liar.complaintWithoutCause(1, committed(), committed().readVInput(vinput(3))));
    assertEquals("trustee 3: COMPLAINT_UNFOUNDED", server.judge(3, complaint).actReason());
  }

  private byte[] vinput(int trustee) throws RefusedException {
    return server.vinput(trustee).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsMissingIsNotGuessed() throws RefusedException {
    certify();
    assertThrows(IllegalStateException.class, () -> server.vinput(1));
    assertThrows(IllegalStateException.class, server::trustees);
    assertTrue(messages.get(MessageKind.CHECK, 1).isEmpty());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
