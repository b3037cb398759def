package id.konvensirakyat.protocol.trustee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.proof.Proof;
import id.konvensirakyat.protocol.SeededRandom;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Outcome;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RehearsalTest {
  private static final Group GROUP = Group.ed25519();

  private final SecureRandom random = new SeededRandom(44);

  @Test
  void anyThresholdOfTrusteesDecryptsTheNumberAndNobodyElse() throws Exception {
    HeldCeremony held = new HeldCeremony(GROUP, 3, 2, random);
    Trustees trustees = held.finish();
    Rehearsal rehearsal = Rehearsal.of("konvensi-uji-1", GROUP, trustees);
    assertTrue(rehearsal.number() >= 1 && rehearsal.number() <= 1000);
    List<RehearsalAnswer> answers = new ArrayList<>();
    for (int j = 1; j <= 3; j++) {
      SecretScalar key =
          Participant.of(GROUP, held.seeds.get(j - 1))
              .decryptionKey(held.keys.get(j - 1).privateKey());
      RehearsalAnswer answer = rehearsal.make(j, key, random);
      answers.add(rehearsal.read(j, JsonWriter.writeBytes(answer)));
      int other = j % 3 + 1;
      refused(Reason.VERIFICATION_KEY_INVALID, () -> rehearsal.make(other, key, random));
      refused(
          Reason.DECRYPTION_INVALID, () -> rehearsal.read(other, JsonWriter.writeBytes(answer)));
      refused(Reason.OWNER_UNKNOWN, () -> rehearsal.read(4, JsonWriter.writeBytes(answer)));
    }
    for (List<Integer> some :
        List.of(List.of(1, 2), List.of(1, 3), List.of(2, 3), List.of(1, 2, 3))) {
      assertEquals(Outcome.accepted(), rehearsal.check(of(answers, some)));
    }
    assertEquals(
        Outcome.refused(Reason.DECRYPTIONS_MISSING, ""), rehearsal.check(of(answers, List.of(2))));
    refuseChanges(rehearsal, answers.get(0));
    Rehearsal elsewhere = Rehearsal.of("lain", GROUP, trustees);
    refused(
        Reason.DECRYPTION_INVALID, () -> elsewhere.read(1, JsonWriter.writeBytes(answers.get(0))));
  }

  private void refuseChanges(Rehearsal rehearsal, RehearsalAnswer good) {
    Scalar one = Scalar.of(GROUP, 1);
    Proof proof = new Proof(good.proof().challenge(), good.proof().response().plus(one));
    Proof bound = new Proof(good.bound().challenge(), good.bound().response().plus(one));
    refused(
        Reason.DECRYPTION_INVALID,
        () ->
            rehearsal.read(
                1, JsonWriter.writeBytes(new RehearsalAnswer(good.factor(), proof, good.bound()))));
    refused(
        Reason.BOUND_PROOF_INVALID,
        () ->
            rehearsal.read(
                1, JsonWriter.writeBytes(new RehearsalAnswer(good.factor(), good.proof(), bound))));
  }

  private static SortedMap<Integer, RehearsalAnswer> of(
      List<RehearsalAnswer> answers, List<Integer> trustees) {
    SortedMap<Integer, RehearsalAnswer> some = new TreeMap<>();
    trustees.forEach(j -> some.put(j, answers.get(j - 1)));
    return some;
  }

  private static void refused(Reason reason, Executable action) {
    assertEquals(reason, assertThrows(RefusedException.class, action).reason());
  }
}
