package id.konvensirakyat.convention.objection;

/**
 * What the transitions of an objection depend on beside its state.
 *
 * @param over whether nothing of the dapil changes any more: its list is decided, or the convention
 *     is over
 * @param answerTimeOver whether the time for an answer has passed
 * @param appealTimeOver whether the time for an appeal has passed
 */
public record ObjectionFacts(boolean over, boolean answerTimeOver, boolean appealTimeOver) {}
