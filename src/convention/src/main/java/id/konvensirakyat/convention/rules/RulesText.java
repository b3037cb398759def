package id.konvensirakyat.convention.rules;

import id.konvensirakyat.convention.approval.SignedAct;
import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.convention.person.Assurance;
import id.konvensirakyat.convention.ranking.TieRule;
import id.konvensirakyat.convention.seats.Divisors;
import id.konvensirakyat.convention.text.Parsed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The canonical text of rules (crypto-spec/convention.md, "Text of the rules"): {@value #HEADER},
 * then one {@code key=value} line per setting in a fixed order, then one {@code dapil} line per
 * dapil; every line ends with a line feed. Two equal rules have the same text and the other way
 * round.
 */
public final class RulesText {
  private static final String HEADER = "konvensi-rules-v4";

  private static final String WITNESS = "log.witness";

  /** What stands for the first day where no dates are fixed. */
  private static final String FREE = "free";

  private RulesText() {}

  static String write(Rules rules) {
    VotingRules voting = rules.voting();
    CandidacyRules candidacy = rules.candidacy();
    RankingRules ranking = rules.ranking();
    Divisors divisors = rules.seats().divisors();
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    line(text, "level", rules.level());
    line(text, "acts.four-eyed", join(List.copyOf(rules.signing().fourEyed()), SignedAct::name));
    line(text, "schedule.start", rules.schedule().start().map(String::valueOf).orElse(FREE));
    line(text, "voting.min-choices", voting.minChoices());
    line(text, "voting.max-choices", voting.maxChoices());
    line(text, "voting.blank-allowed", voting.blankAllowed());
    line(text, "voting.revote-allowed", voting.revoteAllowed());
    line(text, "voting.voter-age", voting.voterAge());
    line(text, "voting.assurance", voting.assurance());
    line(text, "voting.married-may-vote", voting.marriedMayVote());
    line(text, "trustees.threshold", rules.trustees().threshold());
    line(text, "trustees.number", rules.trustees().trustees());
    line(text, "candidacy.minimum-age", candidacy.minimumAge());
    line(text, "candidacy.legal-date", candidacy.legalDate());
    line(text, "candidacy.supporters", candidacy.supporters());
    line(text, "candidacy.corrections", candidacy.corrections());
    line(
        text,
        "candidacy.late-documents",
        join(List.copyOf(candidacy.lateDocuments()), LateDocument::name));
    line(text, "ranking.minimum-votes", ranking.minimumVotes());
    line(text, "ranking.pioneer-percent", ranking.pioneerPercent());
    line(text, "ranking.ties", join(ranking.ties(), TieRule::name));
    line(text, "seats.threshold-basis-points", rules.seats().thresholdBasisPoints());
    line(text, "seats.first-divisor-tenths", divisors.first());
    line(text, "seats.second-divisor-tenths", divisors.second());
    line(text, "seats.divisor-step-tenths", divisors.step());
    for (Period period : Period.values()) {
      line(text, "days." + period, rules.schedule().daysOf(period));
    }
    line(text, "log.witnesses-needed", rules.log().needed());
    rules.log().witnesses().forEach(key -> line(text, WITNESS, key));
    for (Dapil dapil : rules.dapil()) {
      String areas = join(dapil.areas(), AreaCode::digits);
      line(text, "dapil", dapil.code() + ";" + dapil.seats() + ";" + areas + ";" + dapil.name());
    }
    return text.toString();
  }

  /** Reads the canonical text; any other text, however close, is refused. */
  public static Parsed<Rules> parse(String text) {
    Lines lines = new Lines(text);
    try {
      lines.expect(HEADER);
      Rules rules = read(lines);
      return write(rules).equals(text)
          ? new Parsed.Good<>(rules)
          : Parsed.refuse(0, "the text is not in canonical form");
    } catch (Refusal refusal) {
      return Parsed.refuse(lines.number(), refusal.reason);
    } catch (IllegalArgumentException contradiction) {
      return Parsed.refuse(lines.number(), String.valueOf(contradiction.getMessage()));
    }
  }

  private static Rules read(Lines lines) {
    Level level = lines.value("level", Level::of);
    SigningRules signing =
        new SigningRules(lines.set("acts.four-eyed", SignedAct::of, SignedAct.class));
    Optional<LocalDate> start =
        lines.value("schedule.start", RulesText::start).stream().findFirst();
    VotingRules voting =
        new VotingRules(
            lines.number("voting.min-choices"),
            lines.number("voting.max-choices"),
            lines.truth("voting.blank-allowed"),
            lines.truth("voting.revote-allowed"),
            lines.number("voting.voter-age"),
            lines.value("voting.assurance", Assurance::of),
            lines.truth("voting.married-may-vote"));
    TrusteeRules trustees =
        new TrusteeRules(lines.number("trustees.threshold"), lines.number("trustees.number"));
    CandidacyRules candidacy =
        new CandidacyRules(
            lines.number("candidacy.minimum-age"),
            lines.value("candidacy.legal-date", RulesText::date),
            lines.number("candidacy.supporters"),
            lines.number("candidacy.corrections"),
            lines.set("candidacy.late-documents", LateDocument::of, LateDocument.class));
    RankingRules ranking =
        new RankingRules(
            lines.number("ranking.minimum-votes"),
            lines.number("ranking.pioneer-percent"),
            lines.value("ranking.ties", text -> split(text, TieRule::of)));
    SeatRules seats =
        new SeatRules(
            lines.number("seats.threshold-basis-points"),
            new Divisors(
                lines.number("seats.first-divisor-tenths"),
                lines.number("seats.second-divisor-tenths"),
                lines.number("seats.divisor-step-tenths")));
    Map<Period, Integer> days = new EnumMap<>(Period.class);
    for (Period period : Period.values()) {
      days.put(period, lines.number("days." + period));
    }
    LogRules log = log(lines);
    List<Dapil> dapil = new ArrayList<>();
    while (lines.hasMore()) {
      dapil.add(lines.value("dapil", text -> dapil(level, text)));
    }
    ScheduleRules schedule = new ScheduleRules(start, days);
    return new Rules(
        level, signing, schedule, dapil, voting, trustees, candidacy, ranking, seats, log);
  }

  private static LogRules log(Lines lines) {
    int needed = lines.number("log.witnesses-needed");
    List<String> witnesses = new ArrayList<>();
    while (lines.nextIs(WITNESS)) {
      witnesses.add(lines.value(WITNESS, Optional::of));
    }
    return new LogRules(needed, witnesses);
  }

  private static Optional<Dapil> dapil(Level level, String text) {
    String[] parts = text.split(";", -1);
    if (parts.length != 4 || !parts[1].matches("[1-9][0-9]{0,2}")) {
      return Optional.empty();
    }
    Optional<DapilCode> code = DapilCode.of(parts[0]);
    Optional<List<AreaCode>> areas = split(parts[2], AreaCode::of);
    if (code.isEmpty() || areas.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Dapil(level, code.get(), parts[3], Integer.parseInt(parts[1]), areas.get()));
  }

  /** One day, or none where no dates are fixed. */
  private static Optional<List<LocalDate>> start(String text) {
    return text.equals(FREE) ? Optional.of(List.of()) : date(text).map(List::of);
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }

  private static <T> Optional<List<T>> split(String text, Function<String, Optional<T>> reader) {
    List<Optional<T>> parts = Arrays.stream(text.split(",", -1)).map(reader).toList();
    return parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(parts.stream().flatMap(Optional::stream).toList())
        : Optional.empty();
  }

  private static <T> String join(List<T> values, Function<T, String> writer) {
    return String.join(",", values.stream().map(writer).toList());
  }

  private static void line(StringBuilder text, String key, Object value) {
    text.append(key).append('=').append(value).append('\n');
  }

  /** The first thing that is wrong; never leaves this class. */
  private static final class Refusal extends RuntimeException {
    final String reason;

    Refusal(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }

  /** Lines read one after the other, each expected to carry a certain key. */
  private static final class Lines {
    private final String[] lines;
    private int next;

    Lines(String text) {
      // What follows the last line feed must be nothing; it is the last element and never read.
      this.lines = text.split("\n", -1);
    }

    int number() {
      return next;
    }

    boolean hasMore() {
      return next < lines.length - 1;
    }

    boolean nextIs(String key) {
      return hasMore() && lines[next].startsWith(key + "=");
    }

    void expect(String line) {
      if (!take().equals(line)) {
        throw new Refusal("must be " + line);
      }
    }

    <T> T value(String key, Function<String, Optional<T>> reader) {
      String line = take();
      if (!line.startsWith(key + "=")) {
        throw new Refusal("must start with " + key + "=");
      }
      return reader
          .apply(line.substring(key.length() + 1))
          .orElseThrow(() -> new Refusal(key + " has no lawful value"));
    }

    /** A set that may be empty; its order is checked when the whole text is compared. */
    <E extends Enum<E>> Set<E> set(String key, Function<String, Optional<E>> reader, Class<E> of) {
      List<E> read =
          value(key, text -> text.isEmpty() ? Optional.of(List.<E>of()) : split(text, reader));
      EnumSet<E> set = EnumSet.noneOf(of);
      set.addAll(read);
      return set;
    }

    int number(String key) {
      return value(
          key,
          text ->
              text.matches("0|[1-9][0-9]{0,8}")
                  ? Optional.of(Integer.valueOf(text))
                  : Optional.empty());
    }

    boolean truth(String key) {
      return value(
          key,
          text ->
              text.equals("true") || text.equals("false")
                  ? Optional.of(Boolean.valueOf(text))
                  : Optional.empty());
    }

    private String take() {
      if (!hasMore()) {
        throw new Refusal("the text ends too early");
      }
      return lines[next++];
    }
  }
}
