package id.konvensirakyat.audit.check;

/** How a check ended. There is no sixth way: a check never goes unmentioned. */
public sealed interface Outcome {

  /** It held. {@code detail} says of how much, for example "7 ballots". */
  record Passed(String detail) implements Outcome {}

  /** It did not hold; {@code reason} names what and where. */
  record Failed(String reason) implements Outcome {}

  /** There is nothing to check yet: the election has not come so far. */
  record NotYet(String why) implements Outcome {}

  /**
   * What it looks at is not part of this kind of evidence and does not lie beside it. Nothing is
   * claimed of it, and the verdict on the rest stands.
   */
  record Absent(String why) implements Outcome {}

  /** It could not be run, so nothing is claimed. */
  record NotRun(String why) implements Outcome {}
}
