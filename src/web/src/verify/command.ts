import type { LogSource } from "../log";
import type { Check, Facts } from "./checklist";
import type { Weights } from "../trustee/recount";
import type { CheckedLog } from "./checkedLog";
import type { Believed } from "./trust";
import { existsSync, openAsBlob, readFileSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { RecordError } from "../crypto/errors";
import { checkContinues, checkReceiptIncluded, checkSigners, parseBallotReceipt, requireWitnesses } from "../log";
import { base64Of } from "../log/bytes";
import { ARCHIVE_CHECKS, checkArchive } from "./checkedArchive";
import { checkLog, LOG_CHECKS } from "./checkedLog";
import { LoggedRecord } from "./checkedRecord";
import { Checklist, endingOf, requireAccepted, untilStopped } from "./checklist";
import { archivesIn, folderSource, receiptFiles, requireOwnFiles } from "./commandFiles";
import { NOBODY, trustOf, witnessesIn } from "./trust";

/**
 * The second program that reads a log, receipts and witnesses' keys from files: an export's folder or a mirror of a log. It shares no line
 * with the Java programs. Prints one JSON; ends with 0 if everything holds, 1 if something does not, 2 if it cannot begin.
 */

const USAGE = "verify.mjs [--log VKEY]... [--witnesses FILE] [--receipts PATH]... [--no-record] DIR, or verify.mjs [--weights] ARCHIVE.bel";

interface Wanted {
  readonly folder: string;
  readonly log: readonly string[];
  readonly witnesses: string | undefined;
  readonly receipts: readonly string[];
  readonly record: boolean;
  /** Of archives of others. */
  readonly weights: Weights;
}

function wantedIn(words: readonly string[]): Wanted {
  const values: Record<string, string[]> = { "--log": [], "--witnesses": [], "--receipts": [] };
  const folders: string[] = [];
  let record = true;
  let weights: Weights = "REFUSED";
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    const value = values[word];
    const next = words[i + 1];
    if (word === "--no-record") {
      record = false;
    } else if (word === "--weights") {
      weights = "READ";
    } else if (value !== undefined && next !== undefined) {
      value.push(next);
      i++;
    } else {
      folders.push(word);
    }
  }
  const [folder, ...more] = folders;
  const [witnesses, ...others] = values["--witnesses"] ?? [];
  if (folder === undefined || more.length > 0 || others.length > 0 || folder.startsWith("--")) {
    throw new Error(USAGE);
  }
  return { folder, log: values["--log"] ?? [], witnesses, receipts: values["--receipts"] ?? [], record, weights };
}

function believedIn({ folder, log, witnesses }: Wanted): Believed {
  const rules = resolve(folder, "rules.txt");
  const file = witnesses ?? (existsSync(rules) && readFileSync(rules, "utf8").includes("log.witness") ? rules : undefined);
  return { ...NOBODY, log, ...(file === undefined ? {} : witnessesIn(readFileSync(file, "utf8"))) };
}

interface ReceiptFound {
  readonly file: string;
  readonly ok: boolean;
  readonly facts: Facts;
}

/** A receipt against the log: its own signatures and proof, and that this log goes on from its checkpoint. Too few witnesses are the least finding. */
async function receiptFound(file: string, source: LogSource, log: CheckedLog): Promise<ReceiptFound> {
  try {
    const receipt = parseBallotReceipt(new Uint8Array(readFileSync(file)));
    const { tracker, entry, proof } = receipt;
    const head = proof.signed.checkpoint;
    requireAccepted(checkReceiptIncluded(receipt));
    const signers = checkSigners(proof.signed, log.trust);
    requireAccepted(await checkContinues(source, head, log.head));
    if (!log.fold.hasCast(tracker)) {
      throw new RecordError("NOT_IN_LOG", "proof.extra");
    }
    const witnesses = requireWitnesses(signers, log.trust).length;
    return { file: basename(file), ok: true, facts: { tracker, uuid: entry.uuid, index: proof.index, size: head.size, witnesses } };
  } catch (error) {
    const { code, path } = error instanceof RecordError ? error : { code: "UNEXPECTED", path: "" };
    return { file: basename(file), ok: false, facts: { code, path } };
  }
}

