import { ed25519 } from "@noble/curves/ed25519.js";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Selection } from "../../src/crypto";
import type { Encryptor, WorkerLike } from "../../src/booth/encryptor";
import type { EncryptRequest, WorkerReply, WorkerRequest } from "../../src/booth/messages";
import type { PreparedBallots } from "../../src/booth/prepared";
import type { BoothPorts, BoothServer, BoothState, CastOutcome } from "../../src/booth/states";
import { Booth } from "../../src/booth/booth";
import { startCasting } from "../../src/booth/casting";
import { EncryptionDesk } from "../../src/booth/encryption";
import { EncryptionRefused, workerEncryptor } from "../../src/booth/encryptor";
import { sessionBallots } from "../../src/booth/prepared";
import { checkReceipt, parseReceipt, parseReceiptKey } from "../../src/booth/receipt";
import { boothServer } from "../../src/booth/server";
import { fingerprintOf, parseElection, trackerOf, verifyBallot } from "../../src/crypto";
import { electionText, refusalOf, seededRandom, UUID } from "./support";

const TEXT = electionText("Ed25519", [
  { answers: 3, min: 1, max: 2 },
  { answers: 2, min: 1, max: 1, blank: true },
]);
const FINGERPRINT = fingerprintOf(TEXT);
/** The credential, 6 ciphertexts, the signature; individual proofs of 3 and 3, proofs over all of 2, and of 2 and 2. */
const HINTS_SIZE = 64 * (1 + 2 * 6 + 1 + 4 * 6 + 2 * (2 + 2 + 2));
const CREDENTIAL = "86TWe-JzqKmM-v4rLb-QnVoYT";
const choices = (...chosen: number[]): Selection => ({ kind: "choices", chosen });

const SEED = new Uint8Array(32).fill(7);
const base64Url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString("base64url");
const KEY_TEXT = JSON.stringify({ kty: "OKP", crv: "Ed25519", x: base64Url(ed25519.getPublicKey(SEED)), kid: "k1" });

interface Claims {
  readonly [name: string]: string | number;
}

function jws(claims: Claims, header: Claims = { alg: "EdDSA", kid: "k1", typ: "konvensi-receipt+jwt" }, seed = SEED): string {
  const input = `${base64Url(JSON.stringify(header))}.${base64Url(JSON.stringify(claims))}`;
  return `${input}.${base64Url(ed25519.sign(Buffer.from(input), seed))}`;
}

function claimsFor(tracker: string, changes: Claims = {}): Claims {
  return {
    iss: "konvensi",
    election: UUID,
    fingerprint: FINGERPRINT,
    tracker,
    height: 5,
    event: "ab".repeat(32),
    iat: 1,
    ...changes,
  };
}

function acknowledgement(tracker: string, changes: Claims = {}): CastOutcome {
  const receipt = jws(claimsFor(tracker, changes));
  return { kind: "acknowledged", body: JSON.stringify({ tracker, height: 5, event: "ab".repeat(32), receipt }) };
}

/** A server whose answers are written down in advance; it remembers what it was sent. */
class ScriptedServer implements BoothServer {
  readonly sent: string[] = [];
  readonly tested: string[] = [];
  readonly hints: (Uint8Array | undefined)[] = [];
  readonly #answers: ((ballot: string) => CastOutcome)[];
  election = TEXT;
  key = KEY_TEXT;

  constructor(...answers: ((ballot: string) => CastOutcome)[]) {
    this.#answers = answers;
  }

  async fetchElection(): Promise<string> {
    return Promise.resolve(this.election);
  }

  async fetchReceiptKey(): Promise<string> {
    return Promise.resolve(this.key);
  }

  async cast(ballot: string, hints?: Uint8Array): Promise<CastOutcome> {
    this.sent.push(ballot);
    this.hints.push(hints);
    return this.#answer(ballot);
  }

  async test(ballot: string): Promise<CastOutcome> {
    this.tested.push(ballot);
    return this.#answer(ballot);
  }

  #answer(ballot: string): Promise<CastOutcome> {
    const answer = this.#answers.shift() ?? ((): CastOutcome => expect.fail());
    return Promise.resolve().then(() => answer(ballot));
  }
}

const acknowledge = (ballot: string): CastOutcome => acknowledgement(trackerOf(ballot));
const loseConnection = (): CastOutcome => {
  throw new TypeError("Failed to fetch");
};

const takeTest = (ballot: string): CastOutcome => ({ kind: "acknowledged", body: JSON.stringify({ tracker: trackerOf(ballot) }) });

