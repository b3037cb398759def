import * as record from "../api/record";
import * as api from "../api/roll";
import type { Act } from "../api/shapes";
import { requireChain } from "../trustee/announcement";
import { Fold, RollFault, readPublication, requireAscending, type Between, type Figure } from "./publication";
import { registerHash, sampleIndices, samplePayload } from "./sample";

/** What is being looked at: which file, of how many, and how much of the work on it is done. */
export type Told = (file: string, part: number, parts: number) => void;

export interface Checked {
  readonly publications: number;
  readonly credentials: number;
  readonly registers: number;
  readonly samples: number;
  readonly frozen: boolean;
  /** Count and hash of each roll, worked out here. */
  readonly figures: readonly Figure[];
}

const PUBLISHING: readonly string[] = ["PUBLISH_ROLL", "FREEZE_ROLL"];
const SMALLEST_ROLL = 2;

/** What the page checks beside the texts themselves; the page has a sentence for each code. */
export class ActFault extends Error {
  constructor(
    readonly code: "act" | "frozen" | "register" | "sample" | "none",
    readonly place: string,
  ) {
    super(`${code} ${place}`);
  }
}

/**
 * Downloads everything that is published of the rolls and works it out again: order, duplicates, counts, hashes, what was
 * published one after the other, what the acts fixed, registers and samples.
 *
 * @throws RollFault ActFault and what `requireChain` throws, with the place; `Problem` where the server does not answer
 */
export async function checkRolls(convention: string, told: Told): Promise<Checked> {
  const acts = await record.allActs(convention);
  requireChain(acts);
  const view = await api.rollsOf(convention);
  const fold = new Fold(view.dapil.map((one) => one.code).sort());
  const publishing = acts.filter((act) => PUBLISHING.includes(act.kind));
  if (publishing.length === 0) throw new ActFault("none", "");
  for (const [index, act] of publishing.entries()) {
    const name = `rolls/${index + 1}.txt`;
    const between: Between = async (done, total) => {
      told(name, index + done / Math.max(1, total), publishing.length);
      await new Promise((resolve) => setTimeout(resolve));
    };
    await between(0, 1);
    const publication = await readPublication(await api.publicationText(convention, index + 1), between);
    if (publication.hash !== act.payload) throw new ActFault("act", name);
    await fold.apply(publication, between);
  }
  const frozen = publishing[publishing.length - 1]?.kind === "FREEZE_ROLL";
  if (frozen) requireFrozen(fold, acts);
  const registers = frozen ? await checkRegisters(convention, fold, acts, told) : new Map<string, readonly string[]>();
  return {
    publications: publishing.length,
    credentials: fold.figures.reduce((sum, one) => sum + one.count, 0),
    registers: registers.size,
    samples: checkSamples(view.samples, acts, registers),
    frozen,
    figures: fold.figures,
  };
}

function requireFrozen(fold: Fold, acts: readonly Act[]): void {
  for (const { dapil, count, sha256 } of fold.figures) {
    const some = count >= SMALLEST_ROLL;
    const payloads = of(acts, some ? "ROLL_FROZEN" : "ROLL_EMPTY", dapil);
    if (payloads.length !== 1 || payloads[0] !== (some ? sha256 : "")) throw new ActFault("frozen", dapil);
  }
}

async function checkRegisters(
  convention: string,
  fold: Fold,
  acts: readonly Act[],
  told: Told,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const registers = new Map<string, readonly string[]>();
  const some = fold.figures.filter((one) => one.count >= SMALLEST_ROLL);
  for (const [index, { dapil, count }] of some.entries()) {
    told(`register/${dapil}.txt`, index, some.length);
    const lines = (await api.registerText(convention, dapil)).split("\n");
    if (lines.pop() !== "" || lines.length !== count) throw new ActFault("register", dapil);
    if (!lines.every((line) => /^[0-9a-f]{64}$/u.test(line))) throw new ActFault("register", dapil);
    requireAscending(lines, dapil);
    if (of(acts, "REGISTER_FROZEN", dapil).join() !== registerHash(lines)) throw new ActFault("register", dapil);
    registers.set(dapil, lines);
  }
  return registers;
}

/** What the server says was drawn is what the act's seed draws. */
function checkSamples(
  samples: readonly api.SampleOfRoll[],
  acts: readonly Act[],
  registers: ReadonlyMap<string, readonly string[]>,
): number {
  const drawn = acts.filter((act) => act.kind === "ROLL_SAMPLED");
  if (drawn.length !== samples.length) throw new ActFault("sample", "");
  for (const [index, sample] of samples.entries()) {
    const act = drawn[index];
    const lines = registers.get(sample.dapil) ?? [];
    const payload = samplePayload(sample.dapil, registerHash(lines), sample.seed, sample.size);
    const same = act?.payload === payload && act.reason === sample.seed && act.seq === sample.seq;
    if (!same || sampleIndices(payload, lines.length, sample.size).join() !== sample.places.join()) {
      throw new ActFault("sample", String(sample.seq));
    }
  }
  return samples.length;
}

const of = (acts: readonly Act[], kind: string, subject: string): readonly string[] =>
  acts.filter((act) => act.kind === kind && act.subject === subject).map((act) => act.payload);

/** Where a check failed: the code and the place of what it threw, or `undefined` for anything else. */
export const faultOf = (thrown: unknown): { readonly code: string; readonly place: string } | undefined =>
  thrown instanceof RollFault || thrown instanceof ActFault ? { code: thrown.code, place: thrown.place } : undefined;
