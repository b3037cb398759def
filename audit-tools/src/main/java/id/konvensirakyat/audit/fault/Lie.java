package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a server could do that signs its own lies: one step from the correct export.
 *
 * @param id of the fault
 * @param plan how the convention is held otherwise than its rules say
 * @param telling what is changed in the finished export
 */
record Lie(String id, Consumer<SmallPlan> plan, Telling telling) {
  static final String NOTHING = "00".repeat(32);

  /** One step from a finished export. */
  interface Telling {
    void change(SmallConvention convention);
  }

  static Lie lie(String id, Telling telling) {
    return new Lie(id, plan -> {}, telling);
  }

  /** A lie told by the acts, which are chained again. */
  static Lie acts(String id, Consumer<SmallActs> change) {
    return lie(
        id,
        c -> {
          change.accept(c.acts);
          c.chain();
        });
  }

  /** A lie in the list of candidates, which the act then fixes. */
  static Lie listed(String id, Telling telling) {
    return lie(
        id,
        c -> {
          telling.change(c);
          fix(c, "FREEZE_CANDIDATE_LIST", SmallConvention.ID, "candidates.json");
        });
  }

  /** A convention that is held otherwise than its rules say. */
  static Lie held(String id, Consumer<SmallPlan> plan) {
    return new Lie(id, plan, c -> {});
  }

  /** The convention with the lie in it. */
  SmallConvention told() throws RefusedException {
    var held = new SmallPlan();
    held.until = Stage.DECIDED;
    plan.accept(held);
    SmallConvention convention = SmallConvention.make(held);
    telling.change(convention);
    return convention;
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
    c.acts.refix(c.acts.last(kind, subject).payload(), c.export.hash(path));
    c.chain();
  }

  /** Each act that filed an objection is made to say what its line now holds. */
  static void fixObjections(SmallConvention c) {
    List<String> lines = c.export.text("objections.jsonl").lines().toList();
    Iterator<String> next = lines.iterator();
    c.acts
        .lines()
        .replaceAll(
            act ->
                act.kind().equals("OBJECTION_FILED") && next.hasNext()
                    ? act.fixing(Hash.of(next.next()).hex())
                    : act);
    c.chain();
  }
}
