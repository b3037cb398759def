package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.ActLine;
import id.konvensirakyat.audit.reader.Contents;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.audit.reader.JsonLines;
import id.konvensirakyat.convention.rules.TrusteeRules;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.AttemptRecord;
import id.konvensirakyat.protocol.trustee.Judgement;
import id.konvensirakyat.protocol.trustee.Trustees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * C37: the key ceremony was held as its record and the acts say, in however many attempts: nobody
 * revealed before all had committed themselves, everybody revealed what it had committed to, each
 * fault names the one who is at fault, and the key of every election came out of the last attempt.
 */
final class CeremonyCheck {
  static final String RECORD = "ceremony.jsonl";
  private static final int LONGEST = 64 << 20;

  private final String convention;
  private final TrusteeRules rules;
  private final ActsCheck acts;
  private List<AttemptRecord> record = List.of();
  private List<KeyActs.Attempt> attempts = List.of();

  CeremonyCheck(String convention, TrusteeRules rules, ActsCheck acts) {
    this.convention = convention;
    this.rules = rules;
    this.acts = acts;
  }

  /** The outcome for the record and the keys of those elections whose archives passed. */
  Outcome of(ExportFiles files, Collection<Trustees> keys) throws IOException {
    boolean frozen = acts.last("FREEZE_ROLL", convention).isPresent();
    if (!files.paths().contains(RECORD)) {
      return frozen || acts.all().stream().anyMatch(act -> KeyStates.isOne(act.kind()))
          ? new Outcome.Failed("the record of the ceremony is missing")
          : new Outcome.NotYet("no ceremony yet");
    }
    try {
      record = JsonLines.read(Contents.read(files, RECORD, LONGEST), AttemptRecord::read);
      Optional<String> fault = fault(frozen, keys);
      return fault
          .<Outcome>map(Outcome.Failed::new)
          .orElseGet(() -> new Outcome.Passed("attempts: " + record.size()));
    } catch (RefusedException e) {
      return new Outcome.Failed(e.refusal().toString());
    }
  }

  /** The last attempt, after an outcome that is not a failure. */
  Optional<AttemptRecord> last() {
    return record.isEmpty() ? Optional.empty() : Optional.of(record.get(record.size() - 1));
  }

  /** The acts of the last attempt, after an outcome that is not a failure. */
  Optional<KeyActs.Attempt> lastActs() {
    return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
  }

  private Optional<String> fault(boolean frozen, Collection<Trustees> keys)
      throws RefusedException {
    KeyActs.Folded folded = KeyActs.of(acts.all(), rules.trustees());
    if (folded instanceof KeyActs.Folded.Bad bad) {
      return Optional.of(bad.fault());
    }
    attempts = ((KeyActs.Folded.Good) folded).attempts();
    if (record.size() != attempts.size()) {
      return Optional.of(
          "the record holds " + record.size() + " attempts, the acts " + attempts.size());
    }
    for (int i = 0; i < record.size(); i++) {
      Optional<String> fault = attempt(i + 1, record.get(i), attempts.get(i));
      if (fault.isPresent()) {
        return Optional.of("attempt " + (i + 1) + ": " + fault.get());
      }
    }
    AttemptRecord last = record.get(record.size() - 1);
    if (frozen && !last.isComplete()) {
      return Optional.of("the roll was frozen before the last attempt came to its end");
    }
    return keys.stream().allMatch(last::isOf)
        ? Optional.empty()
        : Optional.of("an election's key did not come out of the last attempt");
  }

  private Optional<String> attempt(int number, AttemptRecord of, KeyActs.Attempt by)
      throws RefusedException {
    if (of.number() != number
        || of.threshold() != rules.threshold()
        || of.trustees() != rules.trustees()) {
      return Optional.of("it is not numbered in turn, or not as the rules say");
    }
    List<Judgement> judgements = of.verify(convention);
    List<String> committed = of.commitments().values().stream().map(Hash::hex).toList();
    List<String> dealt =
        of.coefficients().values().stream()
            .map(given -> Hash.of(JsonWriter.write(given)).hex())
            .toList();
    if (!sameValues(committed, by.committed)) {
      return Optional.of("the commitments are not those that the acts fixed");
    }
    if (!sameValues(dealt, by.dealt)) {
      return Optional.of("the coefficients are not those that the acts fixed");
    }
    for (int i = 0; i < dealt.size(); i++) {
      String actor = actor(by.committed, committed.get(i));
      if (!actor.equals(actor(by.dealt, dealt.get(i)))) {
        return Optional.of("somebody else revealed than had committed");
      }
    }
    return faults(judgements, by, committed);
  }

  private static Optional<String> faults(
      List<Judgement> judgements, KeyActs.Attempt by, List<String> committed) {
    if (judgements.size() != by.fault.stream().count()) {
      return Optional.of("the faults are not those that the acts name");
    }
    if (judgements.isEmpty()) {
      return Optional.empty();
    }
    Judgement judgement = judgements.get(0);
    ActLine act = by.fault.orElseThrow();
    boolean same =
        act.payload().equals(Hash.of(judgement.evidence()).hex())
            && act.reason().equals(judgement.actReason())
            && act.actor().equals(actor(by.committed, committed.get(judgement.complainer() - 1)));
    return same
        ? Optional.empty()
        : Optional.of("act " + act.seq() + " (TRUSTEE_FAULTED) is not what the evidence shows");
  }

  /** Whether a list holds the values of a map, in any order. */
  static boolean sameValues(List<String> values, Map<String, String> given) {
    List<String> sorted = values.stream().sorted().toList();
    List<String> others = new ArrayList<>(given.values());
    others.sort(null);
    return sorted.equals(others);
  }

  /** The account that gave a value. */
  static String actor(Map<String, String> given, String value) {
    return given.entrySet().stream()
        .filter(entry -> entry.getValue().equals(value))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }
}
