import type { castProof as indonesian } from "./castProof.id";

/** Proofs of cast ballots from the public log, in English. */
export const castProof: typeof indonesian = {
  title: "Proof from the public log",
  lead: "This file proves, without asking anybody, that your ballot is in the log. It says nothing of your choice.",
  fetching: "Fetching the proof …",
  waiting: "The proof is there. Waiting for witnesses: {{signed}} of {{needed}} have signed.",
  witnessed: "Complete: {{signed}} witnesses have signed.",
  unwitnessed: "Witnesses are missing ({{signed}} of {{needed}}). Your vote is recorded all the same. Keep this proof, and get it again later.",
  alone: "Signed by the server. This convention names no witnesses.",
  wrong: "The server's proof does not fit your ballot. Keep this file and read what to do now.",
  none: "The proof could not be fetched yet. Your vote is recorded if it says “Finished” above.",
  again: "Get it again",
  save: "Save the proof (.tlog-proof)",
  qr: "Show the QR code",
  qrLabel: "QR code that holds the proof from the public log",
  qrHint: "Scan it with the page Verify on another device. The code holds the proof itself, no address.",
  check: "Verify on another device",
  dispute: "Is something wrong?",
};
