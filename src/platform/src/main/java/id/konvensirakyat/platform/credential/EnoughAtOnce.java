package id.konvensirakyat.platform.credential;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a change of a roll is one of many, among whom nobody can be told. */
final class EnoughAtOnce {
  private EnoughAtOnce() {}

  /**
   * Whether each kind of change that there is, joins and leaves, is that of at least so many.
   *
   * @param before as published last
   * @param after as it is now
   */
  static boolean changed(List<String> before, List<String> after, int least) {
    return isEnough(before, after, least) && isEnough(after, before, least);
  }

  private static boolean isEnough(List<String> some, List<String> others, int least) {
    Set<String> changed = new HashSet<>(others);
    some.forEach(changed::remove);
    return changed.isEmpty() || changed.size() >= least;
  }
}
