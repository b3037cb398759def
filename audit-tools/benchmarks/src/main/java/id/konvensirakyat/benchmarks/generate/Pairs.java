package id.konvensirakyat.benchmarks.generate;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Scalar;

/**
 * The pairs (g^w, y^w g^t) for w and t that count up in fixed steps: each costs two multiplications
 * instead of three powers. Whoever sees two of them knows all secrets; that is allowed here.
 */
final class Pairs {
  /** (a, b) = (g^w, y^w g^t). */
  record Pair(Scalar w, Scalar t, Element a, Element b) {}

  private final Pair step;
  private Pair next;

  private Pairs(Pair first, Pair step) {
    this.next = first;
    this.step = step;
  }

  Pair next() {
    Pair result = next;
    next =
        new Pair(
            result.w.plus(step.w),
            result.t.plus(step.t),
            result.a.times(step.a),
            result.b.times(step.b));
    return result;
  }

  /**
   * Where sequences of one election come from: each begins at a number of full size that follows
   * from its name.
   *
   * @param root to whose power all elements are (see {@link Elements#root})
   */
  record Source(Plan plan, Key key, Scalar root) {
    /** (g^w, y^w), from number {@code index} of the sequence on. */
    Pairs plain(String name, long index) {
      return new Pairs(at(start(name, index), of(0)), at(of(1), of(0)));
    }

    /** (g^w, y^w g^t), from number {@code index} of the sequence on. */
    Pairs shifted(String name, long index) {
      Pair first = at(start(name, index), start(name + " shift", index));
      return new Pairs(first, at(of(1), of(1)));
    }

    /** The products of {@code count} neighbours each of the sequence {@link #plain}. */
    Pairs products(String name, long index, int count) {
      Scalar inside = of((long) count * (count - 1) / 2);
      Scalar w = start(name, index).times(of(count)).plus(inside);
      return new Pairs(at(w, of(0)), at(of((long) count * count), of(0)));
    }

    private Scalar start(String name, long index) {
      return plan.number(name).plus(of(index));
    }

    private Pair at(Scalar w, Scalar t) {
      Element a = key.group().generatorTable().power(w.times(root));
      return new Pair(w, t, a, key.blinded(w.times(root), t.times(root)));
    }

    private Scalar of(long n) {
      return Scalar.of(plan.group(), n);
    }
  }
}
