package id.konvensirakyat.audit.fault;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.Attempt;
import id.konvensirakyat.protocol.trustee.AttemptRecord;
import id.konvensirakyat.protocol.trustee.Ceremony;
import id.konvensirakyat.protocol.trustee.Certificate;
import id.konvensirakyat.protocol.trustee.Coefficients;
import id.konvensirakyat.protocol.trustee.CommittedAttempt;
import id.konvensirakyat.protocol.trustee.Complaint;
import id.konvensirakyat.protocol.trustee.Dealing;
import id.konvensirakyat.protocol.trustee.DealtInput;
import id.konvensirakyat.protocol.trustee.Evidence;
import id.konvensirakyat.protocol.trustee.Judgement;
import id.konvensirakyat.protocol.trustee.Participant;
import id.konvensirakyat.protocol.trustee.Polynomial;
import id.konvensirakyat.protocol.trustee.Rehearsal;
import id.konvensirakyat.protocol.trustee.RehearsalAnswer;
import id.konvensirakyat.protocol.trustee.RehearsalRecord;
import id.konvensirakyat.protocol.trustee.Trustees;
import id.konvensirakyat.protocol.trustee.VOutput;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The convention's key ceremony: in a first attempt the last trustee sends the second one a wrong
 * share, the second attempt comes to its end and is rehearsed.
 */
final class SmallKeys {
  private static final String ID = SmallConvention.ID;

  private final Group group;
  private final int threshold;
  private final SecureRandom random;
  private final List<Seed> seeds = new ArrayList<>();
  private final List<Participant> people = new ArrayList<>();
  private final SortedMap<Integer, Certificate> certificates = new TreeMap<>();
  private final Ceremony ceremony;
  private final List<AttemptRecord> attempts = new ArrayList<>();
  private final SortedMap<Integer, SecretScalar> keys = new TreeMap<>();
  private final List<String> privateKeys = new ArrayList<>();
  private final Trustees trustees;

  SmallKeys(Group group, int threshold, int members, SecureRandom random) throws RefusedException {
    this.group = group;
    this.threshold = threshold;
    this.random = random;
    for (int i = 1; i <= members; i++) {
      seeds.add(Seed.random(random));
      people.add(Participant.of(group, seeds.get(i - 1)));
      byte[] sent = JsonWriter.writeBytes(people.get(i - 1).certificate(random));
      certificates.put(i, Certificate.read(group, sent));
    }
    ceremony = Ceremony.of(group, threshold, List.copyOf(certificates.values()));
    fail(committed(1));
    trustees = finish(committed(2));
  }

  /** What the elections are held with; as many keys as are needed. */
  SmallTrustees trustees() {
    return new SmallTrustees(trustees, keys, seeds);
  }

  /** The key of a trustee, numbered from 1, as the server keeps it: encrypted for the trustee. */
  String privateKey(int trustee) {
    return privateKeys.get(trustee - 1);
  }

  private CommittedAttempt committed(int number) throws RefusedException {
    Attempt attempt = new Attempt(ID, number, ceremony);
    List<Hash> commitments = new ArrayList<>();
    for (Participant person : people) {
      commitments.add(person.commitment(attempt).hash());
    }
    return attempt.committed(commitments);
  }

  private List<Dealing> dealings(CommittedAttempt attempt) throws RefusedException {
    List<Dealing> dealings = new ArrayList<>();
    for (Participant person : people) {
      dealings.add(person.dealing(attempt));
    }
    return dealings;
  }

  private void fail(CommittedAttempt attempt) throws RefusedException {
    List<Dealing> dealings = dealings(attempt);
    int last = people.size();
    Dealing wrong =
        new WrongShare(group, seeds.get(last - 1), random)
            .in(attempt, last, dealings.get(last - 1));
    dealings.set(last - 1, attempt.readDealing(last, JsonWriter.writeBytes(wrong)));
    DealtInput input = attempt.readVInput(JsonWriter.writeBytes(attempt.vinput(2, dealings)));
    Complaint complaint = people.get(1).complaint(attempt, input, last, random);
    Judgement judgement = attempt.judge(2, complaint, dealings);
    Evidence evidence = JsonReader.read(judgement.evidence(), r -> Evidence.read(group, r));
    attempts.add(record(attempt, dealings, List.of(evidence)));
  }

