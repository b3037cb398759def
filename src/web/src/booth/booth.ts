import type { Election, PreparedBallot, Selection } from "../crypto";
import type { KeptBallot } from "./prepared";
import type { ReceiptKey } from "./receipt";
import type { BoothPorts, BoothState, CastOutcome, ReviewProblem, UntestedReason } from "./states";
import { checkSelection, parseCredential, trackerOf } from "../crypto";
import { admit } from "./admission";
import { EncryptionRefused, type StepsDone } from "./encryptor";
import { parseTested, receiptFor } from "./receipt";

export type { Receipt } from "./receipt";
export type { BoothPorts, BoothRefusal, BoothServer, BoothState, CastOutcome, ReviewProblem, UnsentReason } from "./states";

/**
 * The voting booth without its screens: a state, the acts that a state allows, and listeners. An act that the present state does
 * not allow does nothing, so a double click is harmless.
 */
export class Booth {
  readonly #ports: BoothPorts;
  readonly #listeners = new Set<(state: BoothState) => void>();
  #state: BoothState = { kind: "loading" };
  #receiptKey: ReceiptKey | undefined;
  #prepared: KeptBallot | undefined;
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
    this.#receiptKey = admission.receiptKey;
    this.#selections = nothingChosen(election);
    const kept = this.#ports.keep.find(election.uuid);
    if (kept?.fingerprint === election.fingerprint) {
      this.#prepared = kept;
      this.#to({ kind: "ready", election, tracker: kept.tracker });
    } else {
      this.#chooseIn(election);
    }
  }

  /** Sets the selection of one question, by its index. */
  choose(question: number, selection: Selection): void {
    if (this.#state.kind === "choosing" && question in this.#selections) {
      this.#selections = this.#selections.map((each, i) => (i === question ? selection : each));
      this.#chooseIn(this.#state.election);
    }
  }

  /** From choosing to review, once every question is answered as it allows. */
  review(): void {
    const state = this.#state;
    if (state.kind === "choosing" && state.problems.every((problem) => problem === undefined)) {
      this.#to({ kind: "review", election: state.election, selections: this.#selections });
    }
  }

  /** From review back to choosing. */
  back(): void {
    if (this.#state.kind === "review") {
      this.#chooseIn(this.#state.election);
    }
  }

  /**
   * Encrypts what was reviewed with the secret credential, which goes to the worker and is not kept here. The ballot is fixed, and
   * its tracker shown, before the voter says whether to send it or to test it.
   */
  async encrypt(typedCredential: string): Promise<void> {
    const state = this.#state;
    if (state.kind !== "review") {
      return;
    }
    const { election, selections } = state;
    let credential: string;
    try {
      credential = parseCredential(typedCredential);
    } catch {
      this.#to({ kind: "review", election, selections, problem: "CREDENTIAL_FORM" });
      return;
    }
    const { text: electionText, fingerprint } = election;
    const request = { type: "encrypt", electionText, fingerprint, credential, selections } as const;
    await this.#prepare(election, selections, (progress) => this.#ports.encryptor.encrypt(request, progress));
  }

  /** After a test: encrypts the same choices anew, with fresh random numbers. */
  async again(): Promise<void> {
    if (this.#state.kind === "opened") {
      const { election, selections } = this.#state;
      await this.#prepare(election, selections, (progress) => this.#ports.encryptor.again(progress));
    }
  }

  async #prepare(
    election: Election,
    selections: readonly Selection[],
    make: (progress: StepsDone) => Promise<PreparedBallot>,
  ): Promise<void> {
    const { uuid, keep } = this.#ports;
    this.#to({ kind: "encrypting", election, selections, done: 0, total: 1 });
    let ballot: PreparedBallot;
    try {
      ballot = await make((done, total) => this.#to({ kind: "encrypting", election, selections, done, total }));
    } catch (error) {
      const problem: ReviewProblem = codeOf(error) === "STOPPED" ? "STOPPED" : "ENCRYPTION_FAILED";
      this.#to({ kind: "review", election, selections, problem });
      return;
    }
    const { text, hints } = ballot;
    this.#prepared = { fingerprint: election.fingerprint, text, hints, tracker: trackerOf(text) };
    keep.store(uuid, this.#prepared);
    this.#to({ kind: "ready", election, tracker: this.#prepared.tracker, selections });
  }

  /**
   * Has the prepared ballot opened instead of sent. Until the board says that it can never be cast, nothing that opens it leaves the
   * worker: an opening of a ballot that counts would prove to anyone what was chosen.
   */
  async test(): Promise<void> {
    const state = this.#state;
    const prepared = this.#prepared;
    if (state.kind !== "ready" || state.selections === undefined || prepared === undefined) {
      return;
    }
    const { server, encryptor, keep, uuid } = this.#ports;
    const { election, tracker, selections } = state;
    const stay = (untested: UntestedReason): void => this.#to({ kind: "ready", election, tracker, selections, untested });
    this.#to({ kind: "testing", election, tracker, selections });
    let outcome: CastOutcome;
    try {
      outcome = await server.test(prepared.text, prepared.hints);
    } catch {
      return stay("NETWORK");
    }
    if (outcome.kind !== "acknowledged" || parseTested(outcome.body) !== tracker) {
      return stay(outcome.kind === "refused" ? outcome.problem : outcome.kind === "busy" ? "SERVER_BUSY" : "ANSWER_INVALID");
    }
    this.#prepared = undefined;
    keep.forget(uuid);
    try {
      this.#to({ kind: "opened", election, tracker, selections, opening: await encryptor.open() });
    } catch (error) {
      codeOf(error);
      this.#to({ kind: "review", election, selections, problem: "OPENING_FAILED" });
    }
  }

  /** Sends the prepared ballot, which nobody can open from here on; after a failure the very same bytes again. */
  async send(): Promise<void> {
    const state = this.#state;
    const prepared = this.#prepared;
    if ((state.kind !== "ready" && state.kind !== "unsent") || prepared === undefined) {
      return;
    }
    const { election } = state;
    const { tracker } = prepared;
    this.#ports.encryptor.stop();
    this.#to({ kind: "sending", election, tracker });
    let outcome: CastOutcome;
    try {
      outcome = await this.#ports.server.cast(prepared.text, prepared.hints);
    } catch {
      this.#to({ kind: "unsent", election, tracker, reason: "NETWORK" });
      return;
    }
    switch (outcome.kind) {
      case "acknowledged":
        return this.#acknowledge(election, prepared, outcome.body);
      case "refused":
        return this.#to({ kind: "rejected", election, tracker, problem: outcome.problem });
      case "busy": {
        const { retryAfterSeconds } = outcome;
        const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
        return this.#to({ kind: "unsent", election, tracker, reason: "SERVER_BUSY", ...wait });
      }
    }
  }

  #acknowledge(election: Election, { tracker, fingerprint }: KeptBallot, body: string): void {
    const receipt = this.#receiptKey && receiptFor(body, this.#receiptKey, { uuid: election.uuid, fingerprint, tracker });
    if (receipt === undefined) {
      this.#to({ kind: "unsent", election, tracker, reason: "RECEIPT_INVALID" });
      return;
    }
    this.#prepared = undefined;
    this.#ports.keep.forget(election.uuid);
    // Whoever is handed the phone after the vote, and presses "change my vote", must not see what was chosen.
    this.#selections = nothingChosen(election);
    this.#to({ kind: "finished", election, tracker, receipt });
  }

  /** Forgets a prepared ballot that is not acknowledged, or starts over after one that is or that was tested; back to choosing. */
  discard(): void {
    const state = this.#state;
    if (DISCARDABLE.has(state.kind) && "election" in state) {
      this.#ports.encryptor.stop();
      this.#prepared = undefined;
      this.#ports.keep.forget(this.#ports.uuid);
      this.#chooseIn(state.election);
    }
  }

  /** Stops an encryption that runs, and forgets what could open a ballot. */
  close(): void {
    this.#ports.encryptor.stop();
  }

  #chooseIn(election: Election): void {
    const problems = election.questions.map((question, i) => {
      const verdict = checkSelection(question, this.#selections[i] ?? { kind: "choices", chosen: [] });
      return verdict.ok ? undefined : verdict.reason;
    });
    this.#to({ kind: "choosing", election, selections: this.#selections, problems });
  }

  #to(state: BoothState): void {
    this.#state = state;
    this.#listeners.forEach((listener) => listener(state));
  }
}

const DISCARDABLE: ReadonlySet<BoothState["kind"]> = new Set(["ready", "unsent", "rejected", "finished", "opened"]);

/** The code of a refusal; anything else is a bug, and goes on. */
function codeOf(error: unknown): string {
  if (error instanceof EncryptionRefused) {
    return error.code;
  }
  throw error;
}

const nothingChosen = (election: Election): readonly Selection[] =>
  election.questions.map(() => ({ kind: "choices", chosen: [] }));
