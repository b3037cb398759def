/** The public log as a reader needs it (crypto-spec/log.md). Pure: no page, no network, no storage. */
export type { Checkpoint, SignedCheckpoint, Signers, Trust } from "./checkpoint";
export type { EventEntry, LogEntry } from "./entry";
export type { Counts } from "./fold";
export type { TreeHead } from "./merkle";
export type { VerifierKey } from "./note";
export type { LogSource } from "./tiles";
export { checkSigners, parseSignedCheckpoint, requireWitnesses, witnessNames } from "./checkpoint";
export { parseEntry } from "./entry";
export { LogFold } from "./fold";
export { checkContinues, followLog } from "./follow";
export { parseVkey } from "./note";
export { checkOpening, chosenIn, parseOpening, requireFresh, trackerOf, trackerOfBallot } from "./opening";
export { checkReceiptIncluded, parseBallotReceipt } from "./receipt";
export { followKeys } from "./rotation";