/** Encrypts in this thread with the worker's own code. */
function directEncryptor(): Encryptor & { readonly stopped: () => number } {
  let stopped = 0;
  let seeds = 0;
  const worker = (): WorkerLike => {
    const desk = new EncryptionDesk(
      () => seededRandom(`booth ${seeds++}`),
      (data) => void one.onmessage?.call(one as unknown as Worker, new MessageEvent("message", { data })),
    );
    const one: WorkerLike = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      terminate: () => void stopped++,
      postMessage: (request: WorkerRequest) => desk.answer(request),
    };
    queueMicrotask(() => void one.onmessage?.call(one as unknown as Worker, new MessageEvent("message", { data: { type: "started" } })));
    return one;
  };
  return { ...workerEncryptor(worker), stopped: () => stopped };
}

class MapStorage {
  readonly map = new Map<string, string>();
  getItem = (key: string): string | null => this.map.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.map.set(key, value);
  removeItem = (key: string): void => void this.map.delete(key);
}

const later = (): Promise<typeof startCasting> => Promise.resolve(startCasting);

function boothWith(
  server: BoothServer,
  keep: PreparedBallots = sessionBallots(new MapStorage()),
  encryptor: Encryptor = directEncryptor(),
  other: Partial<BoothPorts> = {},
) {
  const booth = new Booth({ uuid: UUID, expectedFingerprint: FINGERPRINT, server, encryptor, keep, later, ...other });
  const seen: BoothState[] = [];
  booth.subscribe((state) => seen.push(state));
  return { booth, seen, kinds: () => seen.map((state) => state.kind).filter((kind, i, all) => kind !== all[i - 1]) };
}

async function prepared(booth: Booth, credential = CREDENTIAL): Promise<void> {
  await booth.open();
  booth.choose(0, choices(2, 0));
  booth.choose(1, { kind: "blank" });
  await booth.review();
  await booth.encrypt(credential);
}

