package id.konvensirakyat.convention.finalization;

import id.konvensirakyat.convention.ranking.CandidateId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The canonical text of a final list (crypto-spec/convention.md, "Text of a list"): one {@code
 * key=value} a line in a fixed order, fields separated by semicolons, no field can hold a
 * separator, every line ends with a line feed. Names of people are not in it.
 */
final class FinalListText {
  private static final String HEADER = "konvensi-final-list-v1";

  private FinalListText() {}

  static String write(FinalList list) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    line(text, "rules", list.rulesHash());
    line(text, "lot-seed", list.seed().hex());
    line(text, "level", list.dapil().level());
    line(text, "dapil", list.dapil().code());
    line(text, "seats", list.dapil().seats());
    line(text, "length", list.quota().length());
    line(text, "women", list.quota().women());
    line(text, "women-needed", list.quota().womenNeeded());
    line(text, "full-triples", list.quota().length() / 3);
    line(text, "too-few-women", list.tooFewWomen());
    for (ListPlace place : list.places()) {
      String passedOver =
          place.passedOver().stream().map(CandidateId::text).collect(Collectors.joining(","));
      line(
          text,
          "place",
          place.position()
              + ";"
              + scored(place.holder())
              + ";"
              + place.reason()
              + ";"
              + passedOver);
    }
    for (int i = 0; i < list.reserves().size(); i++) {
      line(text, "reserve", (i + 1) + ";" + scored(list.reserves().get(i)));
    }
    list.out().forEach(id -> line(text, "out", id));
    return text.toString();
  }

  private static String scored(Scored candidate) {
    return String.join(
        ";",
        List.of(
            candidate.id().text(),
            String.valueOf(candidate.sex().code()),
            String.valueOf(candidate.votes()),
            String.valueOf(candidate.rank()),
            candidate.tie().map(Enum::name).orElse(""),
            candidate.label().name()));
  }

  private static void line(StringBuilder text, String key, Object value) {
    text.append(key).append('=').append(value).append('\n');
  }
}