  private Trustees finish(CommittedAttempt attempt) throws RefusedException {
    List<Dealing> dealings = dealings(attempt);
    List<Polynomial> polynomials = dealings.stream().map(Dealing::polynomial).toList();
    List<VOutput> outputs = new ArrayList<>();
    for (int j = 1; j <= people.size(); j++) {
      DealtInput input = attempt.readVInput(JsonWriter.writeBytes(attempt.vinput(j, dealings)));
      VOutput output = people.get(j - 1).voutput(attempt, input, random);
      outputs.add(ceremony.readVOutput(j, polynomials, JsonWriter.writeBytes(output)));
      privateKeys.add(output.privateKey());
      if (j <= threshold) {
        keys.put(j, people.get(j - 1).decryptionKey(output.privateKey()));
      }
    }
    attempts.add(record(attempt, dealings, List.of()));
    return new Trustees(List.of(ceremony.finish(polynomials, outputs)));
  }

  private AttemptRecord record(
      CommittedAttempt attempt, List<Dealing> dealings, List<Evidence> faults) {
    SortedMap<Integer, Hash> commitments = new TreeMap<>();
    SortedMap<Integer, Coefficients> coefficients = new TreeMap<>();
    for (int i = 1; i <= people.size(); i++) {
      commitments.put(i, attempt.commitments().get(i - 1));
      coefficients.put(i, dealings.get(i - 1).polynomial().coefficients());
    }
    return new AttemptRecord(
        attempt.attempt().number(),
        group,
        threshold,
        people.size(),
        certificates,
        commitments,
        coefficients,
        faults);
  }

  /** Acts and files of both attempts and of the rehearsal. */
  void publish(SmallConvention convention) throws RefusedException {
    SmallActs acts = convention.acts;
    StringBuilder lines = new StringBuilder();
    for (AttemptRecord attempt : attempts) {
      attempt.commitments().forEach((i, hash) -> trustee(acts, i, "KEY_COMMITTED", hash));
      attempt
          .coefficients()
          .forEach((i, given) -> trustee(acts, i, "KEY_DEALT", Hash.of(JsonWriter.write(given))));
      for (Judgement judgement : attempt.verify(ID)) {
        trustee(acts, judgement.complainer(), "TRUSTEE_FAULTED", Hash.of(judgement.evidence()));
        acts.changeLast("TRUSTEE_FAULTED", line -> line.saying(judgement.actReason()));
        acts.add("panitia1", "COMMITTEE", "RESTART_CEREMONY", ID, "");
      }
      lines.append(JsonWriter.write(attempt)).append('\n');
    }
    convention.export.put("ceremony.jsonl", lines.toString());
    convention.export.put("rehearsal.json", JsonWriter.write(rehearse(acts)));
  }

  /** The record of a rehearsal that no act speaks of. */
  String rehearsal() throws RefusedException {
    return JsonWriter.write(rehearse(new SmallActs()));
  }

  private RehearsalRecord rehearse(SmallActs acts) throws RefusedException {
    Rehearsal rehearsal = Rehearsal.of(ID, group, trustees);
    SortedMap<Integer, RehearsalAnswer> answers = new TreeMap<>();
    for (var key : keys.entrySet()) {
      RehearsalAnswer answer = rehearsal.make(key.getKey(), key.getValue(), random);
      answers.put(key.getKey(), answer);
      trustee(acts, key.getKey(), "KEY_REHEARSED", Hash.of(JsonWriter.write(answer)));
    }
    return new RehearsalRecord(rehearsal.number(), trustees, answers);
  }

  private static void trustee(SmallActs acts, int number, String kind, Hash payload) {
    acts.add("kunci" + number, "TRUSTEE", kind, ID, payload.hex());
  }
}
