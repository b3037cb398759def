package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.rules.Rules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A convention as the public sees it. */
record ConventionJson(
    String id,
    String name,
    String level,
    String stage,
    String group,
    @Nullable String rulesHash,
    @Nullable RulesJson rules,
    boolean rollFrozen,
    boolean candidateListFrozen,
    CeremonyJson ceremony,
    List<DapilJson> dapil,
    List<NextJson> next) {

  /** One line of the list of conventions. */
  record Brief(String id, String name, String level, String stage, int dapilCount) {
    static Brief of(Convention convention) {
      return new Brief(
          convention.id(),
          convention.name(),
          convention.rules().level().name(),
          convention.stage().name(),
          convention.rules().dapil().size());
    }
  }

  /** The settings that people ask about; the whole is rules.txt. */
  record RulesJson(
      int minChoices,
      int maxChoices,
      boolean blankAllowed,
      boolean revoteAllowed,
      int voterAge,
      int minimumAge,
      String legalDate,
      int minimumVotes,
      int pioneerPercent) {
    static RulesJson of(Rules rules) {
      return new RulesJson(
          rules.voting().minChoices(),
          rules.voting().maxChoices(),
          rules.voting().blankAllowed(),
          rules.voting().revoteAllowed(),
          rules.voting().voterAge(),
          rules.candidacy().minimumAge(),
          rules.candidacy().legalDate().toString(),
          rules.ranking().minimumVotes(),
          rules.ranking().pioneerPercent());
    }
  }

  /** How far the keys are. */
  record CeremonyJson(int threshold, int trustees, String step, boolean done) {}

  /** One dapil with its election. */
  record DapilJson(
      String code,
      String name,
      int seats,
      String electionUuid,
      String electionState,
      int candidates,
      int enrolled,
      @Nullable String rollHash,
      int voted) {}

  /** An act that belongs to the present stage. */
  record NextJson(String act, String role, boolean allowed, List<String> missing) {
    NextJson {
      missing = List.copyOf(missing);
    }
  }
}
