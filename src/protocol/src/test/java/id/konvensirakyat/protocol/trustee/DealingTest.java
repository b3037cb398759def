package id.konvensirakyat.protocol.trustee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.proof.OpeningProof;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.crypto.proof.ShareProof;
import id.konvensirakyat.crypto.threshold.EncryptedMessage;
import id.konvensirakyat.crypto.threshold.PkiKeys;
import id.konvensirakyat.crypto.threshold.SignedMessage;
import id.konvensirakyat.protocol.SeededRandom;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Trustees and servers that cheat in a ceremony with commitments; trustee 3 cheats trustee 2. */
class DealingTest {
  private static final Group GROUP = Group.ed25519();
  private static final String FIVE = "{\"secret\":\"5\"}";

  private final SecureRandom random = new SeededRandom(43);
  private HeldCeremony held;

  @BeforeEach
  void hold() throws Exception {
    held = new HeldCeremony(GROUP, 3, 2, random);
  }

  private PkiKeys keys(int trustee) {
    return PkiKeys.derive(GROUP, held.seeds.get(trustee - 1));
  }

  /** A message with a share proof: what a dishonest trustee can do with her keys. */
  private record Planted(String secret, ShareProof proof) {}

  private Planted planted(String inside) throws RefusedException {
    return proved(3, Channel.send(keys(3), keys(2).encryption(), inside, random));
  }

  private Planted proved(int signer, Channel.Sent sent) throws RefusedException {
    return new Planted(
        sent.text(),
        ShareProof.sign(
            held.committed.shareStatement(3, 2, sent.text()),
            keys(signer).signing(),
            sent.r(),
            random));
  }

  private Dealing dealingWith(Planted planted) {
    Dealing good = held.dealings.get(2);
    List<String> secrets = new ArrayList<>(good.polynomial().secrets());
    secrets.set(1, planted.secret);
    List<ShareProof> proofs = new ArrayList<>(good.proofs());
    proofs.set(1, planted.proof);
    Polynomial polynomial =
        new Polynomial(good.polynomial().polynomial(), secrets, good.polynomial().coefficients());
    return new Dealing(polynomial, proofs);
  }

  /** The server takes the dealing, trustee 2 checks, complains, and everybody judges. */
  private Judgement complained(Planted planted) throws RefusedException {
    held.dealings.set(
        2, held.committed.readDealing(3, JsonWriter.writeBytes(dealingWith(planted))));
    DealtInput input = held.input(2);
    RefusedException found =
        assertThrows(
            RefusedException.class,
            () -> held.people.get(1).voutput(held.committed, input, random));
    assertEquals("secrets[2]", found.refusal().place().replaceFirst("].*", "]"));
    byte[] sent =
        JsonWriter.writeBytes(held.people.get(1).complaint(held.committed, input, 3, random));
    Complaint complaint = held.committed.readComplaint(sent);
    Judgement judgement = held.committed.judge(2, complaint, held.dealings);
    Evidence again = JsonReader.read(judgement.evidence(), r -> Evidence.read(GROUP, r));
    assertEquals(
        judgement, again.judge(held.committed, held.dealings.get(2).polynomial().coefficients()));
    return judgement;
  }

  @Test
  void honestTrusteesFinish() throws Exception {
    Trustees trustees = held.finish();
    assertEquals(trustees.hash(), Trustees.read(GROUP, JsonWriter.writeBytes(trustees)).hash());
  }

  @Test
  void theSameSeedGivesTheSameDealing() throws Exception {
    for (int i = 0; i < 3; i++) {
      Dealing again = Participant.of(GROUP, held.seeds.get(i)).dealing(held.committed);
      assertEquals(JsonWriter.write(held.dealings.get(i)), JsonWriter.write(again));
      assertEquals(held.committed.commitments().get(i), again.commitment());
    }
  }

  @Test
  void nothingIsDerivedTwiceForTwoPurposes() throws Exception {
    Attempt attempt = held.committed.attempt();
    Participant person = held.people.get(0);
    Ceremony ceremony = attempt.ceremony();
    Hash first = person.commitment(attempt).hash();
    List<Certificate> turned =
        List.of(ceremony.certificate(2), ceremony.certificate(1), ceremony.certificate(3));
    List<Attempt> others =
        List.of(
            new Attempt("lain", 1, ceremony),
            new Attempt(attempt.convention(), 2, ceremony),
            new Attempt(attempt.convention(), 1, Ceremony.of(GROUP, 3, ceremony.certificates())),
            new Attempt(attempt.convention(), 1, Ceremony.of(GROUP, 2, turned)));
    for (Attempt other : others) {
      assertNotEquals(first, person.commitment(other).hash());
    }
  }

