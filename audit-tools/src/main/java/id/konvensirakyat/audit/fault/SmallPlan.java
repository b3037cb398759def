package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.approval.SignedAct;
import id.konvensirakyat.convention.district.AreaCode;
import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.convention.person.Assurance;
import id.konvensirakyat.convention.ranking.TieRule;
import id.konvensirakyat.convention.rules.LogRules;
import id.konvensirakyat.convention.rules.Period;
import id.konvensirakyat.convention.rules.RankingRules;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.rules.ScheduleRules;
import id.konvensirakyat.convention.rules.SigningRules;
import id.konvensirakyat.convention.rules.TrusteeRules;
import id.konvensirakyat.convention.rules.VotingRules;
import id.konvensirakyat.convention.stage.Stage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a convention's rules say, and where its server departs from them; honest as it is made. */
final class SmallPlan {
  VotingRules voting = new VotingRules(1, 3, true, true, 17, Assurance.B, true);

  /** How far the convention has come: VOTING, RESULT_OBJECTIONS, FINALIZATION or DECIDED. */
  Stage until = Stage.FINALIZATION;

  /** Whether a candidate withdraws once the lists are computed. */
  boolean withdrawal;

  /** Whether the convention is suspended for a while. */
  boolean suspension;

  /** Whether acts come before their time. */
  boolean hasty;

  /** Whether a period is extended when it is over. */
  boolean lateExtension;

  /** Whether an objection to the list of a dapil waits for its ruling at the end. */
  boolean openObjection;

  /** Whether another roll than the election's is published and frozen in one dapil. */
  boolean otherRoll;

  /** Who is struck before the list is frozen. */
  String struckEarly = "roni";

  /** Whether the rules ask for papers at the end. */
  boolean latePapers = true;

  /** Whether a candidate is struck because such papers are missing. */
  boolean missingPapers;

  /** Whether the dapil whose count is objected to votes again. */
  boolean revote;

  /** Whether the rules ask for witnesses of the log. */
  boolean witnesses = true;

  /** Whether the rules fix dates. */
  boolean dates = true;

  /** The acts that take two persons. */
  Set<SignedAct> fourEyed = SigningRules.all().fourEyed();

  // What the server does, whatever the rules say.
  TrusteeRules ceremony = new TrusteeRules(2, 3);
  boolean soleKey;
  boolean otherKey;
  boolean otherRehearsal;

  /** What the ceremony of the record is like. */
  TrusteeRules recorded = new TrusteeRules(2, 3);

  boolean keyForEachDapil;
  boolean secondQuestion;
  boolean blank = true;
  int fewest = 1;
  int most = 3;
  int weight = 1;

  Rules rules() {
    List<Dapil> dapil =
        List.of(
            dapil("3101", "DKI JAKARTA I", 6, "3175"),
            dapil("3102", "DKI JAKARTA II", 7, "3171"),
            dapil("3103", "DKI JAKARTA III", 8, "3172"),
            dapil("3104", "DKI JAKARTA IV", 3, "3173"),
            dapil("3105", "DKI JAKARTA V", 3, "3174"));
    Map<Period, Integer> days = new EnumMap<>(Period.class);
    Arrays.stream(Period.values()).forEach(period -> days.put(period, 1));
    Rules rules = Rules.defaults(Level.DPR_RI, dapil, LocalDate.of(2028, 5, 1));
    return rules
        .with(latePapers ? rules.candidacy() : rules.candidacy().lateDocuments(Set.of()))
        .with(new ScheduleRules(Optional.of(LocalDate.of(2026, 11, 21)).filter(day -> dates), days))
        .with(new SigningRules(fourEyed))
        .with(new RankingRules(2, 10, List.of(TieRule.values())))
        .with(voting)
        .with(witnesses ? SmallLog.rules() : LogRules.WITHOUT_WITNESSES)
        .with(new TrusteeRules(2, 3));
  }

  private static Dapil dapil(String code, String name, int seats, String area) {
    return new Dapil(
        Level.DPR_RI,
        DapilCode.of(code).orElseThrow(),
        name,
        seats,
        List.of(AreaCode.of(area).orElseThrow()));
  }
}
