package id.konvensirakyat.audit;

import id.konvensirakyat.audit.check.Check;
import java.util.function.Consumer;

/**
 * What a server could do that signs its own lies: one step from the correct export.
 *
 * @param caughtBy the one check that must fail
 * @param plan how the convention is held otherwise than its rules say
 * @param telling what is changed in the finished export
 */
record Lie(Check caughtBy, String name, Consumer<SmallPlan> plan, Telling telling) {
  static final String NOTHING = "00".repeat(32);

  /** One step from a finished export. */
  interface Telling {
    void change(SmallConvention convention) throws Exception;
  }

  static Lie lie(Check caughtBy, String name, Telling telling) {
    return new Lie(caughtBy, name, plan -> {}, telling);
  }

  /** A lie told by the acts, which are chained again. */
  static Lie acts(Check caughtBy, String name, Consumer<SmallActs> change) {
    return lie(
        caughtBy,
        name,
        c -> {
          change.accept(c.acts);
          c.chain();
        });
  }

  /** A lie in the list of candidates, which the act then fixes. */
  static Lie listed(Check caughtBy, String name, Telling telling) {
    return lie(
        caughtBy,
        name,
        c -> {
          telling.change(c);
          fix(c, "FREEZE_CANDIDATE_LIST", SmallConvention.ID, "candidates.json");
        });
  }

  /** A lie in convention.json. */
  static Lie described(String name, String part, String other) {
    return lie(Check.C29, name, c -> replace(c, "convention.json", part, other));
  }

  /** A convention that is held otherwise than its rules say. */
  static Lie held(String name, Consumer<SmallPlan> plan) {
    return new Lie(Check.C30, name, plan, c -> {});
  }

  static void replace(SmallConvention c, String path, String part, String other) {
    String text = c.export.text(path);
    if (!text.contains(part)) {
      throw new IllegalStateException(path + " does not hold " + part);
    }
    c.export.put(path, text.replace(part, other));
  }

  /** The act is made to say what the file now holds. */
  static void fix(SmallConvention c, String kind, String subject, String path) {
    c.acts.change(kind, subject, line -> line.fixing(c.export.hash(path)));
    c.chain();
  }

  @Override
  public String toString() {
    return caughtBy + " " + name;
  }
}
