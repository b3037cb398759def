package id.konvensirakyat.systemtests.browser;

import java.util.List;

/**
 * Two people of one organ, each in front of the own browser. What takes two names, the first
 * proposes and the second confirms; the rest the first does alone.
 */
final class Office {
  private final CommitteePage first;
  private final CommitteePage second;

  Office(CommitteePage first, CommitteePage second) {
    this.first = first;
    this.second = second;
  }

  CommitteePage first() {
    return first;
  }

  void open(String convention) {
    first.open(convention);
  }

  /** The first one's board of a convention; the second one opens it when it is his turn. */
  void take(String convention) {
    List.of(first, second).forEach(page -> page.take(convention));
  }

  /** Records one act with its reason; afterwards the convention must be in the stage. */
  void act(String act, String reason, String stageAfter) {
    if (first.perform(act, reason)) {
      first.expectToWaitForSecond(act);
      second.perform(act, reason);
      second.expectStage(stageAfter);
    } else {
      first.expectStage(stageAfter);
    }
  }

  /** An act that is shown and cannot be done yet. */
  void cannot(String act) {
    first.cannot(act);
  }
}
