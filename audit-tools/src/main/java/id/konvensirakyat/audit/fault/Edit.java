package id.konvensirakyat.audit.fault;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes one value of a text as a {@link Change.Value} says. */
final class Edit {
  private static final Pattern NAME = Pattern.compile("<([^<>]+)>");

  private Edit() {}

  /**
   * The changed text.
   *
   * @param values what each name in angle brackets stands for
   * @throws IllegalStateException if the change changes nothing: then it is no fault
   */
  static String apply(Change.Value change, String text, UnaryOperator<String> values) {
    JsonPlace place = JsonPlace.find(text, change.at());
    String changed =
        switch (kind(change.how())) {
          case DROP -> place.removed(text);
          case SWAP -> swapped(text, place, ((Change.How.Swap) change.how()).with());
          case TO -> place.replaced(text, replaced(change, place.in(text), values));
        };
    if (changed.equals(text)) {
      throw new IllegalStateException("nothing is changed in " + change.in() + change.at());
    }
    return changed;
  }

  private enum Kind {
    TO,
    DROP,
    SWAP
  }

  private static Kind kind(Change.How how) {
    if (how instanceof Change.How.Drop) {
      return Kind.DROP;
    }
    return how instanceof Change.How.Swap ? Kind.SWAP : Kind.TO;
  }

  private static String replaced(Change.Value change, String value, UnaryOperator<String> values) {
    String to = ((Change.How.To) change.how()).text();
    Optional<String> find = change.find();
    if (find.isEmpty()) {
      return NAME.matcher(to).replaceAll(m -> quoted(values.apply(m.group(1))));
    }
    // What is put in goes through a second replacement, whose groups a fault may use.
    String filled = NAME.matcher(to).replaceAll(m -> quoted(quoted(values.apply(m.group(1)))));
    String pattern = NAME.matcher(find.get()).replaceAll(m -> quoted(values.apply(m.group(1))));
    return value.replaceFirst(pattern, filled);
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  private static String swapped(String text, JsonPlace one, String pointer) {
    JsonPlace other = JsonPlace.find(text, pointer);
    JsonPlace first = one.start() < other.start() ? one : other;
    JsonPlace last = one.start() < other.start() ? other : one;
    return first.replaced(last.replaced(text, first.in(text)), last.in(text));
  }
}
