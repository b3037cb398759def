/** Belenios, protocol version 1, as far as a browser needs it. Pure: no page, no network, no storage. */
export type { Ballot, OpenableBallot, PreparedBallot } from "./ballot";
export type { Election } from "./election";
export type { RefusalCode } from "./errors";
export type { Element, Group, GroupName } from "./group";
export type { Paper, Question } from "./paper";
export type { RandomSource } from "./random";
export type { Selection } from "./selection";
export type { Verdict, VerdictReason } from "./verdict";
export { ballotSteps, makeBallot, makeOpenableBallot, parseBallot, verifyBallot } from "./ballot";
export { generateCredential, parseCredential, publicCredential } from "./credential";
export { parseElection } from "./election";
export { RecordError } from "./errors";
export { groupByName } from "./groups";
export { fingerprintOf } from "./paper";
export { secureRandom } from "./random";
export { checkSelection } from "./selection";
export { trackerOf } from "./tracker";
