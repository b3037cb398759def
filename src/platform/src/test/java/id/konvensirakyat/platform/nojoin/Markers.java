package id.konvensirakyat.platform.nojoin;

import id.konvensirakyat.protocol.encoding.Hash;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the test knows and nobody else may: by which values each person and each ballot is told, and
 * whose ballot is whose. Owners are numbered; a person and that person's ballot have one number.
 */
final class Markers {
  private final Map<String, Integer> persons = new HashMap<>();
  private final Map<String, Integer> ballots = new HashMap<>();

  /** Values of a person, in clear; their plain hashes are looked for as well. */
  void person(int owner, String... values) {
    put(persons, owner, values);
  }

  /** Values of a person's ballots: the public credential, trackers. */
  void ballot(int owner, String... values) {
    put(ballots, owner, values);
  }

  private static void put(Map<String, Integer> all, int owner, String... values) {
    for (String value : values) {
      all.put(value, owner);
      Tokens.of(value).forEach(token -> all.put(token, owner));
      Tokens.of(Hash.of(value).hex()).forEach(token -> all.put(token, owner));
    }
  }

  Set<Integer> personsIn(Set<String> tokens) {
    return owners(persons, tokens);
  }

  Set<Integer> ballotsIn(Set<String> tokens) {
    return owners(ballots, tokens);
  }

  private static Set<Integer> owners(Map<String, Integer> all, Set<String> tokens) {
    Set<Integer> owners = new TreeSet<>();
    for (String token : tokens) {
      Integer owner = all.get(token);
      if (owner != null) {
        owners.add(owner);
      }
    }
    return owners;
  }
}
