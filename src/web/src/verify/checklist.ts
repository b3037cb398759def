import type { RefusalCode } from "../crypto";
import type { Verdict } from "../crypto/verdict";
import { RecordError } from "../crypto/errors";

/** A verification as a list of named checks that is told as it goes on: nothing is skipped in silence. */

/** What a check found, by names that the pages have words for. */
export type Facts = Readonly<Record<string, string | number>>;

/** Why a check says nothing: what it needs is not at hand. */
export type OpenReason =
  | "NO_TRUSTED_KEY"
  | "OWN_KEY_ONLY"
  | "NO_WITNESSES_ASKED"
  | "NOTHING_KEPT"
  | "NO_NETWORK"
  | "NOT_GIVEN"
  | "NOT_YET"
  | "ACTS_SO_FAR"
  | "COMPARE_YOURSELF"
  | "BEGINNING_SAME";

export type CheckState =
  | { readonly kind: "waiting" }
  | { readonly kind: "running"; readonly done: number; readonly total: number }
  | { readonly kind: "passed"; readonly facts: Facts }
  | { readonly kind: "failed"; readonly code: RefusalCode | "UNEXPECTED"; readonly path: string }
  /** It could not be made; nothing is claimed. */
  | { readonly kind: "open"; readonly reason: OpenReason; readonly facts: Facts }
  /** A check before it failed, or could not be made. */
  | { readonly kind: "notRun" };

export interface Check<N extends string = string> {
  readonly name: N;
  readonly state: CheckState;
}

/** How it all ended: `bad` if anything failed, `open` if something could not be checked. */
export type Ending = "good" | "open" | "bad";

export function endingOf(checks: readonly Check[]): Ending {
  if (checks.some(({ state }) => state.kind === "failed")) {
    return "bad";
  }
  return checks.every(({ state }) => state.kind === "passed") ? "good" : "open";
}

/** Thrown inside a check that cannot be made. */
export class Open extends Error {
  constructor(
    readonly reason: OpenReason,
    readonly facts: Facts = {},
  ) {
    super(reason);
    this.name = "Open";
  }
}

/** Called while a check runs. */
export type Progress = (done: number, total: number) => void;

/** What a check does; its result says what was found. */
type Act<T> = (progress: Progress) => T | Promise<T>;

/** Thrown by a check list where a check failed, or could not be made, that the next ones rest on. */
export class Stopped extends Error {}

/** Runs checks in their order; the first failure that others rest on stops, and the rest are reported as not run. */
export class Checklist<N extends string> {
  #checks: readonly Check<N>[];
  readonly #changed: (checks: readonly Check<N>[]) => void;

  constructor(names: readonly N[], changed: (checks: readonly Check<N>[]) => void) {
    this.#checks = names.map((name) => ({ name, state: { kind: "waiting" } }));
    this.#changed = changed;
    changed(this.#checks);
  }

  get checks(): readonly Check<N>[] {
    return this.#checks;
  }

  /**
   * @param act the check; its result goes to `facts`, which says what was found
   * @returns the result; undefined where the check is open
   * @throws Stopped where it failed
   */
  async run<T>(name: N, act: Act<T>, facts: (result: T) => Facts = () => ({})): Promise<T | undefined> {
    const result = await this.runApart(name, act, facts);
    if (this.#checks.some((each) => each.name === name && each.state.kind === "failed")) {
      this.stop();
    }
    return result;
  }

  /**
   * The same of a check that no other rests on: where it fails the list goes on, and ends badly all the same.
   *
   * @returns the result; undefined where the check is open or failed
   */
  async runApart<T>(name: N, act: Act<T>, facts: (result: T) => Facts = () => ({})): Promise<T | undefined> {
    this.#put(name, { kind: "running", done: 0, total: 0 });
    try {
      const result = await act((done, total) => this.#put(name, { kind: "running", done, total }));
      this.#put(name, { kind: "passed", facts: facts(result) });
      return result;
    } catch (error) {
      if (error instanceof Open) {
        this.#put(name, { kind: "open", reason: error.reason, facts: error.facts });
        return undefined;
      }
      const refusal = error instanceof RecordError ? error : undefined;
      this.#put(name, { kind: "failed", code: refusal?.code ?? "UNEXPECTED", path: refusal?.path ?? "" });
      return undefined;
    }
  }

  /** Ends a list whose other checks rest on one that could not be made. */
  stop(): never {
    this.#checks = this.#checks.map((each) => (each.state.kind === "waiting" ? { ...each, state: { kind: "notRun" } } : each));
    this.#changed(this.#checks);
    throw new Stopped();
  }

  #put(name: N, state: CheckState): void {
    this.#checks = this.#checks.map((each) => (each.name === name ? { name, state } : each));
    this.#changed(this.#checks);
  }
}

/** Runs the checks of a list; one that stops is over, and has said why. */
export async function untilStopped<T>(checks: () => Promise<T>): Promise<T | undefined> {
  try {
    return await checks();
  } catch (error) {
    if (error instanceof Stopped) {
      return undefined;
    }
    throw error;
  }
}

/** A verdict that says no, as a refusal. */
export function requireAccepted(verdict: Verdict): void {
  if (!verdict.ok) {
    throw new RecordError(verdict.reason, verdict.path);
  }
}

const PATIENCE_MS = 40;
let last = 0;

/** Lets a page answer in between, now and then. */
export async function breath(): Promise<void> {
  if (Date.now() - last > PATIENCE_MS) {
    await new Promise((resolve) => setTimeout(resolve));
    last = Date.now();
  }
}
