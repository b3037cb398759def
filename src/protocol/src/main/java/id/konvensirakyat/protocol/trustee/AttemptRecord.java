package id.konvensirakyat.protocol.trustee;

import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonReader;
import id.konvensirakyat.protocol.encoding.JsonValue;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.Reason;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What is public of one attempt at a key ceremony, as far as it came: one line of the published
 * record, crypto-spec/threshold.md 14. The trustees' numbers lead to what they gave.
 *
 * @param number of the attempt, from 1
 * @param trustees how many are to take part
 * @param faults complaints that ended the attempt
 */
public record AttemptRecord(
    int number,
    Group group,
    int threshold,
    int trustees,
    SortedMap<Integer, Certificate> certificates,
    SortedMap<Integer, Hash> commitments,
    SortedMap<Integer, Coefficients> coefficients,
    List<Evidence> faults)
    implements JsonValue {
  private static final int LONGEST_NAME = 32;

  public AttemptRecord {
    faults = List.copyOf(faults);
  }

  /** Reads one line, without its line break; signatures are checked, the rest is yet to be. */
  public static AttemptRecord read(byte[] line) throws RefusedException {
    return JsonReader.readCanonical(line, reader -> reader.object(AttemptRecord::fields));
  }

  private static AttemptRecord fields(JsonReader r) throws RefusedException {
    int number = r.field("attempt", n -> n.integer(1, Integer.MAX_VALUE));
    Group group =
        Group.named(r.field("group", t -> t.string(LONGEST_NAME)))
            .orElseThrow(() -> new RefusedException(Reason.GROUP_UNKNOWN, "group"));
    int threshold = r.field("threshold", n -> n.integer(1, Trustees.MOST_PERSONS));
    int trustees = r.field("trustees", n -> n.integer(threshold, Trustees.MOST_PERSONS));
    SortedMap<Integer, Certificate> certificates =
        r.field(
            "certificates",
            a -> ByTrustee.read(a, trustees, "certificate", (i, c) -> Certificate.read(group, c)));
    SortedMap<Integer, Hash> commitments =
        r.field("commitments", a -> ByTrustee.read(a, trustees, "commitment", (i, c) -> c.hash()));
    return new AttemptRecord(
        number,
        group,
        threshold,
        trustees,
        certificates,
        commitments,
        r.field(
            "coefexps",
            a ->
                ByTrustee.read(
                    a,
                    trustees,
                    "coefexps",
                    (i, c) -> Coefficients.read(group, of(certificates, i), threshold, c))),
        r.field("faults", a -> a.array(Trustees.MOST_PERSONS, f -> Evidence.read(group, f))));
  }

  private static Certificate of(SortedMap<Integer, Certificate> certificates, int trustee)
      throws RefusedException {
    Certificate certificate = certificates.get(trustee);
    if (certificate == null) {
      throw new RefusedException(Reason.COEFFICIENTS_INVALID, "");
    }
    return certificate;
  }

  /** Whether every trustee revealed what it had committed itself to, and nobody complained. */
  public boolean isComplete() {
    return coefficients.size() == trustees && faults.isEmpty();
  }

  /** Whether these are the trustees that came out of this attempt. */
  public boolean isOf(Trustees others) {
    return others.items().size() == 1
        && others.items().get(0) instanceof Pedersen pedersen
        && pedersen.threshold() == threshold
        && texts(pedersen.certificates()).equals(texts(List.copyOf(certificates.values())))
        && texts(pedersen.coefficients()).equals(texts(List.copyOf(coefficients.values())));
  }

  private static List<String> texts(List<? extends JsonValue> values) {
    return values.stream().map(JsonWriter::write).toList();
  }

  /**
   * Checks that the messages came in their order and fit together, and judges each fault again.
   *
   * @return the judgements, in the order of the faults
   * @throws RefusedException THRESHOLD_INVALID for a message before its time;
   *     CERTIFICATE_DUPLICATE; COMMITMENT_MISMATCH; or as {@link Evidence#judge} says
   */
  public List<Judgement> verify(String convention) throws RefusedException {
    early("commitments", commitments.isEmpty() || certificates.size() == trustees);
    early("coefexps", coefficients.isEmpty() || commitments.size() == trustees);
    early("faults", faults.isEmpty() || coefficients.size() == trustees);
    Pedersen.checkCertificates(
        Math.min(threshold, Math.max(1, certificates.size())), List.copyOf(certificates.values()));
    if (coefficients.isEmpty()) {
      return List.of();
    }
    Ceremony ceremony = new Ceremony(group, threshold, List.copyOf(certificates.values()));
    CommittedAttempt attempt =
        new Attempt(convention, number, ceremony).committed(List.copyOf(commitments.values()));
    for (var given : coefficients.entrySet()) {
      String place = "coefexps[" + (given.getKey() - 1) + "]";
      attempt.checkCommitment(given.getKey(), given.getValue(), place);
    }
    List<Judgement> judgements = new ArrayList<>();
    for (Evidence fault : faults) {
      Evidence.checkParties(attempt, fault.complainer(), fault.complaint().against());
      Optional<Coefficients> accused =
          Optional.ofNullable(coefficients.get(fault.complaint().against()));
      judgements.add(fault.judge(attempt, accused.orElseThrow()));
    }
    return judgements;
  }

  private static void early(String place, boolean inTime) throws RefusedException {
    if (!inTime) {
      throw new RefusedException(Reason.THRESHOLD_INVALID, place);
    }
  }

  @Override
  public void writeTo(JsonWriter writer) {
    writer.object(
        () -> {
          writer.field("attempt").integer(number);
          writer.field("group").string(group.name());
          writer.field("threshold").integer(threshold);
          writer.field("trustees").integer(trustees);
          ByTrustee.write(writer.field("certificates"), "certificate", certificates, c -> c);
          ByTrustee.write(
              writer.field("commitments"), "commitment", commitments, h -> w -> w.hash(h));
          ByTrustee.write(writer.field("coefexps"), "coefexps", coefficients, c -> c);
          writer.field("faults").array(faults);
        });
  }
}