describe("the booth", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("leads from choosing to an acknowledged ballot that verifies", async () => {
    const server = new ScriptedServer(acknowledge);
    const storage = new MapStorage();
    const { booth, kinds, seen } = boothWith(server, sessionBallots(storage));
    await prepared(booth);
    expect(server.sent).toEqual([]);
    expect(booth.state.kind).toBe("ready");
    await booth.send();
    expect(kinds()).toEqual(["loading", "choosing", "review", "encrypting", "ready", "sending", "finished"]);
    const [ballot = ""] = server.sent;
    expect(verifyBallot(parseElection(TEXT), ballot)).toEqual({ ok: true });
    const last = booth.state;
    expect(last.kind === "finished" && last.tracker === trackerOf(ballot) && last.receipt.height === 5).toBe(true);
    expect(storage.map.size).toBe(0);
    const counts = seen.flatMap((state) => (state.kind === "encrypting" && state.total > 1 ? [state.done] : []));
    expect(counts).toEqual(Array.from({ length: 10 }, (_, i) => i));
  });

  it("shows the credential to nobody: not in what it sends, keeps or tells", async () => {
    const server = new ScriptedServer(loseConnection);
    const storage = new MapStorage();
    const { booth, seen } = boothWith(server, sessionBallots(storage));
    await prepared(booth);
    await booth.send();
    const told = JSON.stringify([server.sent, [...storage.map], seen], (_, value: unknown) =>
      typeof value === "bigint" ? "n" : value,
    );
    expect(told.includes(CREDENTIAL) || told.includes(CREDENTIAL.replaceAll("-", ""))).toBe(false);
    expect(server.sent.length).toBe(1);
  });

  it("sends the very same bytes again after a lost connection, a busy server and a reload", async () => {
    const storage = new MapStorage();
    const first = new ScriptedServer(loseConnection, () => ({ kind: "busy", retryAfterSeconds: 3 }));
    const { booth } = boothWith(first, sessionBallots(storage));
    await prepared(booth);
    await booth.send();
    expect(booth.state).toMatchObject({ kind: "unsent", reason: "NETWORK" });
    await booth.send();
    expect(booth.state).toMatchObject({ kind: "unsent", reason: "SERVER_BUSY", retryAfterSeconds: 3 });

    const second = new ScriptedServer(acknowledge);
    const { booth: reloaded, kinds } = boothWith(second, sessionBallots(storage));
    await reloaded.open();
    // It may have arrived: nothing may say that it was not sent.
    expect(reloaded.state).toMatchObject({ kind: "unsent", reason: "NETWORK" });
    await reloaded.send();
    expect(kinds()).toEqual(["loading", "unsent", "sending", "finished"]);
    expect(new Set([...first.sent, ...second.sent]).size).toBe(1);
    expect([...first.sent, ...second.sent].length).toBe(3);
    // The hints went with it, as long as the page lived: what is kept over a reload is the ballot alone.
    expect(first.hints.map((hints) => hints?.length)).toEqual([HINTS_SIZE, HINTS_SIZE]);
    expect(second.hints).toEqual([undefined]);
  });

  it("is not finished by a receipt for another ballot, election or place, or by another's signature", async () => {
    const wrong: ((ballot: string) => CastOutcome)[] = [
      () => acknowledgement(trackerOf("another ballot")),
      (ballot) => acknowledgement(trackerOf(ballot), { tracker: trackerOf("another ballot") }),
      (ballot) => acknowledgement(trackerOf(ballot), { election: "AnotherElection" }),
      (ballot) => acknowledgement(trackerOf(ballot), { fingerprint: fingerprintOf("another") }),
      (ballot) => acknowledgement(trackerOf(ballot), { height: 6 }),
      (ballot) => acknowledgement(trackerOf(ballot), { event: "cd".repeat(32) }),
      () => ({ kind: "acknowledged", body: "" }),
      () => ({ kind: "acknowledged", body: "<html>ok</html>" }),
    ];
    const server = new ScriptedServer(...wrong, acknowledge);
    const { booth } = boothWith(server);
    await prepared(booth);
    for (const _ of wrong) {
      await booth.send();
      expect(booth.state).toMatchObject({ kind: "unsent", reason: "RECEIPT_INVALID" });
    }
    await booth.send();
    expect(booth.state.kind).toBe("finished");
    expect(new Set(server.sent).size).toBe(1);
  });

  it("says what the server refused, and lets the voter go back with the choices kept", async () => {
    const { booth } = boothWith(new ScriptedServer(() => ({ kind: "refused", problem: "ballot-credential-unknown" })));
    await prepared(booth);
    await booth.send();
    expect(booth.state).toMatchObject({ kind: "rejected", problem: "ballot-credential-unknown" });
    booth.discard();
    expect(booth.state).toMatchObject({
      kind: "choosing",
      selections: [choices(2, 0), { kind: "blank" }],
      problems: [undefined, undefined],
    });
  });

  it("forgets the choices once the vote is cast, so that voting again shows nobody what was chosen", async () => {
    const { booth } = boothWith(new ScriptedServer(acknowledge));
    await prepared(booth);
    await booth.send();
    expect(booth.state.kind).toBe("finished");
    booth.discard();
    expect(booth.state).toMatchObject({ kind: "choosing", selections: [choices(), choices()] });
  });

  it("opens a ballot that the board will never count, and votes with one of fresh random numbers", async () => {
    const server = new ScriptedServer(takeTest, acknowledge);
    const storage = new MapStorage();
    const { booth, kinds } = boothWith(server, sessionBallots(storage));
    await prepared(booth);
    const before = booth.state;
    await booth.test();
    expect(storage.map.size).toBe(0);
    const opened = booth.state;
    const [ballot = ""] = server.tested;
    expect(before.kind === "ready" && before.tracker).toBe(trackerOf(ballot));
    expect(opened.kind === "opened" && [opened.tracker, opened.opening.split(" ")[3]]).toEqual([trackerOf(ballot), "101100"]);
    await booth.again();
    await booth.send();
    expect(kinds()).toEqual(
      ["loading", "choosing", "review", "encrypting", "ready", "testing", "opened", "encrypting", "ready", "sending", "finished"],
    );
    const ciphertexts = [ballot, server.sent[0] ?? ""].flatMap((text) => text.match(/"alpha":"[0-9a-f]+"/g) ?? []);
    expect(ciphertexts.length).toBe(12);
    expect(new Set(ciphertexts).size).toBe(12);
  });

  it("opens nothing before the board has said that the ballot is tested", async () => {
    const answers: readonly (readonly [(ballot: string) => CastOutcome, string])[] = [
      [loseConnection, "NETWORK"],
      [() => ({ kind: "busy" }), "SERVER_BUSY"],
      [() => ({ kind: "refused", problem: "too-many-tests" }), "too-many-tests"],
      [() => takeTest("another ballot"), "ANSWER_INVALID"],
      [() => ({ kind: "acknowledged", body: "<html>ok</html>" }), "ANSWER_INVALID"],
      [() => ({ kind: "acknowledged", body: "" }), "ANSWER_INVALID"],
    ];
    const server = new ScriptedServer(...answers.map(([answer]) => answer), acknowledge);
    const encryptor = directEncryptor();
    const { booth, kinds } = boothWith(server, undefined, encryptor);
    await prepared(booth);
    for (const [, untested] of answers) {
      await booth.test();
      expect(booth.state).toMatchObject({ kind: "ready", untested });
    }
    expect(kinds()).not.toContain("opened");
    expect(new Set(server.tested).size).toBe(1);
    await booth.send();
    expect(booth.state.kind).toBe("finished");
  });

  it("can open no ballot any more once it is sent, and none that was kept over a reload", async () => {
    const storage = new MapStorage();
    const server = new ScriptedServer(loseConnection);
    const encryptor = directEncryptor();
    const { booth } = boothWith(server, sessionBallots(storage), encryptor);
    await prepared(booth);
    const sending = booth.send();
    expect(encryptor.stopped()).toBe(1);
    await expect(encryptor.open()).rejects.toThrow("STOPPED");
    await sending;
    await booth.test();
    expect(booth.state.kind).toBe("unsent");
    const { booth: reloaded } = boothWith(server, sessionBallots(storage));
    await reloaded.open();
    await reloaded.test();
    expect(reloaded.state.kind).toBe("unsent");
    expect(server.tested).toEqual([]);
  });

  it("goes back from a prepared or an opened ballot to the choices, and forgets the ballot", async () => {
    for (const test of [false, true]) {
      const storage = new MapStorage();
      const encryptor = directEncryptor();
      const { booth } = boothWith(new ScriptedServer(takeTest), sessionBallots(storage), encryptor);
      await prepared(booth);
      if (test) await booth.test();
      booth.discard();
      expect(booth.state).toMatchObject({ kind: "choosing", selections: [choices(2, 0), { kind: "blank" }] });
      expect([storage.map.size, encryptor.stopped()]).toEqual([0, 1]);
    }
  });

  it("tells the voter to prepare a new ballot where a tested one cannot be opened", async () => {
    const encryptor = directEncryptor();
    const open = (): Promise<never> => Promise.reject(new EncryptionRefused("WORKER_FAILED"));
    const { booth } = boothWith(new ScriptedServer(takeTest), undefined, { ...encryptor, open });
    await prepared(booth);
    await booth.test();
    expect(booth.state).toMatchObject({ kind: "review", problem: "OPENING_FAILED" });
  });

  it("leaves choosing no earlier than all that comes after it is here, and fetches nothing more after that", async () => {
    let fetched = 0;
    let arrive = (): void => undefined;
    const slow = (): Promise<typeof startCasting> => {
      fetched++;
      return new Promise((resolve) => (arrive = () => resolve(startCasting)));
    };
    const server = new ScriptedServer(acknowledge, acknowledge);
    const { booth } = boothWith(server, undefined, undefined, { later: slow });
    const opening = booth.open();
    await vi.waitFor(() => expect(booth.state.kind).toBe("choosing"));
    booth.choose(0, choices(1));
    booth.choose(1, choices(0));
    const reviewing = booth.review();
    expect(booth.state).toMatchObject({ kind: "choosing", delay: "FETCHING", selections: [choices(1), choices(0)] });
    booth.choose(0, choices(2));
    expect(booth.state).toMatchObject({ kind: "choosing", delay: "FETCHING" });
    arrive();
    await Promise.all([opening, reviewing]);
    expect(booth.state).toMatchObject({ kind: "review", selections: [choices(2), choices(0)] });
    // From here on the server alone is asked, and it is asked for nothing but the ballots.
    await booth.encrypt(CREDENTIAL);
    await booth.send();
    expect(booth.state.kind).toBe("finished");
    booth.discard();
    booth.choose(0, choices(1));
    booth.choose(1, choices(1));
    const again = booth.review();
    expect(booth.state.kind).toBe("review");
    await again;
    await booth.encrypt(CREDENTIAL);
    await booth.send();
    expect(booth.state.kind).toBe("finished");
    expect(fetched).toBe(1);
  });

  it("keeps the choice, and makes no ballot of it, where what comes next or the worker cannot be fetched", async () => {
    const offline = (): Promise<never> => Promise.reject(new TypeError("Failed to fetch dynamically imported module"));
    for (const broken of ["later", "worker"] as const) {
      let connected = false;
      const encryptor = directEncryptor();
      const warm = (): Promise<void> => (connected || broken !== "worker" ? encryptor.warm() : offline());
      const { booth } = boothWith(new ScriptedServer(acknowledge), undefined, { ...encryptor, warm }, {
        later: () => (connected || broken !== "later" ? later() : offline()),
      });
      await booth.open();
      booth.choose(0, choices(1));
      booth.choose(1, choices(0));
      await booth.review();
      expect(booth.state).toMatchObject({ kind: "choosing", delay: "UNREACHABLE", selections: [choices(1), choices(0)] });
      await booth.encrypt(CREDENTIAL);
      expect(booth.state.kind).toBe("choosing");
      connected = true;
      await booth.review();
      expect(booth.state.kind).toBe("review");
      booth.back();
      expect(booth.state.kind === "choosing" && booth.state.delay).toBe(undefined);
    }
  });

  it("stays closed over a kept ballot until what sends it is here", async () => {
    const storage = new MapStorage();
    storage.setItem(`konvensi.ballot.${UUID}`, JSON.stringify({ fingerprint: FINGERPRINT, text: "kept" }));
    let connected = false;
    const { booth } = boothWith(new ScriptedServer(), sessionBallots(storage), undefined, {
      later: () => (connected ? later() : Promise.reject(new TypeError("offline"))),
    });
    await booth.open();
    expect(booth.state).toMatchObject({ kind: "refused", reason: "ELECTION_UNREACHABLE" });
    expect(storage.map.size).toBe(1);
    connected = true;
    await booth.open();
    expect(booth.state.kind).toBe("ready");
  });

  it("asks for a selection that each question allows before the review", async () => {
    const { booth } = boothWith(new ScriptedServer());
    await booth.open();
    expect(booth.state).toMatchObject({ kind: "choosing", problems: ["TOO_FEW", "TOO_FEW"] });
    await booth.review();
    expect(booth.state.kind).toBe("choosing");
    booth.choose(0, choices(0, 1, 2));
    booth.choose(1, choices(1));
    booth.choose(7, choices(1));
    expect(booth.state).toMatchObject({ kind: "choosing", problems: ["TOO_MANY", undefined] });
    booth.choose(0, choices(1));
    await booth.review();
    expect(booth.state.kind).toBe("review");
    booth.back();
    expect(booth.state).toMatchObject({ kind: "choosing", selections: [choices(1), choices(1)] });
  });

  it("does nothing on acts that the state does not allow", async () => {
    const server = new ScriptedServer(acknowledge);
    const { booth } = boothWith(server);
    await booth.send();
    await booth.encrypt(CREDENTIAL);
    booth.discard();
    expect(booth.state.kind).toBe("loading");
    await prepared(booth);
    booth.choose(0, choices(1));
    await booth.review();
    await booth.encrypt(CREDENTIAL);
    expect(booth.state.kind).toBe("ready");
    await Promise.all([booth.send(), booth.send()]);
    await booth.send();
    expect(server.sent.length).toBe(1);
  });

  it("points out a mistyped credential and a failed encryption, and stays at the review", async () => {
    const fail = (): Promise<never> => Promise.reject(new EncryptionRefused("WORKER_FAILED"));
    const failing: Encryptor = { ...directEncryptor(), encrypt: fail, again: fail, open: fail };
    const { booth } = boothWith(new ScriptedServer(), undefined, failing);
    await prepared(booth, "86TWe-JzqKmM-v4rLb");
    expect(booth.state).toMatchObject({ kind: "review", problem: "CREDENTIAL_FORM" });
    await booth.encrypt(CREDENTIAL);
    expect(booth.state).toMatchObject({
      kind: "review",
      problem: "ENCRYPTION_FAILED",
      selections: [choices(2, 0), { kind: "blank" }],
    });
  });

  it("refuses to start over a changed or malformed election, without the server or without secure randomness", async () => {
    const refusal = async (change: (server: ScriptedServer) => void, expectedFingerprint = FINGERPRINT, uuid = UUID): Promise<string> => {
      const server = new ScriptedServer();
      change(server);
      const { booth } = boothWith(server, undefined, undefined, { uuid, expectedFingerprint });
      await booth.open();
      return booth.state.kind === "refused" ? booth.state.reason : booth.state.kind;
    };
    expect(await refusal(() => undefined)).toBe("choosing");
    expect(await refusal((server) => (server.election = TEXT.replace("Pemilihan uji", "Pemilihan lain")))).toBe(
      "ELECTION_CHANGED",
    );
    expect(await refusal((server) => (server.election = `${TEXT} `))).toBe("ELECTION_CHANGED");
    expect(await refusal(() => undefined, FINGERPRINT, "AnotherElection")).toBe("ELECTION_CHANGED");
    expect(await refusal((server) => (server.election = "{}"), fingerprintOf("{}"))).toBe("ELECTION_MALFORMED");
    expect(await refusal((server) => (server.key = "{}"))).toBe("ELECTION_MALFORMED");
    const keyless = TEXT.replace(/"public_key":"[^"]*"/, `"public_key":"${"0".repeat(64)}"`);
    expect(keyless).not.toBe(TEXT);
    expect(await refusal((server) => (server.election = keyless), fingerprintOf(keyless))).toBe("ELECTION_MALFORMED");
    expect(await refusal((server) => (server.fetchElection = () => Promise.reject(new TypeError("offline"))))).toBe(
      "ELECTION_UNREACHABLE",
    );
    vi.stubGlobal("crypto", undefined);
    expect(await refusal(() => undefined)).toBe("NO_SECURE_RANDOM");
  });

  it("does not offer a ballot that was kept for an election of other bytes, or damaged", async () => {
    const storage = new MapStorage();
    const key = `konvensi.ballot.${UUID}`;
    const opened = async (stored: string): Promise<string> => {
      storage.setItem(key, stored);
      const { booth } = boothWith(new ScriptedServer(), sessionBallots(storage));
      await booth.open();
      return booth.state.kind;
    };
    expect(await opened(JSON.stringify({ fingerprint: FINGERPRINT, text: "kept" }))).toBe("ready");
    expect(await opened(JSON.stringify({ fingerprint: fingerprintOf("old"), text: "kept" }))).toBe("choosing");
    expect(await opened(JSON.stringify({ fingerprint: FINGERPRINT }))).toBe("choosing");
    expect(await opened("{")).toBe("choosing");
  });

  it("keeps the ballot in memory where the browser gives no storage", async () => {
    const forbidden = (): never => {
      throw new DOMException("denied", "SecurityError");
    };
    const keep = sessionBallots({ getItem: forbidden, setItem: forbidden, removeItem: forbidden });
    const server = new ScriptedServer(loseConnection, acknowledge);
    const { booth } = boothWith(server, keep);
    await prepared(booth);
    await booth.send();
    expect(keep.find(UUID)?.text).toBe(server.sent[0]);
    await booth.send();
    expect(booth.state.kind).toBe("finished");
    expect(keep.find(UUID)).toBe(undefined);
  });
});

