package id.konvensirakyat.benchmarks.generate;

import id.konvensirakyat.benchmarks.generate.Pairs.Pair;
import id.konvensirakyat.crypto.group.Eighths;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * The elements of one ballot. With hints, what is handed in are eighths, and what is handed out are
 * the elements eight times as far (crypto-spec/hints.md).
 */
final class Elements {
  private final boolean hints;
  private final List<Element> eighths = new ArrayList<>();
  private final List<Element> published = new ArrayList<>();

  Elements(boolean hints) {
    this.hints = hints;
  }

  static Elements withoutHints() {
    return new Elements(false);
  }

  /** The exponent that elements are handed in with: 1/8 with hints. */
  static Scalar root(Group group, boolean hints) {
    return hints ? Eighths.inverse() : Scalar.of(group, 1);
  }

  /** Takes the next element in the order of the hints. */
  Element next(Element element) {
    if (hints) {
      eighths.add(element);
    }
    return aside(element);
  }

  /** Takes both elements of a pair. */
  Pair next(Pair pair) {
    return new Pair(pair.w(), pair.t(), next(pair.a()), next(pair.b()));
  }

  /** Takes an element that has no hint. */
  Element aside(Element element) {
    Element result = hints ? Eighths.times8(element) : element;
    published.add(result);
    return result;
  }

  /** Makes the texts of all elements, for one inversion. */
  void encode(Group group) {
    var unused = group.encodeAll(published);
  }

  /** The hints of the ballot, or no bytes. */
  byte[] hints() {
    return hints ? Eighths.encode(eighths) : new byte[0];
  }
}
