package id.konvensirakyat.audit.check;

import id.konvensirakyat.protocol.board.RecordReport;
import id.konvensirakyat.protocol.board.RecordVerifier;
import id.konvensirakyat.protocol.board.Verified;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** C01 to C14: one archive. */
final class ElectionAudit {
  private static final Map<id.konvensirakyat.protocol.board.Check, Check> CODES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(id.konvensirakyat.protocol.board.Check.ARCHIVE, Check.C01),
              Map.entry(id.konvensirakyat.protocol.board.Check.CHAIN, Check.C02),
              Map.entry(id.konvensirakyat.protocol.board.Check.ELECTION, Check.C03),
              Map.entry(id.konvensirakyat.protocol.board.Check.TRUSTEES, Check.C04),
              Map.entry(id.konvensirakyat.protocol.board.Check.ROLL, Check.C05),
              Map.entry(id.konvensirakyat.protocol.board.Check.SETUP, Check.C06),
              Map.entry(id.konvensirakyat.protocol.board.Check.BALLOT_FORM, Check.C07),
              Map.entry(id.konvensirakyat.protocol.board.Check.BALLOT_CREDENTIAL, Check.C08),
              Map.entry(id.konvensirakyat.protocol.board.Check.BALLOT_SIGNATURE, Check.C09),
              Map.entry(id.konvensirakyat.protocol.board.Check.BALLOT_PROOFS, Check.C10),
              Map.entry(id.konvensirakyat.protocol.board.Check.BALLOT_UNIQUE, Check.C11),
              Map.entry(id.konvensirakyat.protocol.board.Check.TALLY, Check.C12),
              Map.entry(id.konvensirakyat.protocol.board.Check.DECRYPTION, Check.C13),
              Map.entry(id.konvensirakyat.protocol.board.Check.RESULT, Check.C14)));

  private final String subject;
  private final Manner manner;

  ElectionAudit(String subject, Manner manner) {
    this.subject = subject;
    this.manner = manner;
  }

  private final class Told implements RecordVerifier.Progress {
    @Override
    public void ballots(long done, long all) {
      manner.progress().at(subject, done, "/ " + all + " ballots");
    }

    @Override
    public void verified(Verified upTo) {
      manner.memory().note(subject, upTo);
    }
  }

  /**
   * All findings, what the archive says if nothing in it failed, and what hints were good for if
   * there were any.
   */
  record Result(
      List<Finding> findings, Optional<ElectionFacts> facts, Optional<HintsUse> hintsUse) {}

  Result run(RecordVerifier.Source archive, Optional<RecordVerifier.Source> hints)
      throws IOException {
    RecordReport report =
        RecordVerifier.verify(archive, hints, manner.memory().of(subject), new Told());
    List<Finding> findings =
        report.findings().stream()
            .map(found -> new Finding(code(found.check()), subject, outcome(found, report)))
            .toList();
    return new Result(
        findings,
        report.isAccepted() ? report.facts().map(ElectionFacts::of) : Optional.empty(),
        hints.isPresent() || report.hints().before() > 0
            ? Optional.of(HintsUse.of(subject, report.hints()))
            : Optional.empty());
  }

  private static Check code(id.konvensirakyat.protocol.board.Check check) {
    return Optional.ofNullable(CODES.get(check)).orElseThrow();
  }

  private static Outcome outcome(
      id.konvensirakyat.protocol.board.Finding found, RecordReport report) {
    return switch (found.status()) {
      case PASSED -> new Outcome.Passed(detail(found, report));
      case FAILED -> new Outcome.Failed(found.refusal().orElseThrow().toString());
      case UNSUPPORTED ->
          new Outcome.NotRun("not supported: " + found.refusal().orElseThrow().toString());
      case NOT_YET -> new Outcome.NotYet("the election has not come so far");
      case NOT_RUN ->
          new Outcome.NotRun(
              "stopped at "
                  + code(report.failure().orElseThrow().check())
                  + (found.items() > 0 ? ", " + found.items() + " checked before" : ""));
    };
  }

  // What an observer compares with what others saw: fingerprint, head of the chain, counts.
  private static String detail(
      id.konvensirakyat.protocol.board.Finding found, RecordReport report) {
    Optional<String> known =
        report
            .facts()
            .flatMap(
                facts ->
                    switch (found.check()) {
                      case CHAIN -> facts.chain().head().map(head -> "head " + head.hex());
                      case ELECTION ->
                          Optional.of("fingerprint " + facts.setup().election().fingerprint());
                      case ROLL -> Optional.of(facts.setup().roll().size() + " credentials");
                      case BALLOT_UNIQUE ->
                          Optional.of(
                              facts.ballots()
                                  + " ballots of "
                                  + facts.current().size()
                                  + " voters");
                      case RESULT -> facts.result().map(result -> "counts " + result.counts());
                      default -> Optional.empty();
                    });
    return known.orElse(found.items() > 1 ? found.items() + " checked" : "");
  }
}
