package id.konvensirakyat.audit.check;

import id.konvensirakyat.audit.reader.Contents;
import id.konvensirakyat.audit.reader.ExportFiles;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.trustee.AttemptRecord;
import id.konvensirakyat.protocol.trustee.RehearsalRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * C38: before the roll was frozen, enough trustees decrypted a number that everybody knows, with
 * the keys of the last attempt, each of them by an act. Runs on a ceremony that passed C37.
 */
final class RehearsalCheck {
  static final String RECORD = "rehearsal.json";
  private static final int LONGEST = 16 << 20;

  private final String convention;
  private final ActsCheck acts;
  private final CeremonyCheck ceremony;

  RehearsalCheck(String convention, ActsCheck acts, CeremonyCheck ceremony) {
    this.convention = convention;
    this.acts = acts;
    this.ceremony = ceremony;
  }

  Outcome of(ExportFiles files) throws IOException {
    boolean frozen = acts.last("FREEZE_ROLL", convention).isPresent();
    boolean rehearsed = ceremony.lastActs().filter(by -> !by.rehearsed.isEmpty()).isPresent();
    if (!files.paths().contains(RECORD)) {
      return frozen || rehearsed
          ? new Outcome.Failed("the record of the rehearsal is missing")
          : new Outcome.NotYet("nobody has rehearsed yet");
    }
    Optional<AttemptRecord> last = ceremony.last().filter(AttemptRecord::isComplete);
    if (last.isEmpty()) {
      return new Outcome.Failed("there is a rehearsal, but no key");
    }
    try {
      RehearsalRecord read =
          RehearsalRecord.read(last.get().group(), Contents.read(files, RECORD, LONGEST));
      return compare(read, last.get(), frozen);
    } catch (RefusedException e) {
      return new Outcome.Failed(e.refusal().toString());
    }
  }

  private Outcome compare(RehearsalRecord read, AttemptRecord last, boolean frozen)
      throws RefusedException {
    if (!last.isOf(read.trustees())) {
      return new Outcome.Failed("the trustees are not those of the last attempt");
    }
    Map<String, String> rehearsed = ceremony.lastActs().orElseThrow().rehearsed;
    List<String> answers =
        read.answers().values().stream()
            .map(answer -> Hash.of(JsonWriter.write(answer)).hex())
            .toList();
    if (!CeremonyCheck.sameValues(answers, rehearsed)) {
      return new Outcome.Failed("the answers are not those that the acts fixed");
    }
    if (!areOwn(read, last)) {
      return new Outcome.Failed("somebody answered in another's place");
    }
    var outcome = read.verify(convention, last.group());
    if (outcome instanceof id.konvensirakyat.protocol.encoding.Outcome.Refused refused) {
      boolean few = read.answers().size() < last.threshold() && !frozen;
      return few
          ? new Outcome.NotYet("too few trustees have rehearsed yet")
          : new Outcome.Failed(refused.refusal().toString());
    }
    return new Outcome.Passed(
        read.answers().size() + " trustees decrypted the number " + read.number());
  }

  /** Whether each answer came from the account that had committed for its trustee. */
  private boolean areOwn(RehearsalRecord read, AttemptRecord last) {
    KeyActs.Attempt by = ceremony.lastActs().orElseThrow();
    return read.answers().entrySet().stream()
        .allMatch(
            entry -> {
              Hash commitment = last.commitments().get(entry.getKey());
              String answer = Hash.of(JsonWriter.write(entry.getValue())).hex();
              return commitment != null
                  && CeremonyCheck.actor(by.committed, commitment.hex())
                      .equals(CeremonyCheck.actor(by.rehearsed, answer));
            });
  }
}
