package id.konvensirakyat.deploy.sample;

import java.util.List;
import java.util.Map;

/**
 * A sample convention as the resource {@code conventions.json} describes it. All people in it are
 * invented.
 *
 * @param dapil codes of real electoral districts
 * @param until the stage in which the visitor finds it
 * @param scheduled whether it has dates, the first one today; what is played through to a later
 *     stage in a minute can have none, as no period may be shortened
 * @param supporters how many each candidate needs
 * @param parts what happens to some candidates, by username
 */
record SampleConvention(
    String name,
    List<String> dapil,
    Until until,
    boolean scheduled,
    int supporters,
    Map<String, Part> parts,
    List<Person> candidates,
    List<Home> voters) {
  SampleConvention {
    dapil = List.copyOf(dapil);
    parts = Map.copyOf(parts);
    candidates = List.copyOf(candidates);
    voters = List.copyOf(voters);
  }

  /** How far a sample is played. */
  enum Until {
    CANDIDACY,
    VOTING,
    DECIDED
  }

  /** What happens to a candidate before the vote. */
  enum Part {
    /** Has to correct a paper, does so, and qualifies. */
    CORRECTS,
    /** Does not qualify. */
    FAILS,
    /** Gets a public comment and answers it. */
    ANSWERS,
    NONE
  }

  /**
   * A candidate.
   *
   * @param birthDate ISO 8601
   */
  record Person(
      String username, String dapil, String name, String sex, String birthDate, String vision) {}

  /**
   * A voter.
   *
   * @param area code of a kab/kota
   * @param votes whether the sample casts a ballot for this voter
   */
  record Home(String username, String area, boolean votes) {}
}
