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
    @Nullable ScheduleJson schedule,
    List<DapilJson> dapil,
    List<NextJson> next,
    List<ProposalJson> proposals) {

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
      String assurance,
      int minimumAge,
      String legalDate,
      int minimumVotes,
      int pioneerPercent,
      int supporters,
      int corrections,
      List<String> lateDocuments,
      List<String> fourEyed) {
    static RulesJson of(Rules rules) {
      return new RulesJson(
          rules.voting().minChoices(),
          rules.voting().maxChoices(),
          rules.voting().blankAllowed(),
          rules.voting().revoteAllowed(),
          rules.voting().voterAge(),
          rules.voting().assurance().name(),
          rules.candidacy().minimumAge(),
          rules.candidacy().legalDate().toString(),
          rules.ranking().minimumVotes(),
          rules.ranking().pioneerPercent(),
          rules.candidacy().supporters(),
          rules.candidacy().corrections(),
          rules.candidacy().lateDocuments().stream().map(Enum::name).toList(),
          rules.signing().fourEyed().stream().map(Enum::name).toList());
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

  /**
   * An act that belongs to the present stage.
   *
   * @param fourEyed whether two persons of the role do it
   * @param proposedBy who did the first half
   * @param earliest the first day by the schedule
   * @param due the last day on which it is in time
   * @param lateDays by how many days it is late
   */
  record NextJson(
      String act,
      String role,
      boolean allowed,
      List<String> missing,
      boolean fourEyed,
      @Nullable String proposedBy,
      @Nullable String earliest,
      @Nullable String due,
      int lateDays) {
    NextJson {
      missing = List.copyOf(missing);
    }
  }

  /** What one person proposed, and another of the role has yet to do. */
  record ProposalJson(
      String act,
      String subject,
      String content,
      String detail,
      String by,
      String role,
      String reason,
      long seq,
      String at) {
    static ProposalJson of(OpenProposal open) {
      return new ProposalJson(
          open.proposal().act(),
          open.proposal().subject(),
          open.proposal().content(),
          open.signed().detail(),
          open.by(),
          open.signed().role().name(),
          open.signed().reason(),
          open.signed().seq(),
          open.signed().at().toString());
    }
  }
}