describe("the worker", () => {
  const request: EncryptRequest = {
    type: "encrypt",
    electionText: TEXT,
    fingerprint: FINGERPRINT,
    credential: CREDENTIAL,
    selections: [choices(1), choices(0)],
  };
  const repliesTo = (changes: Partial<EncryptRequest>, ...more: WorkerRequest[]): WorkerReply[] => {
    const replies: WorkerReply[] = [];
    let seeds = 0;
    const desk = new EncryptionDesk(
      () => seededRandom(`worker ${seeds++}`),
      (reply) => replies.push(reply),
    );
    [{ ...request, ...changes }, ...more].forEach((each) => desk.answer(each));
    return replies;
  };
  const OPEN: WorkerRequest = { type: "open" };
  const AGAIN: WorkerRequest = { type: "again" };
  const ends = (replies: readonly WorkerReply[]): string[] =>
    replies.flatMap((reply) => (reply.type === "progress" ? [] : [reply.type === "refused" ? reply.code : reply.type]));

  it("answers with progress and then a ballot", () => {
    const replies = repliesTo({});
    expect(replies.slice(0, -1).map((reply) => reply.type === "progress" && [reply.done, reply.total])).toEqual(
      Array.from({ length: 10 }, (_, done) => [done, 9]),
    );
    const last = replies.at(-1);
    expect(last?.type === "encrypted" && verifyBallot(parseElection(TEXT), last.ballot.text).ok).toBe(true);
  });

  it("opens a ballot once, and a ballot made anew shares no random number with it", () => {
    const replies = repliesTo({}, OPEN, OPEN, AGAIN, OPEN);
    expect(ends(replies)).toEqual(["encrypted", "opened", "NOTHING_TO_OPEN", "encrypted", "opened"]);
    const opened = replies.flatMap((reply) => (reply.type === "opened" ? [reply.opening] : []));
    const numbers = opened.flatMap((opening) => opening.split(" ")[4]?.split(",") ?? []);
    expect(numbers.length).toBe(12);
    expect(new Set(numbers).size).toBe(12);
  });

  it("opens no ballot but the last one that it made", () => {
    expect(ends(repliesTo({ credential: "x" }, OPEN, AGAIN))).toEqual(["CREDENTIAL_FORM", "NOTHING_TO_OPEN", "CREDENTIAL_FORM"]);
    expect(ends(repliesTo({ fingerprint: fingerprintOf("another") }, OPEN, AGAIN))).toEqual([
      "ELECTION_CHANGED",
      "NOTHING_TO_OPEN",
      "NOTHING_TO_OPEN",
    ]);
    const replies = repliesTo({}, AGAIN, OPEN);
    const [, second] = replies.flatMap((reply) => (reply.type === "encrypted" ? [reply.ballot] : []));
    const last = replies.at(-1);
    const tracker = Buffer.from(second?.tracker ?? "", "base64").toString("hex");
    expect(last?.type === "opened" && last.opening.split(" ")[2]).toBe(tracker);
  });

  it("answers with a code alone when it cannot", () => {
    expect(repliesTo({ fingerprint: fingerprintOf("another") })).toEqual([{ type: "refused", code: "ELECTION_CHANGED" }]);
    expect(repliesTo({ electionText: "{}", fingerprint: fingerprintOf("{}") })).toEqual([
      { type: "refused", code: "MISSING_FIELD" },
    ]);
    expect(repliesTo({ selections: [] }).at(-1)).toEqual({ type: "refused", code: "SELECTION_INVALID" });
    expect(repliesTo({ credential: "x" }).at(-1)).toEqual({ type: "refused", code: "CREDENTIAL_FORM" });
    const bug = repliesTo({ selections: undefined as unknown as readonly Selection[] });
    expect(bug.at(-1)).toEqual({ type: "refused", code: "UNEXPECTED" });
  });

  it("is started for each ballot ordered, and ended by a refusal, a fault, the next order or a stop", async () => {
    const started: (WorkerLike & { ended: number; reply: (reply: WorkerReply) => void })[] = [];
    const encryptor = workerEncryptor(() => {
      const worker: (typeof started)[number] = {
        ended: 0,
        onmessage: null,
        onerror: null,
        onmessageerror: null,
        terminate: () => void worker.ended++,
        postMessage: () => undefined,
        reply: (data) => void worker.onmessage?.call(worker as unknown as Worker, new MessageEvent("message", { data })),
      };
      started.push(worker);
      return worker;
    });
    const outcome = (): Promise<string> =>
      encryptor
        .encrypt(request, () => undefined)
        .then(
          (ballot) => ballot.text,
          (error: Error) => error.message,
        );

    const done = outcome();
    started[0]?.reply({ type: "encrypted", ballot: { text: "b", tracker: "t", hints: undefined } });
    expect(await done).toBe("b");

    const refused = outcome();
    started[1]?.reply({ type: "refused", code: "NO_SECURE_RANDOM" });
    expect(await refused).toBe("NO_SECURE_RANDOM");

    const stopped = outcome();
    encryptor.stop();
    expect(await stopped).toBe("STOPPED");

    const broken = outcome();
    const worker = started[3] as unknown as { onerror: () => void };
    worker.onerror();
    expect(await broken).toBe("WORKER_FAILED");
    expect(started.map((each) => each.ended)).toEqual([1, 1, 1, 1]);
    await expect(encryptor.open()).rejects.toThrow("STOPPED");
    await expect(encryptor.again(() => undefined)).rejects.toThrow("STOPPED");

    // One that was started ahead takes the next order, and no other; one that does not start is no longer counted on.
    const unstarted = encryptor.warm();
    (started[4] as unknown as { onerror: () => void }).onerror();
    await expect(unstarted).rejects.toThrow("WORKER_FAILED");
    const warm = encryptor.warm();
    expect(encryptor.warm()).toBe(warm);
    started[5]?.reply({ type: "started" });
    await warm;
    const ordered = outcome();
    started[5]?.reply({ type: "encrypted", ballot: { text: "w", tracker: "t", hints: undefined } });
    expect(await ordered).toBe("w");
    const next = outcome();
    started[6]?.reply({ type: "encrypted", ballot: { text: "n", tracker: "t", hints: undefined } });
    expect(await next).toBe("n");
    expect(started.map((each) => each.ended)).toEqual([1, 1, 1, 1, 1, 1, 0]);
  });
});

