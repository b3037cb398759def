package id.konvensirakyat.convention.district;

import id.konvensirakyat.convention.text.Fault;

/**
 * What is wrong with one line of a list of districts.
 *
 * @param part which text
 * @param line number of the line, from 1; 0 where the fault is of the whole text
 * @param rule what it breaks
 * @param value the column, code or figure that the rule's sentence names, or ""
 */
public record ListFault(ListPart part, int line, ListRule rule, String value) {
  /** The same without saying which text. */
  Fault fault() {
    return new Fault(line, rule.english(value));
  }
}
