package id.konvensirakyat.convention.roll;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Sets as strictly ascending lists: long ones cost no more than their texts. */
final class Ascending {
  private Ascending() {}

  static boolean is(List<String> list) {
    Iterator<String> all = list.iterator();
    String last = "";
    boolean ascending = true;
    while (ascending && all.hasNext()) {
      String next = all.next();
      ascending = next.compareTo(last) > 0;
      last = next;
    }
    return ascending;
  }

  /** What is in one and not in the other. */
  static List<String> minus(List<String> one, List<String> other) {
    List<String> left = new ArrayList<>();
    int at = 0;
    for (String text : one) {
      while (at < other.size() && other.get(at).compareTo(text) < 0) {
        at++;
      }
      if (at == other.size() || !other.get(at).equals(text)) {
        left.add(text);
      }
    }
    return left;
  }

  /** What is in one or the other; they must have nothing in common. */
  static List<String> plus(List<String> one, List<String> other) {
    List<String> all = new ArrayList<>(one.size() + other.size());
    int at = 0;
    for (String text : one) {
      while (at < other.size() && other.get(at).compareTo(text) < 0) {
        all.add(other.get(at++));
      }
      all.add(text);
    }
    all.addAll(other.subList(at, other.size()));
    return all;
  }
}
