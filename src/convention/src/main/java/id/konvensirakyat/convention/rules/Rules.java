package id.konvensirakyat.convention.rules;

import id.konvensirakyat.convention.district.Dapil;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.district.Level;
import id.konvensirakyat.convention.person.Assurance;
import id.konvensirakyat.convention.ranking.TieRule;
import id.konvensirakyat.convention.seats.Divisors;
import id.konvensirakyat.convention.text.Sha256;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All settings of one convention: what RULES_FROZEN fixes. {@link RulesText} gives the text whose
 * SHA-256 is published.
 *
 * @param level the body
 * @param signing which acts take two persons
 * @param schedule when the convention is
 * @param dapil the dapil that take part, ascending by code, all of that level, with their seats
 * @param voting voters and ballots
 * @param trustees key sharing
 * @param candidacy who may stand
 * @param ranking order and labels
 * @param seats the state's seat method
 * @param log who must have seen the public log
 */
public record Rules(
    Level level,
    SigningRules signing,
    ScheduleRules schedule,
    List<Dapil> dapil,
    VotingRules voting,
    TrusteeRules trustees,
    CandidacyRules candidacy,
    RankingRules ranking,
    SeatRules seats,
    LogRules log) {

  /** Copies the collections; contradictions are refused with the setting's name. */
  public Rules {
    dapil = List.copyOf(dapil);
    Level of = level;
    if (dapil.isEmpty() || !dapil.stream().allMatch(d -> d.level() == of)) {
      throw new IllegalArgumentException("dapil must be of the level, at least one");
    }
    List<DapilCode> codes = dapil.stream().map(Dapil::code).toList();
    if (!codes.equals(codes.stream().distinct().sorted().toList())) {
      throw new IllegalArgumentException("dapil must ascend by code, each once");
    }
  }

  /**
   * The default settings of a level (convention-rules).
   *
   * @param dapil the dapil that take part, in any order
   * @param legalDate day on which candidates must have reached the legal age
   * @throws IllegalArgumentException if the dapil are none, twice the same, or of another level
   */
  public static Rules defaults(Level level, List<Dapil> dapil, LocalDate legalDate) {
    int minimum = byLevel(level, 2500, 1500, 500);
    int supporters = byLevel(level, 100, 50, 25);
    int threshold = byLevel(level, 400, 0, 0);
    return new Rules(
        level,
        SigningRules.all(),
        new ScheduleRules(Optional.empty(), Period.defaults()),
        dapil.stream().sorted(Comparator.comparing(Dapil::code)).toList(),
        new VotingRules(1, 3, true, true, 17, Assurance.B, true),
        new TrusteeRules(3, 5),
        new CandidacyRules(
            CandidacyRules.LEGAL_AGE, legalDate, supporters, 1, LateDocument.usual()),
        new RankingRules(minimum, 10, List.of(TieRule.values())),
        new SeatRules(threshold, Divisors.SAINTE_LAGUE),
        LogRules.WITHOUT_WITNESSES);
  }

  /** The dapil of a code, if it takes part. */
  public Optional<Dapil> dapil(DapilCode code) {
    return dapil.stream().filter(d -> d.code().equals(code)).findFirst();
  }

  /** These rules with other voting rules. */
  public Rules with(VotingRules other) {
    return new Rules(
        level, signing, schedule, dapil, other, trustees, candidacy, ranking, seats, log);
  }

  /** These rules with other key sharing. */
  public Rules with(TrusteeRules other) {
    return new Rules(
        level, signing, schedule, dapil, voting, other, candidacy, ranking, seats, log);
  }

  /** These rules with other conditions of candidacy. */
  public Rules with(CandidacyRules other) {
    return new Rules(level, signing, schedule, dapil, voting, trustees, other, ranking, seats, log);
  }

  /** These rules with another order of votes. */
  public Rules with(RankingRules other) {
    return new Rules(
        level, signing, schedule, dapil, voting, trustees, candidacy, other, seats, log);
  }

  /** These rules with other acts that take two persons. */
  public Rules with(SigningRules other) {
    return new Rules(
        level, other, schedule, dapil, voting, trustees, candidacy, ranking, seats, log);
  }

  /** These rules with another schedule. */
  public Rules with(ScheduleRules other) {
    return new Rules(
        level, signing, other, dapil, voting, trustees, candidacy, ranking, seats, log);
  }

  /** These rules with other witnesses of the log. */
  public Rules with(LogRules other) {
    return new Rules(
        level, signing, schedule, dapil, voting, trustees, candidacy, ranking, seats, other);
  }

  /** The rules' canonical text; its UTF-8 bytes are what is hashed and published. */
  public String canonicalText() {
    return RulesText.write(this);
  }

  /** SHA-256 of the canonical text: what RULES_FROZEN publishes. */
  public String hash() {
    return Sha256.hex(canonicalText());
  }

  private static int byLevel(Level level, int dprRi, int dprdProvinsi, int dprdKabkota) {
    return switch (level) {
      case DPR_RI -> dprRi;
      case DPRD_PROVINSI -> dprdProvinsi;
      case DPRD_KABKOTA -> dprdKabkota;
    };
  }
}
