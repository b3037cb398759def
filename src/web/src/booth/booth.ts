import type { Election, Selection } from "../crypto";
import type { KeptBallot } from "./prepared";
import type { ReceiptKey, Receipt } from "./receipt";
import type { BoothPorts, BoothState, CastOutcome, ReviewProblem } from "./states";
import { checkSelection, fingerprintOf, parseCredential, parseElection, RecordError, secureRandom, trackerOf } from "../crypto";
import { EncryptionRefused } from "./encryptor";
import { checkReceipt, parseReceipt, parseReceiptKey } from "./receipt";

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
    const { server } = this.#ports;
    this.#to({ kind: "loading" });
    let texts: readonly [string, string];
    try {
      secureRandom();
      texts = await Promise.all([server.fetchElection(), server.fetchReceiptKey()]);
    } catch (error) {
      this.#to({ kind: "refused", reason: error instanceof RecordError ? "NO_SECURE_RANDOM" : "ELECTION_UNREACHABLE" });
      return;
    }
    this.#start(...texts);
  }

  #start(electionText: string, keyText: string): void {
    const { uuid, expectedFingerprint, keep } = this.#ports;
    if (fingerprintOf(electionText) !== expectedFingerprint) {
      this.#to({ kind: "refused", reason: "ELECTION_CHANGED" });
      return;
    }
    let election: Election;
    try {
      election = parseElection(electionText);
      this.#receiptKey = parseReceiptKey(keyText);
    } catch (error) {
      this.#refuseMalformed(error);
      return;
    }
    if (election.uuid !== uuid) {
      this.#to({ kind: "refused", reason: "ELECTION_CHANGED" });
      return;
    }
    this.#selections = nothingChosen(election);
    const kept = keep.find(uuid);
    if (kept?.fingerprint === expectedFingerprint) {
      this.#prepared = kept;
      this.#to({ kind: "ready", election, tracker: kept.tracker });
    } else {
      this.#chooseIn(election);
    }
  }

  #refuseMalformed(error: unknown): void {
    if (!(error instanceof RecordError)) {
      throw error;
    }
    this.#to({ kind: "refused", reason: "ELECTION_MALFORMED" });
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

  /** Encrypts what was reviewed with the secret credential, which goes to the worker and is not kept. */
  async encrypt(typedCredential: string): Promise<void> {
    const state = this.#state;
    if (state.kind !== "review") {
      return;
    }
    const { election, selections } = state;
    const stop = (problem: ReviewProblem): void => this.#to({ kind: "review", election, selections, problem });
    let credential: string;
    try {
      credential = parseCredential(typedCredential);
    } catch {
      stop("CREDENTIAL_FORM");
      return;
    }
    this.#to({ kind: "encrypting", election, selections, done: 0, total: 1 });
    try {
      await this.#encryptWith(election, selections, credential);
    } catch (error) {
      if (!(error instanceof EncryptionRefused)) {
        throw error;
      }
      stop(error.code === "STOPPED" ? "STOPPED" : "ENCRYPTION_FAILED");
    }
  }

  async #encryptWith(election: Election, selections: readonly Selection[], credential: string): Promise<void> {
    const { uuid, encryptor, keep } = this.#ports;
    const request = {
      type: "encrypt",
      electionText: election.text,
      fingerprint: election.fingerprint,
      credential,
      selections,
    } as const;
    const ballot = await encryptor.encrypt(request, (done, total) =>
      this.#to({ kind: "encrypting", election, selections, done, total }),
    );
    const { text, hints } = ballot;
    const prepared = { fingerprint: election.fingerprint, text, hints, tracker: trackerOf(text) };
    this.#prepared = prepared;
    keep.store(uuid, prepared);
    this.#to({ kind: "ready", election, tracker: prepared.tracker });
  }

  /** Sends the prepared ballot; after a failure the very same bytes again. */
  async send(): Promise<void> {
    const state = this.#state;
    const prepared = this.#prepared;
    if ((state.kind !== "ready" && state.kind !== "unsent") || prepared === undefined) {
      return;
    }
    const { election } = state;
    const { tracker } = prepared;
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
    const receipt = this.#checkedReceipt(body, { uuid: election.uuid, fingerprint, tracker });
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

  #checkedReceipt(body: string, expected: { uuid: string; fingerprint: string; tracker: string }): Receipt | undefined {
    try {
      const receipt = parseReceipt(body);
      const key = this.#receiptKey;
      return key !== undefined && checkReceipt(receipt, key, expected).ok ? receipt : undefined;
    } catch (error) {
      if (error instanceof RecordError) {
        return undefined;
      }
      throw error;
    }
  }

  /** Forgets a prepared ballot that is not acknowledged, or starts over after one that is; back to choosing. */
  discard(): void {
    const state = this.#state;
    if (state.kind === "ready" || state.kind === "unsent" || state.kind === "rejected" || state.kind === "finished") {
      this.#prepared = undefined;
      this.#ports.keep.forget(this.#ports.uuid);
      this.#chooseIn(state.election);
    }
  }

  /** Stops an encryption that runs. */
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

const nothingChosen = (election: Election): readonly Selection[] =>
  election.questions.map(() => ({ kind: "choices", chosen: [] }));
