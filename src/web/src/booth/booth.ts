import type { Paper, Selection } from "../crypto";
import type { Admission } from "./admission";
import type { Casting, startCasting } from "./casting";
import type { BoothPorts, BoothRefusal, BoothState, ReviewDelay } from "./states";
import { RecordError } from "../crypto/errors";
import { checkSelection } from "../crypto/selection";
import { admit } from "./admission";

/**
 * The voting booth without its screens: a state, the acts that a state allows, and listeners. An act that the present state does
 * not allow does nothing, so a double click is harmless. What is done with a choice once it is made stands in `casting.ts`, which is
 * fetched while the voter chooses: no ballot is made before all that its receipt will take is here.
 */
export class Booth {
  readonly #ports: BoothPorts;
  readonly #listeners = new Set<(state: BoothState) => void>();
  #state: BoothState = { kind: "loading" };
  #admission: Admission | undefined;
  #fetching: Promise<readonly [typeof startCasting, void]> | undefined;
  #casting: Casting | undefined;
  #selections: readonly Selection[] = [];

  constructor(ports: BoothPorts) {
    this.#ports = ports;
  }

  get state(): BoothState {
    return this.#state;
  }

  /** Calls the listener at once and at each change; the result ends that. */
  subscribe(listener: (state: BoothState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#state);
    return () => this.#listeners.delete(listener);
  }

  /** Loads the election and starts, with a kept ballot where one waits to be sent. Allowed again after a refusal. */
  async open(): Promise<void> {
    this.#to({ kind: "loading" });
    const admission = await admit(this.#ports);
    if (typeof admission === "string") {
      this.#to({ kind: "refused", reason: admission });
      return;
    }
    const { election } = admission;
    this.#admission = admission;
    this.#casting = undefined;
    this.#selections = nothingChosen(election);
    const kept = this.#ports.keep.find(election.uuid);
    if (kept?.fingerprint === election.fingerprint) {
      const casting = await this.#fetchCasting();
      if (typeof casting === "string") {
        this.#to({ kind: "refused", reason: casting });
      } else {
        casting.resume(kept);
      }
    } else {
      this.#chooseIn(election);
      await this.#fetchCasting();
    }
  }

  /** Fetches the second half, where it is not here yet, and begins it. An election that it finds malformed closes the booth. */
  async #fetchCasting(): Promise<Casting | BoothRefusal> {
    const { encryptor, later } = this.#ports;
    let start: typeof startCasting;
    try {
      this.#fetching ??= Promise.all([later(), encryptor.warm()]);
      [start] = await this.#fetching;
    } catch {
      return "ELECTION_UNREACHABLE";
    } finally {
      this.#fetching = undefined;
    }
    this.#casting ??= this.#begun(start);
    return this.#casting ?? "ELECTION_MALFORMED";
  }

  #begun(start: typeof startCasting): Casting | undefined {
    try {
      return this.#admission && start(this.#admission, this.#ports, (state) => this.#to(state));
    } catch (error) {
      if (error instanceof RecordError) {
        this.#to({ kind: "refused", reason: "ELECTION_MALFORMED" });
        return undefined;
      }
      throw error;
    }
  }

  /** Sets the selection of one question, by its index. */
  choose(question: number, selection: Selection): void {
    if (this.#state.kind === "choosing" && question in this.#selections) {
      this.#selections = this.#selections.map((each, i) => (i === question ? selection : each));
      this.#chooseIn(this.#state.election, this.#state.delay);
    }
  }

  /** From choosing to review, once every question is answered as it allows, and what comes next is here. */
  async review(): Promise<void> {
    if (!this.#mayReview()) {
      return;
    }
    if (this.#casting === undefined) {
      this.#delay("FETCHING");
      const outcome = await this.#fetchCasting();
      this.#delay(outcome === "ELECTION_UNREACHABLE" ? "UNREACHABLE" : undefined);
    }
    // What was chosen may have changed in the meantime.
    if (this.#casting !== undefined && this.#mayReview() && "election" in this.#state) {
      this.#to({ kind: "review", election: this.#state.election, selections: this.#selections });
    }
  }

  #mayReview(): boolean {
    const state = this.#state;
    return state.kind === "choosing" && state.problems.every((problem) => problem === undefined);
  }

  #delay(delay: ReviewDelay | undefined): void {
    if (this.#state.kind === "choosing") {
      this.#chooseIn(this.#state.election, delay);
    }
  }

  /** From review back to choosing. */
  back(): void {
    if (this.#state.kind === "review") {
      this.#chooseIn(this.#state.election);
    }
  }

  /** Encrypts what was reviewed, signed with the credential as the voter typed it. */
  async encrypt(typedCredential: string): Promise<void> {
    if (this.#state.kind === "review") {
      await this.#casting?.encrypt(this.#state, typedCredential);
    }
  }

  /** After a test: encrypts the same choices anew. */
  async again(): Promise<void> {
    if (this.#state.kind === "opened") {
      await this.#casting?.again(this.#state);
    }
  }

  /** Has the prepared ballot opened instead of sent; one that was kept over a reload cannot be. */
  async test(): Promise<void> {
    if (this.#state.kind === "ready" && this.#state.selections !== undefined) {
      await this.#casting?.test(this.#state.selections);
    }
  }

  /** Sends the prepared ballot; after a failure the very same bytes again. */
  async send(): Promise<void> {
    if (this.#state.kind === "ready" || this.#state.kind === "unsent") {
      await this.#casting?.send();
    }
  }

  /** Forgets a prepared ballot that is not acknowledged, or starts over after one that is or that was tested; back to choosing. */
  discard(): void {
    const state = this.#state;
    if (DISCARDABLE.has(state.kind) && "election" in state) {
      const { encryptor } = this.#ports;
      encryptor.stop();
      this.#casting?.forget();
      this.#chooseIn(state.election);
      // One that does not start now is started with the next ballot, which says so if that fails.
      encryptor.warm().catch(() => undefined);
    }
  }

  /** Stops an encryption that runs, and forgets what could open a ballot. */
  close(): void {
    this.#ports.encryptor.stop();
  }

  #chooseIn(election: Paper, delay?: ReviewDelay): void {
    const problems = election.questions.map((question, i) => {
      const verdict = checkSelection(question, this.#selections[i] ?? { kind: "choices", chosen: [] });
      return verdict.ok ? undefined : verdict.reason;
    });
    this.#to({ kind: "choosing", election, selections: this.#selections, problems, ...(delay && { delay }) });
  }

  #to(state: BoothState): void {
    if (state.kind === "finished") {
      // Whoever is handed the phone after the vote, and presses "change my vote", must not see what was chosen.
      this.#selections = nothingChosen(state.election);
    }
    this.#state = state;
    this.#listeners.forEach((listener) => listener(state));
  }
}

const DISCARDABLE: ReadonlySet<BoothState["kind"]> = new Set(["ready", "unsent", "rejected", "finished", "opened"]);

const nothingChosen = (election: Paper): readonly Selection[] =>
  election.questions.map(() => ({ kind: "choices", chosen: [] }));
