import type { Ballot } from "../crypto/ballot";
import type { EncryptedTally, PartialDecryption } from "../crypto/tally";
import type { ActLine } from "../trustee/announcement";
import type { ArchiveEntry } from "../trustee/archive";
import type { Outline, Roll, SetupParts, Weights } from "../trustee/recount";
import type { Checklist, Progress } from "./checklist";
import type { LoggedEvents } from "./loggedEvents";
import { RecordError } from "../crypto/errors";
import { integerIn, objectOf, parseJson, requireCanonical } from "../crypto/json";
import { jsonOfProof } from "../crypto/decoding";
import { sha256OfText } from "../crypto/bytes";
import { HashSet } from "../log/hashes";
import { combine, jsonOfResult, parseEncryptedTally, parsePartialDecryption, verifyBoundProofs, verifyPartialDecryption } from "../crypto/tally";
import { publicKeys } from "../crypto/trustees";
import { hashIn, stepsOf } from "../trustee/chain";
import { checkSizedTally, contentOf, MOST_REFERENCE_CHARACTERS, outlineOf, setupOf, TallyProduct, verifiedBallot } from "../trustee/recount";
import { checkActs } from "./checkedActs";
import { breath, Open, requireAccepted } from "./checklist";

export const ARCHIVE_CHECKS = ["archive.read", "archive.setup", "archive.ballots", "archive.tally", "archive.decryptions", "archive.bound", "archive.result", "archive.log", "archive.acts"] as const;
export type ArchiveCheck = (typeof ARCHIVE_CHECKS)[number];

export interface ArchiveRequest {
  readonly archive: Blob;
  /** The `.bound` file beside it (archive.md 9). */
  readonly bound: string | undefined;
  /** Whether weights are read: only in records of others, no convention has any. */
  readonly weights?: Weights;
  /** What the log says of this election. */
  readonly logged: ((uuid: string, progress: Progress) => Promise<LoggedElection>) | undefined;
  /** All acts of the convention that this election belongs to, asked for after the log was read. */
  readonly acts: ((uuid: string) => Promise<readonly ActLine[]>) | undefined;
}

/** What a log says of an election and its convention. */
export interface LoggedElection {
  readonly events: LoggedEvents;
  /** The hashes of all acts of the convention, in their order. */
  readonly acts: readonly string[];
}

/** What an archive was found to be. */
export interface CheckedArchive {
  readonly uuid: string;
  readonly name: string;
  readonly ballots: number;
  readonly voters: number;
  /** Names of the answers with their votes, question by question; blank is undefined. Undefined while there is no result. */
  readonly result: readonly (readonly { readonly name: string | undefined; readonly votes: number }[])[] | undefined;
}

/**
 * Verifies a dapil's whole archive (protocol.md 9): chain, setup, every ballot, the tally, the decryptions with both proofs, the result.
 * The archive is read twice, one file at a time.
 *
 * @throws Stopped where a check failed
 */
export async function checkArchive(list: Checklist<ArchiveCheck>, request: ArchiveRequest): Promise<CheckedArchive> {
  const { archive, bound, logged, acts } = request;
  const outline = await list.run("archive.read", () => outlineOf(archive), ({ events, ballots }) => ({ events, ballots }));
  const setup = outline && (await list.run("archive.setup", () => setupOf(outline.setup, undefined, request.weights), factsOfSetup));
  if (outline === undefined || setup === undefined) {
    throw new Error("an archive without setup");
  }
  const product = await list.run("archive.ballots", (progress) => verifiedBallots(archive, outline, setup, progress), () => ({ ballots: outline.ballots, voters: outline.last.size, changed: outline.ballots - outline.last.size }));
  const tally = await list.run("archive.tally", () => checkedTally(outline, setup, product));
  const partials = await list.run("archive.decryptions", () => checkedDecryptions(outline, setup, requireThere(tally)), ({ size }) => ({ count: size }));
  await list.run("archive.bound", () => checkBound(bound, setup, requireThere(tally), requireThere(partials)), (count) => ({ count }));
  const result = await list.run("archive.result", () => checkedResult(outline, setup, requireThere(tally), requireThere(partials)));
  const { uuid, name, questions } = setup.election;
  const log = await list.run("archive.log", (progress) => eventsLogged(archive, uuid, outline, logged, progress), ({ count }) => ({ count }));
  await list.run("archive.acts", async () => checkActs(await requireGiven(acts)(uuid), requireLog(log).acts, outline), (facts) => facts);
  const named = result?.map((row, i) => {
    const { blank = false, answers = [] } = questions[i] ?? {};
    const names: readonly (string | undefined)[] = [...(blank ? [undefined] : []), ...answers];
    return row.map((votes, j) => ({ name: names[j], votes }));
  });
  return { uuid, name, ballots: outline.ballots, voters: outline.last.size, result: named };
}

