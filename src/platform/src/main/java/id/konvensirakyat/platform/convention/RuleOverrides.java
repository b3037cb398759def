package id.konvensirakyat.platform.convention;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.convention.rules.CandidacyRules;
import id.konvensirakyat.convention.rules.RankingRules;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.rules.VotingRules;
import id.konvensirakyat.platform.web.FieldError;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** The settings of the rules that a committee chose otherwise than the defaults. */
final class RuleOverrides {
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
      } catch (IllegalArgumentException | DateTimeParseException e) {
        throw wrong(setting.getKey());
      }
    }
    return changed;
  }

  private static Rules set(Rules rules, String name, JsonNode value) {
    VotingRules v = rules.voting();
    CandidacyRules c = rules.candidacy();
    RankingRules r = rules.ranking();
    return switch (name) {
      case "maxChoices" ->
          rules.with(
              new VotingRules(
                  v.minChoices(),
                  number(value),
                  v.blankAllowed(),
                  v.revoteAllowed(),
                  v.voterAge(),
                  v.marriedMayVote()));
      case "minChoices" ->
          rules.with(
              new VotingRules(
                  number(value),
                  v.maxChoices(),
                  v.blankAllowed(),
                  v.revoteAllowed(),
                  v.voterAge(),
                  v.marriedMayVote()));
      case "blankAllowed" ->
          rules.with(
              new VotingRules(
                  v.minChoices(),
                  v.maxChoices(),
                  flag(value),
                  v.revoteAllowed(),
                  v.voterAge(),
                  v.marriedMayVote()));
      case "voterAge" ->
          rules.with(
              new VotingRules(
                  v.minChoices(),
                  v.maxChoices(),
                  v.blankAllowed(),
                  v.revoteAllowed(),
                  number(value),
                  v.marriedMayVote()));
      case "minimumAge" -> rules.with(c.minimumAge(number(value)));
      case "legalDate" -> rules.with(c.legalDate(LocalDate.parse(text(value))));
      case "minimumVotes" ->
          rules.with(new RankingRules(number(value), r.pioneerPercent(), r.ties()));
      case "pioneerPercent" ->
          rules.with(new RankingRules(r.minimumVotes(), number(value), r.ties()));
      default -> throw new IllegalArgumentException(name);
    };
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
