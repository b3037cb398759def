import type { Stage } from "../api/shapes";

const phases: Readonly<Record<Stage, number>> = {
  DRAFT: -1,
  RULES_FROZEN: -1,
  CANDIDACY: 0,
  VERIFICATION: 0,
  PROVISIONAL_LIST: 0,
  VOTING: 1,
  TALLY: 1,
  RESULT_OBJECTIONS: 2,
  FINALIZATION: 2,
  DECIDED: 3,
  ARCHIVED: 3,
  SUSPENDED: -1,
  CANCELLED: -1,
};

/** Which of the three public phases runs: 0 candidacy, 1 voting, 2 finalization; 3 when all are over, -1 when none runs. */
export const phaseOf = (stage: Stage): number => phases[stage];
