import type { publicLog as indonesian } from "./publicLog.id";

/** The public log: and its witnesses, in English. */
export const publicLog: typeof indonesian = {
  title: "The public log and its witnesses",
  lead: "Every act and every ballot is one entry of one log. Witnesses outside of the committee sign it, so that no second log can be shown to other people.",
  state: {
    WITNESSED: "Enough witnesses have signed within the last five minutes.",
    WITNESSES_MISSING: "Witnesses are missing. Voting goes on; for the time being the server alone vouches for the last entries.",
    NO_WITNESSES: "This convention names no witnesses. The server, copies that others keep, and voters' receipts alone vouch for this log.",
    BEHIND: "The server waits for the witnesses' answers before it signs anything.",
  },
  size: "Entries",
  root: "Root of the tree",
  checkpointAt: "Last signature",
  needed: "Witnesses needed",
  neededOf: "{{needed}} of {{all}}",
  witnessed: "Witnessed up to entry",
  witnesses: "Witnesses",
  witness: "Name",
  seen: "Up to entry",
  at: "Signed",
  never: "never yet",
  keys: "Keys to compare",
  keysLead: "A server cannot vouch for itself. Compare these keys with those on a poster, in a newspaper, or on a witness's page.",
  logKey: "Key of the log",
  witnessKey: "Key of {{name}}",
  verify: "Verify this log in the browser",
  dispute: "Is something wrong?",
  exportWaits: "Witnesses have not signed the end of the log yet (up to line {{witnessed}} of {{size}}). Wait a moment: a file taken now does not pass the check of witnesses (C42).",
  exportWitnessed: "Witnesses have signed the whole log ({{size}} lines). This file is whole.",
  receipt: "Download its receipt from the log (.tlog-proof)",
};
