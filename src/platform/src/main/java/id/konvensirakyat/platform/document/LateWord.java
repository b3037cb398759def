package id.konvensirakyat.platform.document;

import java.util.List;

/**
 * One verifier's word on a late document.
 *
 * @param verifier the account (OIDC {@code sub})
 */
record LateWord(String verifier, boolean accepts, String reason) {
  /** Two different verifiers who agree decide, as in {@code convention.candidacy.Review}. */
  static LateState standing(List<LateWord> words) {
    for (boolean accepts : new boolean[] {true, false}) {
      if (words.stream()
              .filter(word -> word.accepts() == accepts)
              .map(LateWord::verifier)
              .distinct()
              .count()
          >= 2) {
        return accepts ? LateState.ACCEPTED : LateState.REFUSED;
      }
    }
    return LateState.WAITING;
  }
}