  @Test
  void nobodyRevealsWithoutTheOwnCommitment() {
    List<Hash> swapped = new ArrayList<>(held.committed.commitments());
    swapped.set(0, swapped.get(1));
    CommittedAttempt other = held.committed.attempt().committed(swapped);
    refused(Reason.COMMITMENT_MISMATCH, () -> held.people.get(0).dealing(other));
  }

  @Test
  void otherCoefficientsThanCommitted() throws Exception {
    Attempt second = new Attempt("konvensi-uji-1", 2, held.committed.attempt().ceremony());
    List<Hash> commitments = new ArrayList<>();
    for (Participant person : held.people) {
      commitments.add(person.commitment(second).hash());
    }
    CommittedAttempt other = second.committed(commitments);
    byte[] late = JsonWriter.writeBytes(held.people.get(0).dealing(other));
    refused(Reason.COMMITMENT_MISMATCH, () -> held.committed.readDealing(1, late));
    DealtInput input = held.committed.vinput(2, held.dealings);
    refused(Reason.COMMITMENT_MISMATCH, () -> other.readVInput(JsonWriter.writeBytes(input)));
  }

  @Test
  void trusteesWhoSawOtherCommitmentsRefuseEachOther() throws Exception {
    // The server shows trustee 3 another commitment of trustee 1 than it shows trustee 2.
    List<Hash> others = new ArrayList<>(held.committed.commitments());
    others.set(0, Hash.of("another"));
    CommittedAttempt shown = held.committed.attempt().committed(others);
    Dealing dealing = held.people.get(2).dealing(shown);
    refused(
        Reason.SHARE_PROOF_INVALID,
        () -> held.committed.readDealing(3, JsonWriter.writeBytes(dealing)));
    held.dealings.set(2, dealing);
    DealtInput input = held.input(2);
    refused(
        Reason.SHARE_PROOF_INVALID,
        () -> held.people.get(1).voutput(held.committed, input, random));
    refused(
        Reason.SHARE_PROOF_INVALID,
        () -> held.people.get(1).complaint(held.committed, input, 3, random));
  }

  @Test
  void sharesOfTheWrongSenderOrShape() throws Exception {
    Planted byOne = proved(1, Channel.send(keys(3), keys(2).encryption(), FIVE, random));
    refusedDealing(Reason.SHARE_PROOF_INVALID, dealingWith(byOne));
    Planted good = planted(FIVE);
    Planted other = planted(FIVE);
    refusedDealing(Reason.SHARE_PROOF_INVALID, dealingWith(new Planted(good.secret, other.proof)));
    Scalar one = Scalar.of(GROUP, 1);
    ShareProof p = good.proof;
    for (ShareProof changed :
        List.of(
            new ShareProof(p.challenge().plus(one), p.signing(), p.opening()),
            new ShareProof(p.challenge(), p.signing().plus(one), p.opening()),
            new ShareProof(p.challenge(), p.signing(), p.opening().plus(one)))) {
      refusedDealing(Reason.SHARE_PROOF_INVALID, dealingWith(new Planted(good.secret, changed)));
    }
    Dealing whole = held.dealings.get(2);
    refusedDealing(
        Reason.POLYNOMIAL_INVALID, new Dealing(whole.polynomial(), whole.proofs().subList(0, 2)));
  }

  @Test
  void aMessageToTheReceiverIsNoBait() throws Exception {
    // The receiver's own private key, dressed up as a share: opened, it would give the key away.
    held.finish();
    String kept = held.keys.get(1).privateKey();
    Element alpha = Channel.parse(GROUP, kept).alpha();
    Channel.Sent bait = new Channel.Sent(kept, alpha, SecretScalar.of(GROUP, 4711));
    Dealing dealing = dealingWith(proved(3, bait));
    refusedDealing(Reason.SHARE_PROOF_INVALID, dealing);
    held.dealings.set(2, dealing);
    DealtInput input = held.input(2);
    refused(
        Reason.SHARE_PROOF_INVALID,
        () -> held.people.get(1).complaint(held.committed, input, 3, random));
  }

  @Test
  void theSenderIsNamed() throws Exception {
    for (String inside :
        List.of("{\"secret\":\"05\"}", "{\"secret\":\"-1\"}", "{\"share\":\"5\"}", "", "5")) {
      named(3, Reason.MESSAGE_MALFORMED, complained(planted(inside)));
    }
    named(3, Reason.SHARE_INVALID, complained(planted(FIVE)));
    Channel.Sent toOne = Channel.send(keys(3), keys(1).encryption(), FIVE, random);
    named(3, Reason.MESSAGE_UNREADABLE, complained(proved(3, toOne)));
    Channel.Sent byOne = Channel.send(keys(1), keys(2).encryption(), FIVE, random);
    named(3, Reason.MESSAGE_SIGNATURE_INVALID, complained(proved(3, byOne)));
  }

