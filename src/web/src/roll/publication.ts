import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** The publications of a roll, read and folded as crypto-spec/convention.md says (Algorithm 15). */

export interface Figure {
  readonly dapil: string;
  readonly count: number;
  readonly sha256: string;
}

export interface Publication {
  readonly number: number;
  readonly previous: string;
  readonly rolls: readonly Figure[];
  /** Ascending credentials by dapil. */
  readonly leaves: ReadonlyMap<string, readonly string[]>;
  readonly joins: ReadonlyMap<string, readonly string[]>;
  /** SHA-256 of its text. */
  readonly hash: string;
}

/** What is wrong with a text or a roll, and where; the page has a sentence for each code. */
export class RollFault extends Error {
  constructor(
    readonly code: "form" | "order" | "number" | "previous" | "dapil" | "leave" | "join" | "count" | "hash",
    readonly place: string,
  ) {
    super(`${code} ${place}`);
  }
}

/** Called between pieces of long work, with how much of the whole is done; it may wait, so that the page stays alive. */
export type Between = (done: number, total: number) => Promise<void>;

export const NONE = "0".repeat(64);
const PIECE = 5000;
const noWait: Between = () => Promise.resolve();

const hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** SHA-256 of public_credentials.json with these credentials, strictly ascending. */
export async function rollHash(credentials: readonly string[], between: Between = noWait): Promise<string> {
  const digest = sha256.create();
  for (let from = 0; from < credentials.length; from += PIECE) {
    const piece = credentials.slice(from, from + PIECE).map((one) => `"${one}"`);
    digest.update(utf8ToBytes((from === 0 ? "[" : ",") + piece.join(",")));
    await between(from, credentials.length);
  }
  digest.update(utf8ToBytes(credentials.length === 0 ? "[]" : "]"));
  return bytesToHex(digest.digest());
}

/** Throws unless each text is greater than the one before, so that none comes twice. */
export function requireAscending(credentials: readonly string[], place: string): void {
  credentials.forEach((one, index) => {
    if (index > 0 && one <= (credentials[index - 1] ?? "")) throw new RollFault("order", place);
  });
}

const NUMBER = /^number=([1-9][0-9]{0,5})$/u;
const PREVIOUS = /^previous=([0-9a-f]{64})$/u;
const ROLL = /^roll=([0-9]{1,10});(0|[1-9][0-9]{0,8});([0-9a-f]{64})$/u;
const CHANGE = /^(leave|join)=([0-9]{1,10});([0-9A-Za-z]{1,640})$/u;

/** Reads the text of a publication; any other form of the same content is refused. */
export async function readPublication(text: string, between: Between = noWait): Promise<Publication> {
  const lines = text.split("\n");
  const bad = (line: number): RollFault => new RollFault("form", `line ${line + 1}`);
  if (lines.pop() !== "") throw bad(lines.length);
  const number = NUMBER.exec(lines[1] ?? "")?.[1];
  const previous = PREVIOUS.exec(lines[2] ?? "")?.[1];
  if (lines[0] !== "konvensi-rolls-v1" || number === undefined || previous === undefined) throw bad(0);
  const rolls: Figure[] = [];
  let at = 3;
  for (let roll = ROLL.exec(lines[at] ?? ""); roll !== null; roll = ROLL.exec(lines[at] ?? "")) {
    rolls.push({ dapil: roll[1] ?? "", count: Number(roll[2]), sha256: roll[3] ?? "" });
    at++;
  }
  if (rolls.length === 0) throw bad(at);
  const changes = { leave: new Map<string, string[]>(), join: new Map<string, string[]>() };
  let last = "";
  for (; at < lines.length; at++) {
    const change = CHANGE.exec(lines[at] ?? "");
    if (change === null) throw bad(at);
    const kind = change[1] === "join" ? "join" : "leave";
    // "leave" lines come first; within a kind the lines ascend
    const place = `${kind === "join" ? 1 : 0}${change[2] ?? ""};${change[3] ?? ""}`;
    if (place <= last) throw bad(at);
    last = place;
    const all = changes[kind].get(change[2] ?? "");
    if (all) all.push(change[3] ?? "");
    else changes[kind].set(change[2] ?? "", [change[3] ?? ""]);
    if (at % PIECE === 0) await between(at, lines.length);
  }
  return { number: Number(number), previous, rolls, leaves: changes.leave, joins: changes.join, hash: hex(text) };
}

/** The rolls after some publications. */
export class Fold {
  private rolls = new Map<string, ReadonlySet<string>>();
  number = 0;
  hash = NONE;
  figures: readonly Figure[] = [];

  constructor(private readonly dapil: readonly string[]) {}

  /** Applies the next publication, or throws what is wrong with it and changes nothing. */
  async apply(next: Publication, between: Between = noWait): Promise<void> {
    if (next.number !== this.number + 1) throw new RollFault("number", String(next.number));
    if (next.previous !== this.hash) throw new RollFault("previous", String(next.number));
    if (next.rolls.map((one) => one.dapil).join(" ") !== this.dapil.join(" ")) {
      throw new RollFault("dapil", String(next.number));
    }
    const known = new Set(this.dapil);
    if ([...next.leaves.keys(), ...next.joins.keys()].some((one) => !known.has(one))) {
      throw new RollFault("dapil", String(next.number));
    }
    const now = new Map<string, ReadonlySet<string>>();
    for (const figure of next.rolls) now.set(figure.dapil, await this.applied(figure, next, between));
    this.rolls = now;
    this.number = next.number;
    this.hash = next.hash;
    this.figures = next.rolls;
  }

  /** Ascending credentials of a dapil. */
  roll(dapil: string): readonly string[] {
    return [...(this.rolls.get(dapil) ?? [])].sort(byText);
  }

  private async applied(figure: Figure, next: Publication, between: Between): Promise<ReadonlySet<string>> {
    const { dapil } = figure;
    const before = this.rolls.get(dapil) ?? new Set<string>();
    const roll = new Set(before);
    for (const one of next.leaves.get(dapil) ?? []) if (!roll.delete(one)) throw new RollFault("leave", dapil);
    for (const one of next.joins.get(dapil) ?? []) {
      if (before.has(one)) throw new RollFault("join", dapil);
      roll.add(one);
    }
    if (roll.size !== figure.count) throw new RollFault("count", dapil);
    if ((await rollHash([...roll].sort(byText), between)) !== figure.sha256) throw new RollFault("hash", dapil);
    return roll;
  }
}

/** Credentials are ASCII: the order of code units is the order of bytes. */
const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