/** What later steps need and an election that goes on does not have yet. */
function requireThere<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new Open("NOT_YET");
  }
  return value;
}

function factsOfSetup({ election, roll, trustees }: SetupParts) {
  const [pedersen] = trustees.flatMap((each) => (each.kind === "pedersen" ? [each] : []));
  const all = publicKeys(trustees).length;
  return { name: election.name, uuid: election.uuid, fingerprint: election.fingerprint, roll: roll.size, trustees: all, threshold: pedersen?.threshold ?? all };
}

/** Every ballot, superseded ones included; no ciphertext twice. @returns the product of those that count */
async function verifiedBallots(archive: Blob, outline: Outline, { election, roll }: SetupParts, progress: Progress): Promise<TallyProduct> {
  const product = new TallyProduct(election);
  const seen = new HashSet();
  let done = 0;
  progress(0, outline.ballots);
  for await (const step of stepsOf(archive)) {
    if (step.type !== "Ballot") {
      continue;
    }
    const path = `ballot ${done}`;
    const ballot = verifiedBallot(election, roll, contentOf(step, 0, path), path);
    requireNew(ballot, seen, path);
    if (outline.last.get(ballot.credential.text) === done) {
      product.add(ballot, roll.get(ballot.credential.text));
    }
    progress(++done, outline.ballots);
    await breath();
  }
  return product;
}

function requireNew({ answers }: Ballot, seen: HashSet, path: string): void {
  for (const { alpha, beta } of answers.flatMap((answer) => answer.choices)) {
    if (!seen.add(sha256OfText(`${alpha.text},${beta.text}`))) {
      throw new RecordError("CIPHERTEXT_DUPLICATE", path);
    }
  }
}

/** The weight of all that count. */
function weightOf({ last }: Outline, roll: Roll): number {
  return [...last.keys()].reduce((sum, credential) => sum + (roll.get(credential) ?? 0), 0);
}

function checkedTally(outline: Outline, { election, roll }: SetupParts, product: TallyProduct | undefined): EncryptedTally {
  const step = requireThere(outline.tally);
  const text = contentOf(step, 0, "encrypted_tally");
  checkSizedTally(step, outline.last.size, weightOf(outline, roll));
  if (product?.text() !== text) {
    throw new RecordError("TALLY_WRONG", "encrypted_tally");
  }
  return parseEncryptedTally(election, text);
}

interface Decrypted {
  readonly text: string;
  readonly partial: PartialDecryption;
}

