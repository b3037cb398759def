import type { Paper, PreparedBallot, Selection } from "../crypto";
import type { KeptBallot } from "./prepared";
import type { ReceiptKey } from "./receipt";
import type { Admission } from "./admission";
import type { BoothPorts, BoothState, CastOutcome, ReviewProblem, UnsentReason, UntestedReason } from "./states";
import { parseCredential } from "../crypto/credential";
import { parseElection } from "../crypto/election";
import { trackerOf } from "../crypto/tracker";
import { EncryptionRefused, type StepsDone } from "./encryptor";
import { parseReceiptKey, parseTested, receiptFor } from "./receipt";

type Of<K extends BoothState["kind"]> = Extract<BoothState, { kind: K }>;
type Ports = Pick<BoothPorts, "server" | "encryptor" | "keep">;

/**
 * Begins the booth's second half. It reads the whole election first, its group and key too, and the key of the receipts.
 *
 * @param to is told each state
 * @throws RecordError where the election or the key is malformed
 */
export function startCasting({ election, receiptKey }: Admission, ports: Ports, to: (state: BoothState) => void): Casting {
  parseElection(election.text);
  return new Casting(election, parseReceiptKey(receiptKey), ports, to);
}

/**
 * What is done with a choice once it is made: a ballot of it is prepared, tested, sent. Its caller asks for an act only in a state
 * that allows it; each act leaves that state before it waits for anything, so a double click is harmless.
 */
export class Casting {
  readonly #election: Paper;
  readonly #receiptKey: ReceiptKey;
  readonly #ports: Ports;
  readonly #to: (state: BoothState) => void;
  #prepared: KeptBallot | undefined;

  constructor(election: Paper, receiptKey: ReceiptKey, ports: Ports, to: (state: BoothState) => void) {
    this.#election = election;
    this.#receiptKey = receiptKey;
    this.#ports = ports;
    this.#to = to;
  }

  /** Takes up a ballot that was kept over a reload. One that was sent already is never called unsent for certain. */
  resume(kept: KeptBallot): void {
    this.#prepared = kept;
    if (kept.sent === true) {
      return this.#unsent(kept.tracker, "NETWORK");
    }
    this.#to({ kind: "ready", election: this.#election, tracker: kept.tracker });
  }

  /**
   * Encrypts what was reviewed with the secret credential, which goes to the worker and is not kept here. The ballot is fixed, and
   * its tracker shown, before the voter says whether to send it or to test it.
   */
  async encrypt({ selections }: Of<"review">, typedCredential: string): Promise<void> {
    let credential: string;
    try {
      credential = parseCredential(typedCredential);
    } catch {
      return this.#review(selections, "CREDENTIAL_FORM");
    }
    const { text: electionText, fingerprint } = this.#election;
    const request = { type: "encrypt", electionText, fingerprint, credential, selections } as const;
    await this.#prepare(selections, (progress) => this.#ports.encryptor.encrypt(request, progress));
  }

  /** After a test: encrypts the same choices anew, with fresh random numbers. */
  async again({ selections }: Of<"opened">): Promise<void> {
    await this.#prepare(selections, (progress) => this.#ports.encryptor.again(progress));
  }

  async #prepare(selections: readonly Selection[], make: (progress: StepsDone) => Promise<PreparedBallot>): Promise<void> {
    const election = this.#election;
    this.#to({ kind: "encrypting", election, selections, done: 0, total: 1 });
    let ballot: PreparedBallot;
    try {
      ballot = await make((done, total) => this.#to({ kind: "encrypting", election, selections, done, total }));
    } catch (error) {
      return this.#review(selections, codeOf(error) === "STOPPED" ? "STOPPED" : "ENCRYPTION_FAILED");
    }
    const { text, hints } = ballot;
    const tracker = trackerOf(text);
    this.#prepared = { fingerprint: election.fingerprint, text, hints, tracker };
    this.#ports.keep.store(election.uuid, this.#prepared);
    this.#to({ kind: "ready", election, tracker, selections });
  }

  #review(selections: readonly Selection[], problem: ReviewProblem): void {
    this.#to({ kind: "review", election: this.#election, selections, problem });
  }

  /**
   * Has the prepared ballot opened instead of sent. Until the board says that it can never be cast, nothing that opens it leaves the
   * worker: an opening of a ballot that counts would prove to anyone what was chosen.
   */
  async test(selections: readonly Selection[]): Promise<void> {
    const prepared = this.#prepared;
    if (prepared === undefined) {
      return;
    }
    const election = this.#election;
    const { tracker } = prepared;
    this.#to({ kind: "testing", election, tracker, selections });
    const untested = await this.#testedBy(prepared);
    if (untested !== undefined) {
      return this.#to({ kind: "ready", election, tracker, selections, untested });
    }
    this.forget();
    try {
      this.#to({ kind: "opened", election, tracker, selections, opening: await this.#ports.encryptor.open() });
    } catch (error) {
      codeOf(error);
      this.#review(selections, "OPENING_FAILED");
    }
  }

  /** Asks the board to take the ballot as tested; undefined once it says that it did. */
  async #testedBy({ text, hints, tracker }: KeptBallot): Promise<UntestedReason | undefined> {
    let outcome: CastOutcome;
    try {
      outcome = await this.#ports.server.test(text, hints);
    } catch {
      return "NETWORK";
    }
    switch (outcome.kind) {
      case "acknowledged":
        return parseTested(outcome.body) === tracker ? undefined : "ANSWER_INVALID";
      case "refused":
        return outcome.problem;
      case "busy":
        return "SERVER_BUSY";
    }
  }

  /** Sends the prepared ballot, which nobody can open from here on; after a failure the very same bytes again. */
  async send(): Promise<void> {
    const prepared = this.#prepared;
    if (prepared === undefined) {
      return;
    }
    const { tracker } = prepared;
    this.#ports.encryptor.stop();
    // From here on the board may have it, whatever becomes of the answer or of this page.
    this.#prepared = { ...prepared, sent: true };
    this.#ports.keep.store(this.#election.uuid, this.#prepared);
    this.#to({ kind: "sending", election: this.#election, tracker });
    let outcome: CastOutcome;
    try {
      outcome = await this.#ports.server.cast(prepared.text, prepared.hints);
    } catch {
      return this.#unsent(tracker, "NETWORK");
    }
    switch (outcome.kind) {
      case "acknowledged":
        return this.#acknowledge(prepared, outcome.body);
      case "refused":
        return this.#to({ kind: "rejected", election: this.#election, tracker, problem: outcome.problem });
      case "busy":
        return this.#unsent(tracker, "SERVER_BUSY", outcome.retryAfterSeconds);
    }
  }

  #unsent(tracker: string, reason: UnsentReason, retryAfterSeconds?: number): void {
    const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
    this.#to({ kind: "unsent", election: this.#election, tracker, reason, ...wait });
  }

  #acknowledge({ tracker, fingerprint }: KeptBallot, body: string): void {
    const election = this.#election;
    const receipt = receiptFor(body, this.#receiptKey, { uuid: election.uuid, fingerprint, tracker });
    if (receipt === undefined) {
      return this.#unsent(tracker, "RECEIPT_INVALID");
    }
    this.forget();
    this.#to({ kind: "finished", election, tracker, receipt });
  }

  /** Forgets the prepared ballot, here and where it is kept. */
  forget(): void {
    this.#prepared = undefined;
    this.#ports.keep.forget(this.#election.uuid);
  }
}

/** The code of a refusal; anything else is a bug, and goes on. */
function codeOf(error: unknown): string {
  if (error instanceof EncryptionRefused) {
    return error.code;
  }
  throw error;
}