const written = ({ name, state }: Check): object => {
  switch (state.kind) {
    case "passed":
      return { name, state: state.kind, ...state.facts };
    case "failed":
      return { name, state: state.kind, code: state.code, path: state.path };
    case "open":
      return { name, state: state.kind, reason: state.reason, ...state.facts };
    default:
      return { name, state: state.kind };
  }
};

/** @returns what is printed, and the exit code */
export async function verify(words: readonly string[]): Promise<{ readonly answer: object; readonly code: 0 | 1 | 2 }> {
  let wanted: Wanted;
  let believed: Believed;
  try {
    wanted = wantedIn(words);
    believed = believedIn(wanted);
    trustOf(believed, "");
  } catch (error) {
    return { answer: { ok: false, error: error instanceof Error ? error.message : USAGE }, code: 2 };
  }
  const { folder } = wanted;
  if (existsSync(folder) && statSync(folder).isFile()) {
    return archive(folder, wanted.weights);
  }
  const source = folderSource(existsSync(resolve(folder, "log/checkpoint")) ? resolve(folder, "log") : folder);
  const logged = new LoggedRecord();
  const logList = new Checklist(LOG_CHECKS, () => undefined);
  const log = await untilStopped(() => checkLog(logList, { source, believed, kept: undefined, each: (entry) => logged.add(entry) }));
  const recordList = new Checklist(["record.files", "record.acts", "record.events"] as const, () => undefined);
  const acts = resolve(folder, "acts.jsonl");
  const withRecord = wanted.record && log !== undefined && existsSync(acts);
  if (withRecord) {
    await untilStopped(async () => {
      await recordList.run("record.files", () => requireOwnFiles(folder, log));
      await recordList.run("record.acts", () => logged.requireActs(readFileSync(acts, "utf8")), (count) => ({ count }));
      await recordList.run("record.events", async () => logged.requireEvents(await archivesIn(folder)), (count) => ({ count }));
    });
  }
  const receipts = log === undefined ? [] : await Promise.all(receiptFiles(folder, wanted.receipts).map((file) => receiptFound(file, source, log)));
  const checks: readonly Check[] = [...logList.checks, ...(withRecord ? recordList.checks : [])];
  const ok = log !== undefined && checks.every(({ state }) => state.kind === "passed" || state.kind === "open") && receipts.every((each) => each.ok);
  return { answer: answerOf(ok, believed, log, receipts, checks), code: ok ? 0 : 1 };
}

/** A dapil's archive, with the bound proofs beside it. */
async function archive(file: string, weights: Weights): Promise<{ readonly answer: object; readonly code: 0 | 1 }> {
  const beside = file.replace(/\.bel$/, ".bound");
  const bound = beside !== file && existsSync(beside) ? readFileSync(beside, "utf8") : undefined;
  const list = new Checklist(ARCHIVE_CHECKS, () => undefined);
  const request = { archive: await openAsBlob(file), bound, weights, logged: undefined, acts: undefined };
  const checked = await untilStopped(() => checkArchive(list, request));
  const ok = checked !== undefined && endingOf(list.checks) !== "bad";
  const result = checked?.result?.map((row) => row.map(({ votes }) => votes));
  return { answer: { ok, uuid: checked?.uuid, ballots: checked?.ballots, voters: checked?.voters, result, checks: list.checks.map(written) }, code: ok ? 0 : 1 };
}

function answerOf(ok: boolean, believed: Believed, log: CheckedLog | undefined, receipts: readonly ReceiptFound[], checks: readonly Check[]): object {
  const valid = log?.signers.witnesses.filter((each) => each.type === "COSIGNATURE_ED25519") ?? [];
  return {
    ok,
    trust: believed.log.length > 0 ? "GIVEN" : "ENTRY_0",
    log: log && { origin: log.trust.origin, size: log.head.size, root: base64Of(log.head.root), keys: log.fold.keys.map((key) => key.vkey) },
    witnesses: { needed: believed.needed, valid: valid.map(({ name, at }) => ({ name, at })) },
    entries: log?.counts,
    receipts: receipts.map(({ file, ok: right, facts }) => ({ file, ok: right, ...facts })),
    checks: checks.map(written),
  };
}

/* c8 ignore start -- started as a program */
if (process.argv[1] !== undefined && /verify\.mjs$/.test(process.argv[1])) {
  const { answer, code } = await verify(process.argv.slice(2));
  process.stdout.write(`${JSON.stringify(answer, null, 1)}\n`);
  process.exitCode = code;
}
/* c8 ignore stop */
