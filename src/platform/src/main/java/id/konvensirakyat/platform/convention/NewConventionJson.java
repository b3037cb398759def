package id.konvensirakyat.platform.convention;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.convention.rules.LogRules;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.rules.TrusteeRules;
import id.konvensirakyat.convention.rules.VotingRules;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.platform.account.AccountName;
import id.konvensirakyat.platform.web.Form;
import id.konvensirakyat.platform.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The request to create a convention. */
record NewConventionJson(
    String name,
    String level,
    JsonNode dapil,
    String group,
    TrusteesJson trustees,
    JsonNode rules) {
  /** Whoever decrypts alone can open any single ballot of the public record. */
  private static final int LEAST_TRUSTEES = 2;

  private static final int MOST_TRUSTEES = 20;

  /** Who holds the keys, and how many of them decrypt. */
  record TrusteesJson(int threshold, List<String> usernames) {}

  /**
   * Decodes the request.
   *
   * @param today the legal date of the rules where the request names none
   * @param witnesses the witnesses of the log where the request names none
   * @throws Refusal with every wrong field
   */
  NewConvention decode(Districts districts, LocalDate today, List<String> witnesses) {
    Form form = new Form();
    form.line("name", name, 200);
    Optional<Level> of = form.known("level", Level.of(level));
    form.known("group", Group.named(group));
    List<Dapil> chosen =
        of.map(l -> DapilChoice.decode(dapil, l, districts))
            .map(
                choice -> {
                  form.add(choice.errors());
                  return choice.dapil();
                })
            .orElse(List.of());
    checkTrustees(form);
    form.done();
    Rules defaults = Rules.defaults(of.orElseThrow(), chosen, today);
    Rules chosenRules =
        new RuleOverrides(rules)
            .apply(
                defaults
                    .with(voting(defaults.voting()))
                    .with(LogRules.majority(witnesses))
                    .with(new TrusteeRules(trustees.threshold(), trustees.usernames().size())));
    return new NewConvention(name.strip(), group, trustees.usernames(), chosenRules);
  }

  // what the server cannot learn yet is no rule yet: marriages
  private static VotingRules voting(VotingRules v) {
    return new VotingRules(
        v.minChoices(),
        v.maxChoices(),
        v.blankAllowed(),
        v.revoteAllowed(),
        v.voterAge(),
        v.assurance(),
        false);
  }

  private void checkTrustees(Form form) {
    List<String> names = trustees.usernames();
    form.require(
        names.size() >= LEAST_TRUSTEES
            && names.size() <= MOST_TRUSTEES
            && names.stream().distinct().count() == names.size()
            && names.stream().allMatch(AccountName::isOne),
        "trustees.usernames",
        "invalid",
        "Name 2 to 20 different accounts.",
        "Sebutkan 2 sampai 20 akun yang berbeda.");
    form.require(
        trustees.threshold() >= LEAST_TRUSTEES && trustees.threshold() <= names.size(),
        "trustees.threshold",
        "out-of-range",
        "The threshold must be between 2 and the number of trustees.",
        "Ambang harus antara 2 dan jumlah pemegang kunci.");
  }
}