  @Test
  void aShareThatWasPassedOn() throws Exception {
    // What trustee 3 signed for trustee 1, encrypted for trustee 2.
    String toOne = held.dealings.get(2).polynomial().secrets().get(0);
    String signed = Channel.parse(GROUP, toOne).decrypt(keys(1).decryption());
    SecretScalar r = SecretScalar.random(GROUP, random);
    SecretScalar s = SecretScalar.random(GROUP, random);
    EncryptedMessage message = EncryptedMessage.encrypt(keys(2).encryption(), signed, r, s);
    String text =
        "{\"alpha\":\"%s\",\"beta\":\"%s\",\"data\":\"%s\"}"
            .formatted(message.alpha().encode(), message.beta().encode(), message.data());
    Channel.Sent passedOn = new Channel.Sent(text, message.alpha(), r);
    named(3, Reason.MESSAGE_WRONG_RECIPIENT, complained(proved(3, passedOn)));
  }

  @Test
  void complaintsThatAreNotMade() throws Exception {
    DealtInput input = held.input(2);
    Participant two = held.people.get(1);
    refused(Reason.COMPLAINT_UNFOUNDED, () -> two.complaint(held.committed, input, 3, random));
    for (int against : List.of(0, 2, 4)) {
      refused(
          Reason.COMPLAINT_INVALID, () -> two.complaint(held.committed, input, against, random));
    }
  }

  @Test
  void theComplainerIsNamed() throws Exception {
    Judgement just = complained(planted(FIVE));
    Complaint good = JsonReader.read(just.evidence(), r -> Evidence.read(GROUP, r)).complaint();
    Element other = GROUP.generator();
    named(2, Reason.COMPLAINT_PROOF_INVALID, judged(signed(other, good.proof())));
    Proof moved =
        new Proof(good.proof().challenge(), good.proof().response().plus(Scalar.of(GROUP, 1)));
    named(2, Reason.COMPLAINT_PROOF_INVALID, judged(signed(good.opened(), moved)));
    assertEquals("trustee 3: SHARE_INVALID", just.actReason());
  }

  @Test
  void aGoodShareIsNoGround() throws Exception {
    // The complaint of a dishonest trustee 2 about a share that is in order.
    String secret = held.dealings.get(2).polynomial().secrets().get(1);
    Element opened = Channel.parse(GROUP, secret).opened(keys(2).decryption());
    EncryptedMessage message = Channel.parse(GROUP, secret);
    OpeningProof.Statement statement =
        new OpeningProof.Statement(
            held.committed.context(),
            3,
            2,
            keys(2).encryption(),
            message.alpha(),
            message.beta(),
            opened);
    Proof proof = OpeningProof.open(statement, keys(2).decryption(), random);
    named(2, Reason.COMPLAINT_UNFOUNDED, judged(signed(opened, proof)));
  }

  @Test
  void nobodyIsNamed() throws Exception {
    Judgement just = complained(planted(FIVE));
    Complaint good = JsonReader.read(just.evidence(), r -> Evidence.read(GROUP, r)).complaint();
    Complaint unsigned = new Complaint(3, GROUP.generator(), good.proof(), good.signature());
    refused(Reason.COMPLAINT_INVALID, () -> judged(unsigned));
    refused(Reason.COMPLAINT_INVALID, () -> held.committed.judge(1, good, held.dealings));
    refused(Reason.COMPLAINT_INVALID, () -> held.committed.judge(3, good, held.dealings));
    refused(
        Reason.COMPLAINT_INVALID,
        () -> judged(new Complaint(4, good.opened(), good.proof(), good.signature())));
    // Trustee 3 signs a second message for the same place: the complaint is not about that one.
    held.dealings.set(2, dealingWith(planted(FIVE)));
    refused(Reason.COMPLAINT_INVALID, () -> judged(good));
  }

  private Judgement judged(Complaint complaint) throws RefusedException {
    return held.committed.judge(
        2, held.committed.readComplaint(JsonWriter.writeBytes(complaint)), held.dealings);
  }

  /** Signed by trustee 2, whatever it says. */
  private Complaint signed(Element opened, Proof proof) {
    String secret = held.dealings.get(2).polynomial().secrets().get(1);
    String text = Complaint.signedText(held.committed.context(), 2, secret, 3, opened, proof);
    return new Complaint(3, opened, proof, SignedMessage.sign(keys(2), text, random).signature());
  }

  private void refusedDealing(Reason reason, Dealing dealing) {
    refused(reason, () -> held.committed.readDealing(3, JsonWriter.writeBytes(dealing)));
  }

  private static void named(int trustee, Reason reason, Judgement judgement) {
    assertEquals(trustee + " " + reason, judgement.named() + " " + judgement.reason());
  }

  private static void refused(Reason reason, Executable action) {
    assertEquals(reason, assertThrows(RefusedException.class, action).reason());
  }
}
