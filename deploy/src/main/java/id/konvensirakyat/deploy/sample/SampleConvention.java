package id.konvensirakyat.deploy.sample;

import java.util.List;

/**
 * A sample convention as the resource {@code conventions.json} describes it. All people in it are
 * invented.
 *
 * @param dapil codes of real electoral districts
 * @param until the stage in which the visitor finds it
 */
record SampleConvention(
    String name, List<String> dapil, Until until, List<Person> candidates, List<Home> voters) {
  SampleConvention {
    dapil = List.copyOf(dapil);
    candidates = List.copyOf(candidates);
    voters = List.copyOf(voters);
  }

  /** How far a sample is played. */
  enum Until {
    CANDIDACY,
    VOTING
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
