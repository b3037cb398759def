import type { ActLine } from "../trustee/announcement";
import type { ArchiveEntry } from "../trustee/archive";
import type { Outline } from "../trustee/recount";
import type { Facts } from "./checklist";
import { RecordError } from "../crypto/errors";
import { fixedBy, requireChain } from "../trustee/announcement";
import { Open } from "./checklist";

/**
 * Checks that an archive is the election that the acts of its convention opened, over the roll that they froze, with the end and the
 * result that they fixed (export.md, C26, without `convention.json` and the candidates), and that these acts are those of the log.
 * Its dapil is the one whose act opened this very election.
 *
 * @param acts all acts of the convention, as its server lists them
 * @param logged the hashes of the acts in the log; a server may list acts that came after the log was read, which are passed over
 * @throws RecordError `ACTS_BROKEN`, `NOT_IN_LOG` or `NOT_IN_RECORD` with the act; `NOT_ANNOUNCED` with the kind of the act that
 *     fixed something else, or is repeated
 * @throws Open `ACTS_SO_FAR` where archive or acts do not go as far as the result
 */
export function checkActs(acts: readonly ActLine[], logged: readonly string[], outline: Outline): Facts {
  requireChain(acts);
  requireThese(acts, logged);
  const both = acts.slice(0, logged.length);
  const [election, , roll] = outline.setup.data as readonly ArchiveEntry[];
  const opened = both.find(({ kind, payload }) => kind === "ELECTION_OPENED" && payload === election?.hash);
  if (opened === undefined) {
    throw new RecordError("NOT_ANNOUNCED", "ELECTION_OPENED");
  }
  const dapil = opened.subject;
  const open: string[] = [];
  const compare = (kind: string, found: string | undefined): void => {
    const fixed = fixedBy(both, kind, dapil);
    if (fixed === undefined || found === undefined) {
      open.push(kind);
    } else if (fixed !== found) {
      throw new RecordError("NOT_ANNOUNCED", kind);
    }
  };
  compare("ELECTION_OPENED", election?.hash);
  compare("ROLL_FROZEN", roll?.hash);
  if (open.length > 0) {
    throw new RecordError("NOT_ANNOUNCED", open[0]);
  }
  compare("ELECTION_CLOSED", outline.endBallots);
  compare("RESULT_PUBLISHED", outline.result?.hash);
  const facts = { acts: both.length, dapil };
  if (open.length > 0) {
    throw new Open("ACTS_SO_FAR", { ...facts, missing: open.join(" ") });
  }
  return facts;
}

/** The acts are the log's, one by one, and none of these is withheld. */
function requireThese(acts: readonly ActLine[], logged: readonly string[]): void {
  for (const [i, hash] of logged.entries()) {
    const act = acts[i];
    if (act === undefined) {
      throw new RecordError("NOT_IN_RECORD", `acts[${i}]`);
    }
    if (act.hash !== hash) {
      throw new RecordError("NOT_IN_LOG", `acts[${i}]`);
    }
  }
}
