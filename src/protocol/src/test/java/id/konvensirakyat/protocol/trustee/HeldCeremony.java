package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** A ceremony with commitments, as far as its honest trustees have come. */
final class HeldCeremony {
  final List<Seed> seeds = new ArrayList<>();
  final List<Participant> people = new ArrayList<>();
  final List<Dealing> dealings = new ArrayList<>();
  final CommittedAttempt committed;
  private final SecureRandom random;

  HeldCeremony(Group group, int trustees, int threshold, SecureRandom random)
      throws RefusedException {
    this.random = random;
    List<Certificate> certificates = new ArrayList<>();
    for (int i = 0; i < trustees; i++) {
      seeds.add(Seed.random(random));
      people.add(Participant.of(group, seeds.get(i)));
      certificates.add(people.get(i).certificate(random));
    }
    Attempt attempt = new Attempt("konvensi-uji-1", 1, Ceremony.of(group, threshold, certificates));
    List<Hash> commitments = new ArrayList<>();
    for (Participant person : people) {
      commitments.add(person.commitment(attempt).hash());
    }
    committed = attempt.committed(commitments);
    for (int i = 1; i <= trustees; i++) {
      byte[] sent = JsonWriter.writeBytes(people.get(i - 1).dealing(committed));
      dealings.add(committed.readDealing(i, sent));
    }
  }

  /** What trustee j gets. */
  DealtInput input(int j) throws RefusedException {
    return committed.readVInput(JsonWriter.writeBytes(committed.vinput(j, dealings)));
  }

  /** The trustees of every election, after all checks. */
  Trustees finish() throws RefusedException {
    Ceremony ceremony = committed.attempt().ceremony();
    List<Polynomial> polynomials = dealings.stream().map(Dealing::polynomial).toList();
    List<VOutput> outputs = new ArrayList<>();
    for (int j = 1; j <= people.size(); j++) {
      VOutput output = people.get(j - 1).voutput(committed, input(j), random);
      outputs.add(ceremony.readVOutput(j, polynomials, JsonWriter.writeBytes(output)));
    }
    keys.addAll(outputs);
    return new Trustees(List.of(ceremony.finish(polynomials, outputs)));
  }

  /** The answers of the last {@link #finish}. */
  final List<VOutput> keys = new ArrayList<>();
}
