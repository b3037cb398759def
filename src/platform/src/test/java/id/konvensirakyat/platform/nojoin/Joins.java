package id.konvensirakyat.platform.nojoin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Follows rare values from piece to piece, from the persons on one side and from the ballots on the
 * other, and finds where a person meets the own ballot.
 */
final class Joins {
  /** A value in more pieces than this is common: a convention's id, a dapil, a day. */
  private static final int RARE = 8;

  /** What more of the other side have, as all ballots of an election have its hash, is nobody's. */
  private static final int PAIR = 2;

  private static final int ROUNDS = 8;

  private final List<Piece> pieces;
  private final Map<String, List<Integer>> holders = new HashMap<>();
  private final Map<Integer, Integer> persons = new HashMap<>();
  private final Map<Integer, Integer> ballots = new HashMap<>();
  private final Map<Integer, String> personsBy = new HashMap<>();
  private final Map<Integer, String> ballotsBy = new HashMap<>();
  private final Set<Integer> crowd = new HashSet<>();

  private Joins(List<Piece> pieces) {
    this.pieces = pieces;
  }

  /** A piece that tells both, and by which values the person and the ballot came to it. */
  record Meeting(
      int owner, String source, Map<String, String> fields, String personBy, String ballotBy) {}

  static Joins in(List<Piece> pieces, Markers markers) {
    Joins joins = new Joins(pieces);
    joins.mark(markers);
    for (int round = 0; round < ROUNDS; round++) {
      boolean more = joins.spread(joins.persons, joins.ballots, joins.personsBy);
      more |= joins.spread(joins.ballots, joins.persons, joins.ballotsBy);
      if (!more) {
        break;
      }
    }
    return joins;
  }

  private void mark(Markers markers) {
    for (int i = 0; i < pieces.size(); i++) {
      Set<String> tokens = pieces.get(i).tokens();
      Set<Integer> people = markers.personsIn(tokens);
      Set<Integer> votes = markers.ballotsIn(tokens);
      if (people.size() > PAIR || votes.size() > PAIR) {
        crowd.add(i);
        continue;
      }
      if (people.size() == 1) {
        persons.put(i, people.iterator().next());
      }
      if (votes.size() == 1) {
        ballots.put(i, votes.iterator().next());
      }
      for (String token : tokens) {
        holders.computeIfAbsent(token, t -> new ArrayList<>()).add(i);
      }
    }
    holders.values().removeIf(where -> where.size() < 2 || where.size() > RARE);
  }

  /** One step: what shares a rare value with one owner's pieces alone is that owner's. */
  private boolean spread(
      Map<Integer, Integer> mine, Map<Integer, Integer> other, Map<Integer, String> by) {
    Map<Integer, Set<Integer>> reached = new HashMap<>();
    for (Map.Entry<String, List<Integer>> holder : holders.entrySet()) {
      List<Integer> where = holder.getValue();
      Set<Integer> owners = new HashSet<>();
      Set<Integer> others = new HashSet<>();
      for (int i : where) {
        Optional.ofNullable(mine.get(i)).ifPresent(owners::add);
        Optional.ofNullable(other.get(i)).ifPresent(others::add);
      }
      if (owners.size() == 1
          && others.size() <= PAIR
          && where.stream().anyMatch(i -> carries(i, mine, other))) {
        for (int i : where) {
          if (!mine.containsKey(i)) {
            reached.computeIfAbsent(i, k -> new HashSet<>()).addAll(owners);
            by.putIfAbsent(i, holder.getKey());
          }
        }
      }
    }
    boolean more = false;
    for (Map.Entry<Integer, Set<Integer>> piece : reached.entrySet()) {
      if (piece.getValue().size() == 1) {
        mine.put(piece.getKey(), piece.getValue().iterator().next());
        more = true;
      }
    }
    return more;
  }

  /** A piece where both sides met is not gone through: it is reported. */
  private static boolean carries(int i, Map<Integer, Integer> mine, Map<Integer, Integer> other) {
    return mine.containsKey(i) && !other.containsKey(i);
  }

  /** Where a person meets the own ballot. */
  List<Meeting> found() {
    List<Meeting> found = new ArrayList<>();
    persons.forEach(
        (i, owner) -> {
          if (owner.equals(ballots.get(i))) {
            found.add(meeting(i, owner));
          }
        });
    return found;
  }

  private Meeting meeting(int i, int owner) {
    Piece piece = pieces.get(i);
    return new Meeting(
        owner,
        piece.source(),
        piece.fields(),
        personsBy.getOrDefault(i, "itself"),
        ballotsBy.getOrDefault(i, "itself"));
  }

  /** Where a person meets another's ballot: chance, if it is rare. */
  List<Meeting> mistaken() {
    List<Meeting> found = new ArrayList<>();
    persons.forEach(
        (i, owner) -> {
          if (ballots.containsKey(i) && !owner.equals(ballots.get(i))) {
            found.add(meeting(i, owner));
          }
        });
    return found;
  }

  /** The values of each column, by the person whom its piece is about. */
  Map<String, Map<Integer, List<String>>> personColumns() {
    return columns(persons);
  }

  /** The values of each column, by the person whose ballot its piece is about. */
  Map<String, Map<Integer, List<String>>> ballotColumns() {
    return columns(ballots);
  }

  private Map<String, Map<Integer, List<String>>> columns(Map<Integer, Integer> owners) {
    Map<String, Map<Integer, List<String>>> columns = new TreeMap<>();
    for (int i = 0; i < pieces.size(); i++) {
      Integer owner = owners.get(i);
      if (owner == null) {
        continue;
      }
      Piece piece = pieces.get(i);
      piece
          .fields()
          .forEach(
              (name, value) ->
                  columns
                      .computeIfAbsent(piece.source() + " " + name, k -> new TreeMap<>())
                      .computeIfAbsent(owner, k -> new ArrayList<>())
                      .add(value));
    }
    return columns;
  }
}
