package id.konvensirakyat.systemtests.browser;

import java.util.List;

/**
 * Five who stand, one of them a woman: with one woman in every three names the list takes three,
 * and who leaves it is replaced from the reserve.
 */
final class FiveAndOneWoman {
  static final List<Script.Stands> STANDING =
      List.of(
          new Script.Stands("Bambang Sutrisno", "L"),
          new Script.Stands("Yohanes Tambunan", "L"),
          new Script.Stands("Aisyah Nasution", "P"),
          new Script.Stands("Rahmat Hidayat", "L"),
          new Script.Stands("Ketut Wirawan", "L"));

  /** The list by votes, all five there. */
  static final List<String> LISTED = names(0, 1, 2);

  /** The list after the first one left. */
  static final List<String> REFILLED = names(1, 2, 3);

  private FiveAndOneWoman() {}

  /** They apply, and get 5, 4, 3, 2 and 1 votes, in this order. */
  static void toResults(Script script) throws Exception {
    script.apply(STANDING);
    script.verify();
    script.publishProvisionalList();
    script.openVoting(STANDING.size());
    List<String> all = names(0, 1, 2, 3, 4);
    script.vote(
        List.of(all, all.subList(0, 4), all.subList(0, 3), all.subList(0, 2), all.subList(0, 1)));
    script.publishResults();
  }

  private static List<String> names(int... places) {
    return java.util.Arrays.stream(places).mapToObj(i -> STANDING.get(i).name()).toList();
  }
}
