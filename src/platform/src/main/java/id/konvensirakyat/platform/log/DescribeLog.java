package id.konvensirakyat.platform.log;

import id.konvensirakyat.convention.rules.LogRules;
import id.konvensirakyat.platform.persistence.Clock;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what is shown of a log and of its witnesses. */
@ApplicationScoped
public class DescribeLog {
  private static final Duration FRESH = Duration.ofMinutes(5);

  @Inject private Witnesses witnesses;
  @Inject private Logs logs;
  @Inject private LogKeys keys;
  @Inject private LogOrigins origins;
  @Inject private Checkpoints checkpoints;
  @Inject private StartChecks checks;
  @Inject private PrepareLog prepareLog;

  /** The log's view. */
  LogView describe(String convention) {
    LogRules rules = witnesses.rules(convention);
    LogHead head = logs.find(convention).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    Checkpoints.Signed newest =
        checkpoints.newest(convention).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    List<LogView.Witness> watching =
        rules.witnesses().stream().map(vkey -> witness(convention, vkey)).toList();
    return new LogView(
        head.origin(),
        origins.prefix(convention),
        Stream.concat(head.keys().stream(), Stream.of(keys.mlDsa44(head.origin()).verifierKey()))
            .map(Object::toString)
            .toList(),
        head.size(),
        head.frontier().root().base64(),
        newest.at().toString(),
        rules.needed(),
        watching,
        witnessed(convention, rules).orElse(null),
        state(head, convention, rules, watching));
  }

  private LogView.Witness witness(String convention, String vkey) {
    Optional<Checkpoints.Cosigned> last = checkpoints.last(convention, Checkpoints.signer(vkey));
    return new LogView.Witness(
        vkey.substring(0, vkey.indexOf('+')),
        vkey,
        last.map(Checkpoints.Cosigned::size).orElse(null),
        last.map(c -> c.at().toString()).orElse(null));
  }

  private Optional<LogView.Witnessed> witnessed(String convention, LogRules rules) {
    if (rules.needed() == 0) {
      return Optional.empty();
    }
    Set<String> signers =
        rules.witnesses().stream().map(Checkpoints::signer).collect(Collectors.toSet());
    return checkpoints
        .witnessed(convention, rules)
        .map(
            signed ->
                new LogView.Witnessed(
                    signed.size(),
                    checkpoints.cosigned(convention, signed.size()).stream()
                        .filter(cosigned -> signers.contains(cosigned.signer()))
                        .map(Checkpoints.Cosigned::at)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .toString()));
  }

  private LogView.State state(
      LogHead head, String convention, LogRules rules, List<LogView.Witness> watching) {
    if (checks.isBehind(convention)) {
      return LogView.State.BEHIND;
    }
    if (rules.needed() == 0) {
      return LogView.State.NO_WITNESSES;
    }
    // nobody is asked again for a log that grows no more
    Predicate<LogView.Witness> vouches =
        prepareLog.isOver(convention) ? w -> hasSeen(w, head) : DescribeLog::isFresh;
    return watching.stream().filter(vouches).count() >= rules.needed()
        ? LogView.State.WITNESSED
        : LogView.State.WITNESSES_MISSING;
  }

  private static boolean hasSeen(LogView.Witness witness, LogHead head) {
    return witness.size() != null && witness.size() == head.size();
  }

  private static boolean isFresh(LogView.Witness witness) {
    return witness.at() != null && Instant.parse(witness.at()).isAfter(Clock.now().minus(FRESH));
  }
}
