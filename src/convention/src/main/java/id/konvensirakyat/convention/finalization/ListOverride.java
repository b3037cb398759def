package id.konvensirakyat.convention.finalization;

import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.person.Sex;
import id.konvensirakyat.convention.quota.QuotaReport;
import id.konvensirakyat.convention.quota.WomenQuota;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.convention.text.Parsed;
import id.konvensirakyat.convention.text.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the board of the level puts in the place of a computed list (UU 7/2017 art. 241, to be
 * confirmed in the official text): crypto-spec/convention.md, Algorithm 14. It stays lawful, has a
 * written reason and is shown as changed by that board.
 *
 * @param dapil the dapil
 * @param computed hash of the computed list that it changes
 * @param board which board decided, a line of 1 to 100 characters
 * @param reason why, a line of 1 to 1000 characters
 * @param places who holds places 1 to L
 */
public record ListOverride(
    DapilCode dapil, String computed, String board, String reason, List<CandidateId> places) {
  private static final String HEADER = "konvensi-list-override-v1";
  private static final int LONGEST_BOARD = 100;
  private static final int LONGEST_REASON = 1000;

  /** Copies the places; text from outside goes through {@link #parse} or is checked before. */
  public ListOverride {
    places = List.copyOf(places);
    if (!computed.matches("[0-9a-f]{64}")
        || !isLine(board, LONGEST_BOARD)
        || !isLine(reason, LONGEST_REASON)) {
      throw new IllegalArgumentException("an override names a list, a board and a reason");
    }
  }

  /** Why an override is refused; the first that applies, in this order. */
  public enum Reason {
    /** It is about another dapil, or changes another list than the one that holds. */
    OTHER_LIST,
    /** It has more or fewer places than the computed list. */
    OTHER_LENGTH,
    /** A place holds somebody who does not stand in the dapil, or somebody holds two places. */
    NOT_A_CANDIDATE,
    /** Fewer than 30% women, rounded up (UU 7/2017 art. 245). */
    TOO_FEW_WOMEN,
    /** Three names without a woman (UU 7/2017 art. 246, to be confirmed). */
    TRIPLE_WITHOUT_WOMAN,
    /** It is the computed list itself. */
    CHANGES_NOTHING
  }

  /** Whether a text can stand as board or reason: one line without control characters. */
  public static boolean isLine(String text, int longest) {
    return !text.isBlank()
        && text.length() <= longest
        && text.equals(text.strip())
        && text.chars().noneMatch(Character::isISOControl);
  }

  /** Why this may not take the place of a computed list; empty where it may. */
  public Optional<Reason> against(FinalList list) {
    if (!dapil.equals(list.dapil().code()) || !computed.equals(list.hash())) {
      return Optional.of(Reason.OTHER_LIST);
    }
    if (places.size() != list.places().size()) {
      return Optional.of(Reason.OTHER_LENGTH);
    }
    Map<CandidateId, Sex> standing = new HashMap<>();
    scored(list).forEach(candidate -> standing.put(candidate.id(), candidate.sex()));
    List<Sex> sexes =
        places.stream().distinct().flatMap(id -> Stream.ofNullable(standing.get(id))).toList();
    if (sexes.size() != places.size()) {
      return Optional.of(Reason.NOT_A_CANDIDATE);
    }
    QuotaReport report = WomenQuota.check(sexes);
    if (!report.keepsQuota()) {
      return Optional.of(Reason.TOO_FEW_WOMEN);
    }
    if (!report.keepsZipper()) {
      return Optional.of(Reason.TRIPLE_WITHOUT_WOMAN);
    }
    return changed(list).isEmpty() ? Optional.of(Reason.CHANGES_NOTHING) : Optional.empty();
  }

  /** The positions, from 1, whose holder is not the computed one. */
  public List<Integer> changed(FinalList list) {
    List<Integer> changed = new ArrayList<>();
    for (ListPlace place : list.places()) {
      int index = place.position() - 1;
      if (index >= places.size() || !places.get(index).equals(place.holder().id())) {
        changed.add(place.position());
      }
    }
    return changed;
  }

  /** Those who stand and hold no place by this override, in the order of votes. */
  public List<Scored> reserves(FinalList list) {
    return scored(list)
        .filter(candidate -> !places.contains(candidate.id()))
        .sorted((one, other) -> Integer.compare(one.rank(), other.rank()))
        .toList();
  }

  /** The canonical text, whose UTF-8 bytes are published. */
  public String canonicalText() {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    line(text, "dapil", dapil);
    line(text, "computed", computed);
    line(text, "board", board);
    line(text, "reason", reason);
    for (int i = 0; i < places.size(); i++) {
      line(text, "place", (i + 1) + ";" + places.get(i));
    }
    return text.toString();
  }

  /** SHA-256 of the canonical text. */
  public String hash() {
    return Sha256.hex(canonicalText());
  }

  /** Reads the canonical text; any other text, however close, is refused. */
  public static Parsed<ListOverride> parse(String text) {
    String[] lines = text.split("\n", -1);
    List<String> keys = List.of("dapil=", "computed=", "board=", "reason=");
    if (lines.length < keys.size() + 2 || !lines[0].equals(HEADER)) {
      return Parsed.refuse(1, "must begin with " + HEADER);
    }
    List<String> values = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      if (!lines[i + 1].startsWith(keys.get(i))) {
        return Parsed.refuse(i + 2, "must start with " + keys.get(i));
      }
      values.add(lines[i + 1].substring(keys.get(i).length()));
    }
    List<CandidateId> places = new ArrayList<>();
    for (int i = keys.size() + 1; i < lines.length - 1; i++) {
      String key = "place=" + (places.size() + 1) + ";";
      Optional<CandidateId> id =
          lines[i].startsWith(key)
              ? CandidateId.of(lines[i].substring(key.length()))
              : Optional.empty();
      if (id.isEmpty()) {
        return Parsed.refuse(i + 1, "is not place " + (places.size() + 1));
      }
      places.add(id.get());
    }
    return of(values, places, text);
  }

  private static Parsed<ListOverride> of(
      List<String> values, List<CandidateId> places, String text) {
    Optional<DapilCode> dapil = DapilCode.of(values.get(0));
    if (dapil.isEmpty()) {
      return Parsed.refuse(2, "is not a code of a dapil");
    }
    try {
      ListOverride read =
          new ListOverride(dapil.get(), values.get(1), values.get(2), values.get(3), places);
      return read.canonicalText().equals(text)
          ? new Parsed.Good<>(read)
          : Parsed.refuse(0, "the text is not in canonical form");
    } catch (IllegalArgumentException wrong) {
      return Parsed.refuse(0, String.valueOf(wrong.getMessage()));
    }
  }

  private static Stream<Scored> scored(FinalList list) {
    return Stream.concat(list.places().stream().map(ListPlace::holder), list.reserves().stream());
  }

  private static void line(StringBuilder text, String key, Object value) {
    text.append(key).append('=').append(value).append('\n');
  }
}