function checkedDecryptions({ decryptions }: Outline, { election, trustees }: SetupParts, tally: EncryptedTally): ReadonlyMap<number, Decrypted> {
  const keys = publicKeys(trustees);
  const found = new Map<number, Decrypted>();
  for (const [i, step] of decryptions.entries()) {
    const path = `partial_decryption ${i}`;
    const owned = contentOf(step, 1, path);
    const fields = objectOf(parseJson(owned, path, MOST_REFERENCE_CHARACTERS), path, ["owner", "payload"]);
    requireCanonical(owned, { owner: fields["owner"], payload: fields["payload"] }, path);
    const owner = integerIn(fields["owner"], path, 1, keys.length);
    if (hashIn(fields["payload"], path) !== (step.data[0] as ArchiveEntry).hash) {
      throw new RecordError("TALLY_REFERENCE_WRONG", path);
    }
    if (found.has(owner)) {
      throw new RecordError("OWNER_REPEATED", path);
    }
    const text = contentOf(step, 0, path);
    const key = keys[owner - 1];
    if (key !== undefined) {
      requireAccepted(verifyPartialDecryption(election, key, tally, text));
    }
    const partial = parsePartialDecryption(election, text);
    requireCanonical(text, jsonOfPartial(partial), path);
    found.set(owner, { text, partial });
  }
  if (found.size === 0) {
    throw new Open("NOT_YET");
  }
  return found;
}

function jsonOfPartial({ factors, proofs }: PartialDecryption): object {
  return { decryption_factors: factors.map((row) => row.map(({ text }) => text)), decryption_proofs: proofs.map((row) => row.map(jsonOfProof)) };
}

/** Exactly the bound proofs of those who decrypted, in the order of their numbers. */
function checkBound(bound: string | undefined, { election, trustees }: SetupParts, tally: EncryptedTally, partials: ReadonlyMap<number, Decrypted>): number {
  if (bound === undefined) {
    throw new Open("NOT_GIVEN");
  }
  const lines = bound.split("\n");
  const owners = [...partials.keys()].sort((a, b) => a - b);
  if (lines.pop() !== "" || lines.length !== owners.length) {
    throw new RecordError("BOUND_PROOF_INVALID", "bound");
  }
  for (const [i, owner] of owners.entries()) {
    const key = publicKeys(trustees)[owner - 1];
    const text = partials.get(owner)?.text;
    if (key !== undefined && text !== undefined) {
      requireAccepted(verifyBoundProofs(election, owner, key, tally, text, lines[i] ?? ""));
    }
  }
  return owners.length;
}

function checkedResult(outline: Outline, { election, trustees, roll }: SetupParts, tally: EncryptedTally, partials: ReadonlyMap<number, Decrypted>): readonly (readonly number[])[] {
  const step = requireThere(outline.result);
  const counted = combine(election, trustees, tally, new Map([...partials].map(([owner, { partial }]) => [owner, partial])), weightOf(outline, roll));
  if (jsonOfResult(counted) !== contentOf(step, 0, "result")) {
    throw new RecordError("RESULT_WRONG", "result");
  }
  return counted;
}

/** While the election goes on, the log may be ahead of the archive. @returns how many events are in both, and the acts of the log */
async function eventsLogged(archive: Blob, uuid: string, { result }: Outline, logged: ArchiveRequest["logged"], progress: Progress) {
  const { events, acts } = await requireGiven(logged)(uuid, progress);
  return { count: await requireLogged(archive, events, result !== undefined), acts };
}

function requireGiven<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new Open("NOT_GIVEN");
  }
  return value;
}

/** Acts that only the server shows are no announcement. */
function requireLog<T>(log: T | undefined): T {
  if (log === undefined) {
    throw new Open("NO_NETWORK");
  }
  return log;
}

/**
 * Checks that the events of the archive are those that the log has of the election, in their order.
 *
 * @param exact whether the log must hold no more of them
 * @returns how many
 * @throws RecordError `NOT_IN_LOG`, `NOT_IN_RECORD` with the height; as `stepsOf` says
 */
export async function requireLogged(archive: Blob, events: LoggedEvents, exact: boolean): Promise<number> {
  let height = 0;
  for await (const { type, hash, data } of stepsOf(archive)) {
    if (!events.is(height, { type, hash, payload: data[data.length - 1]?.hash })) {
      throw new RecordError("NOT_IN_LOG", `event ${height}`);
    }
    height++;
  }
  if (exact && height < events.count) {
    throw new RecordError("NOT_IN_RECORD", `event ${height}`);
  }
  return height;
}