describe("a receipt", () => {
  const tracker = trackerOf("a ballot");
  const key = parseReceiptKey(KEY_TEXT);
  const expected = { uuid: UUID, fingerprint: FINGERPRINT, tracker };
  const outcome = (receipt: string): string => {
    const verdict = checkReceipt({ tracker, height: 5, event: "ab".repeat(32), jws: receipt }, key, expected);
    return verdict.ok ? "accepted" : `${verdict.reason} at ${verdict.path}`;
  };

  it("is refused with another algorithm, key, signature or shape", () => {
    const good = jws(claimsFor(tracker));
    const [header = "", payload = "", signature = ""] = good.split(".");
    expect(outcome(good)).toBe("accepted");
    expect(outcome(jws(claimsFor(tracker), { alg: "none", kid: "k1" }))).toBe("SIGNATURE_INVALID at receipt");
    expect(outcome(jws(claimsFor(tracker), { alg: "EdDSA", kid: "k2" }))).toBe("SIGNATURE_INVALID at receipt");
    expect(outcome(jws(claimsFor(tracker), undefined, new Uint8Array(32).fill(8)))).toBe("SIGNATURE_INVALID at receipt");
    expect(outcome(jws(claimsFor(tracker), { alg: "EdDSA", kid: "k1", crit: "x" }))).toBe("UNKNOWN_FIELD at receipt.header");
    expect(outcome(`${header}.${payload}.`)).toBe("SIGNATURE_INVALID at receipt");
    expect(outcome(`${header}.${payload}`)).toBe("SIGNATURE_INVALID at receipt");
    expect(outcome(`${good}.x`)).toBe("RECEIPT_INVALID at receipt");
    expect(outcome(`${header}.${payload}.${signature}=`)).toBe("NON_CANONICAL at receipt.signature");
    expect(outcome("")).toBe("NOT_JSON at receipt.header");
    expect(outcome(jws(claimsFor(tracker, { voter: "somebody" })))).toBe("UNKNOWN_FIELD at receipt");
    expect(outcome(jws(claimsFor(tracker, { height: "5" })))).toBe("RECEIPT_INVALID at receipt.height");
  });

  it("is refused where the answer around it names another ballot", () => {
    const answer = { tracker: trackerOf("another ballot"), height: 5, event: "ab".repeat(32), jws: jws(claimsFor(tracker)) };
    expect(checkReceipt(answer, key, expected)).toEqual({ ok: false, reason: "RECEIPT_INVALID", path: "tracker" });
  });

  it("and its key are read strictly", () => {
    expect(refusalOf(() => parseReceiptKey(KEY_TEXT.replace("Ed25519", "Ed448")))).toBe("WRONG_SHAPE at key");
    expect(refusalOf(() => parseReceiptKey(KEY_TEXT.replace(/"x":"..../, '"x":"')))).toBe("WRONG_LENGTH at key.x");
    expect(refusalOf(() => parseReceiptKey(KEY_TEXT.replace("{", '{"d":"secret",')))).toBe("UNKNOWN_FIELD at key");
    const body = { tracker, height: 5, event: "ab".repeat(32), receipt: "x" };
    expect(parseReceipt(JSON.stringify(body)).jws).toBe("x");
    expect(refusalOf(() => parseReceipt(JSON.stringify({ ...body, event: "AB" })))).toBe("NOT_HEX at event");
    expect(refusalOf(() => parseReceipt(JSON.stringify({ ...body, height: -1 })))).toBe("OUT_OF_RANGE at height");
  });
});

describe("the booth's requests", () => {
  function recording(respond: () => Response) {
    const calls: { readonly url: string; readonly options: RequestInit }[] = [];
    const request = (url: string | URL | Request, options: RequestInit = {}): Promise<Response> => {
      calls.push({ url: url instanceof Request ? url.url : url.toString(), options });
      return Promise.resolve(respond());
    };
    return { calls, server: boothServer(UUID, "https://konvensi.example", request) };
  }

  /** What a browser would send with these options. */
  function requestOf(options: RequestInit | undefined): { headers: Headers; body: Request } {
    const body = new Request("https://konvensi.example/", options);
    return { headers: body.headers, body };
  }

  it("carry the ballot's exact bytes and neither cookie nor token nor referrer", async () => {
    const { calls, server } = recording(() => new Response("{}", { status: 201 }));
    expect(await server.cast('{"ballot":1}')).toEqual({ kind: "acknowledged", body: "{}" });
    await server.fetchElection();
    await server.fetchReceiptKey();
    expect(calls.map((call) => call.url)).toEqual([
      `https://konvensi.example/api/elections/${UUID}/ballots`,
      `https://konvensi.example/api/elections/${UUID}/election.json`,
      "https://konvensi.example/api/keys/receipts",
    ]);
    const { headers, body } = requestOf(calls[0]?.options);
    expect(headers.get("Content-Type")).toBe("application/json");
    expect(await body.text()).toBe('{"ballot":1}');
    for (const { options } of calls) {
      expect(options).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer", redirect: "error" });
      expect(new Headers(options.headers).has("Authorization")).toBe(false);
    }
  });

  it("carry the hints beside the ballot's exact bytes", async () => {
    const { calls, server } = recording(() => new Response("{}", { status: 201 }));
    const hints = Uint8Array.from({ length: 256 }, (_, i) => i);
    expect(await server.cast('{"é":1}', hints)).toEqual({ kind: "acknowledged", body: "{}" });
    const { headers, body } = requestOf(calls[0]?.options);
    expect(headers.get("Content-Type")).toBe("application/vnd.konvensi.ballot+json");
    const sent = await body.text();
    expect(sent).toBe(`{"ballot":"{\\"é\\":1}","hints":"${Buffer.from(hints).toString("base64")}"}`);
    expect(sent).toMatch(/w=="}$/);
  });

  it("for a test carry the same to another address", async () => {
    const { calls, server } = recording(() => new Response('{"tracker":"t"}', { status: 201 }));
    expect(await server.test('{"ballot":1}')).toEqual({ kind: "acknowledged", body: '{"tracker":"t"}' });
    expect(calls[0]?.url).toBe(`https://konvensi.example/api/elections/${UUID}/tested-ballots`);
    expect(await requestOf(calls[0]?.options).body.text()).toBe('{"ballot":1}');
    expect(calls[0]?.options).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer", redirect: "error" });
  });

  it("turn answers into outcomes", async () => {
    const outcome = (status: number, body = "", headers: Record<string, string> = {}): Promise<CastOutcome> =>
      recording(() => new Response(body, { status, headers })).server.cast("{}");
    const problem = (type: string): string => JSON.stringify({ type, title: "?", status: 409 });
    expect(await outcome(200, "body")).toEqual({ kind: "acknowledged", body: "body" });
    expect(await outcome(409, problem("/problems/voting-closed"))).toEqual({ kind: "refused", problem: "voting-closed" });
    // Neither is an answer of the platform: a server that is starting, or something in between.
    expect(await outcome(404, problem("https://elsewhere.example/<script>"))).toEqual({ kind: "busy" });
    expect(await outcome(404, "<html>")).toEqual({ kind: "busy" });
    expect(await outcome(503, problem("/problems/try-again"), { "Retry-After": "2" })).toEqual({
      kind: "busy",
      retryAfterSeconds: 2,
    });
    expect(await outcome(503, "", { "Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT" })).toEqual({ kind: "busy" });
    expect(await outcome(502)).toEqual({ kind: "busy" });
    expect(await outcome(429)).toEqual({ kind: "busy" });
  });

  it("fail where a file is not there", async () => {
    const { server } = recording(() => new Response("", { status: 404 }));
    await expect(server.fetchElection()).rejects.toThrow("status 404");
  });
});
