package id.konvensirakyat.platform.convention;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.convention.approval.SignedAct;
import id.konvensirakyat.convention.person.Assurance;
import id.konvensirakyat.convention.rules.CandidacyRules;
import id.konvensirakyat.convention.rules.LateDocument;
import id.konvensirakyat.convention.rules.LogRules;
import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.convention.rules.RankingRules;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.rules.ScheduleRules;
import id.konvensirakyat.convention.rules.SigningRules;
import id.konvensirakyat.convention.rules.VotingRules;
import id.konvensirakyat.platform.web.FieldError;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The settings of the rules that a committee chose otherwise than the defaults. */
final class RuleOverrides {
  private static final String FREE = "free";

  private final JsonNode settings;

  RuleOverrides(JsonNode settings) {
    this.settings = settings;
  }

  /**
   * The rules with these settings.
   *
   * @throws Refusal for an unknown setting, a wrong type, or figures that contradict each other
   */
  Rules apply(Rules rules) {
    if (!settings.isObject()) {
      throw Refusal.of(Problem.MALFORMED_JSON);
    }
    Rules changed = rules;
    for (Map.Entry<String, JsonNode> setting : settings.properties()) {
      try {
        changed = set(changed, setting.getKey(), setting.getValue());
      } catch (IllegalArgumentException | DateTimeException e) {
        throw wrong(setting.getKey());
      }
    }
    return changed;
  }

  private static Rules set(Rules rules, String name, JsonNode value) {
    CandidacyRules c = rules.candidacy();
    RankingRules r = rules.ranking();
    ScheduleRules s = rules.schedule();
    return switch (name) {
      case "maxChoices", "minChoices", "blankAllowed", "voterAge", "assurance" ->
          rules.with(voting(rules.voting(), name, value));
      case "minimumAge" -> rules.with(c.minimumAge(number(value)));
      case "legalDate" -> rules.with(c.legalDate(LocalDate.parse(text(value))));
      case "supporters" -> rules.with(c.supporters(number(value)));
      case "corrections" -> rules.with(c.corrections(number(value)));
      case "lateDocuments" -> rules.with(c.lateDocuments(set(value, LateDocument::of)));
      case "minimumVotes" ->
          rules.with(new RankingRules(number(value), r.pioneerPercent(), r.ties()));
      case "pioneerPercent" ->
          rules.with(new RankingRules(r.minimumVotes(), number(value), r.ties()));
      case "fourEyed" -> rules.with(new SigningRules(set(value, SignedAct::of)));
      case "scheduleStart" -> rules.with(new ScheduleRules(start(text(value)), s.days()));
      case "days" -> rules.with(new ScheduleRules(s.start(), days(s.days(), value)));
      case "log" -> rules.with(log(value));
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** {@code {"needed":k,"witnesses":[vkey,...]}}: the witnesses of the log, in any order. */
  private static LogRules log(JsonNode value) {
    if (value.size() != 2 || !value.path("witnesses").isArray()) {
      throw new IllegalArgumentException("the number and the witnesses");
    }
    Set<String> witnesses = set(value.get("witnesses"), Optional::of);
    return new LogRules(number(value.path("needed")), witnesses.stream().sorted().toList());
  }

  private static VotingRules voting(VotingRules v, String name, JsonNode value) {
    return new VotingRules(
        name.equals("minChoices") ? number(value) : v.minChoices(),
        name.equals("maxChoices") ? number(value) : v.maxChoices(),
        name.equals("blankAllowed") ? flag(value) : v.blankAllowed(),
        v.revoteAllowed(),
        name.equals("voterAge") ? number(value) : v.voterAge(),
        name.equals("assurance")
            ? Assurance.of(text(value)).orElseThrow(RuleOverrides::unknown)
            : v.assurance(),
        v.marriedMayVote());
  }

  private static Optional<LocalDate> start(String text) {
    return text.equals(FREE) ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  private static Map<Period, Integer> days(Map<Period, Integer> usual, JsonNode value) {
    if (!value.isObject()) {
      throw new IllegalArgumentException("lengths by period");
    }
    Map<Period, Integer> days = new EnumMap<>(usual);
    for (Map.Entry<String, JsonNode> one : value.properties()) {
      days.put(Period.of(one.getKey()).orElseThrow(RuleOverrides::unknown), number(one.getValue()));
    }
    return days;
  }

  private static <T> Set<T> set(JsonNode value, Function<String, Optional<T>> reader) {
    if (!value.isArray()) {
      throw new IllegalArgumentException("a list");
    }
    Set<T> set = new HashSet<>();
    for (JsonNode one : value) {
      if (!set.add(reader.apply(text(one)).orElseThrow(RuleOverrides::unknown))) {
        throw new IllegalArgumentException("twice the same");
      }
    }
    return set;
  }

  private static IllegalArgumentException unknown() {
    return new IllegalArgumentException("unknown");
  }

  private static int number(JsonNode value) {
    if (!value.isInt()) {
      throw new IllegalArgumentException("a whole number");
    }
    return value.intValue();
  }

  private static boolean flag(JsonNode value) {
    if (!value.isBoolean()) {
      throw new IllegalArgumentException("true or false");
    }
    return value.booleanValue();
  }

  private static String text(JsonNode value) {
    if (!value.isTextual()) {
      throw new IllegalArgumentException("text");
    }
    return value.textValue();
  }

  private static Refusal wrong(String name) {
    // the name is the caller's own text: only a plain one is repeated
    String field = name.matches("[A-Za-z]{1,30}") ? "rules." + name : "rules";
    return Refusal.ofFields(
        List.of(
            new FieldError(
                field,
                "invalid",
                "This setting is unknown or out of its range.",
                "Pengaturan ini tidak dikenal atau di luar batasnya.")));
  }
}
