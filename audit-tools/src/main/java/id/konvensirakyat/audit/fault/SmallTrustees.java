package id.konvensirakyat.audit.fault;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.threshold.Seed;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.Ceremony;
import id.konvensirakyat.protocol.trustee.Certificate;
import id.konvensirakyat.protocol.trustee.Participant;
import id.konvensirakyat.protocol.trustee.Polynomial;
import id.konvensirakyat.protocol.trustee.Single;
import id.konvensirakyat.protocol.trustee.Trustee;
import id.konvensirakyat.protocol.trustee.TrusteePublicKey;
import id.konvensirakyat.protocol.trustee.Trustees;
import id.konvensirakyat.protocol.trustee.VOutput;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Trustees with their secrets.
 *
 * @param keys decryption keys of as many as are needed, by the trustee's number
 * @param seeds of the ceremony's trustees, in its order
 */
record SmallTrustees(Trustees trustees, SortedMap<Integer, SecretScalar> keys, List<Seed> seeds) {

  /** One key in one hand. */
  static SmallTrustees sole(Group group, SecureRandom random) {
    SecretScalar secret = SecretScalar.random(group, random);
    var keys = new TreeMap<Integer, SecretScalar>();
    keys.put(1, secret);
    Trustee single = new Single(TrusteePublicKey.of(group, secret, random));
    return new SmallTrustees(new Trustees(List.of(single)), keys, List.of());
  }

  /** One trustee who must be there, and a ceremony of others. */
  static SmallTrustees mixed(Group group, int threshold, int members, SecureRandom random)
      throws RefusedException {
    SmallTrustees one = sole(group, random);
    SmallTrustees others = ceremony(group, threshold, members, random);
    List<Trustee> items = new ArrayList<>(one.trustees.items());
    items.addAll(others.trustees.items());
    var keys = new TreeMap<>(one.keys);
    others.keys.forEach((owner, key) -> keys.put(owner + 1, key));
    return new SmallTrustees(new Trustees(items), keys, others.seeds);
  }

  /** The whole ceremony, every message through its bytes. */
  static SmallTrustees ceremony(Group group, int threshold, int members, SecureRandom random)
      throws RefusedException {
    List<Seed> seeds = new ArrayList<>();
    List<Participant> people = new ArrayList<>();
    List<Certificate> certificates = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      seeds.add(Seed.random(random));
      people.add(Participant.of(group, seeds.get(i)));
      byte[] sent = JsonWriter.writeBytes(people.get(i).certificate(random));
      certificates.add(Certificate.read(group, sent));
    }
    Ceremony ceremony = Ceremony.of(group, threshold, certificates);
    List<Polynomial> polynomials = new ArrayList<>();
    for (Participant person : people) {
      byte[] sent = JsonWriter.writeBytes(person.polynomial(ceremony, random));
      polynomials.add(ceremony.readPolynomial(polynomials.size() + 1, sent));
    }
    List<VOutput> outputs = new ArrayList<>();
    var keys = new TreeMap<Integer, SecretScalar>();
    for (int j = 1; j <= members; j++) {
      Participant person = people.get(j - 1);
      byte[] routed = JsonWriter.writeBytes(ceremony.vinput(j, polynomials));
      VOutput output = person.voutput(ceremony, ceremony.readVInput(routed), random);
      outputs.add(ceremony.readVOutput(j, polynomials, JsonWriter.writeBytes(output)));
      if (j <= threshold) {
        keys.put(j, person.decryptionKey(output.privateKey()));
      }
    }
    return new SmallTrustees(
        new Trustees(List.of(ceremony.finish(polynomials, outputs))), keys, seeds);
  }
}
