import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { ActLine } from "../../src/trustee/announcement";
import type { CheckReply, CheckRequest } from "../../src/trustee/checkMessages";
import type { WorkerLike } from "../../src/trustee/checker";
import { concatBytes } from "../../src/crypto/bytes";
import { announcementOf, requireChain } from "../../src/trustee/announcement";
import { hashOf } from "../../src/trustee/archive";
import { stepsOf } from "../../src/trustee/chain";
import { checkInWorker } from "../../src/trustee/checker";
import { archiveOf, blobOf, dataFile, eventFile, eventText, firstFile, tarFile } from "./archiveWriter";
import { VECTORS } from "./archive";
import { refusalOf } from "./support";

async function read(bytes: Uint8Array): Promise<string> {
  try {
    let steps = 0;
    for await (const step of stepsOf(blobOf(bytes))) {
      steps += step.data.length < 5 ? 1 : 0;
    }
    return `${steps} steps`;
  } catch (error) {
    return (error as Error).message;
  }
}

const SETUP = { type: "Setup", files: ["a", "b", "c", "d"] };
const BALLOT = { type: "Ballot", files: ["e"] };
const END = { type: "EndBallots", files: [] };
const TALLY = { type: "EncryptedTally", files: ["f", "g"] };

describe("an archive", () => {
  const good = archiveOf([SETUP, BALLOT, END, TALLY]).bytes;

  it("is read whole, and so are the archives of belenios-tool", async () => {
    expect(await read(good)).toBe("4 steps");
    for (const [name, steps] of [
      ["ed25519-basic/fJBC26ZzzDU5gt.bel", "12 steps"],
      ["ed25519-threshold/Pvtx6fwz27wUkn.bel", "17 steps"],
      ["belenios2048-threshold/eKnJm1HK2Y2EVL.bel", "16 steps"],
    ] as const) {
      expect(await read(readFileSync(resolve(VECTORS, "elections", name)))).toBe(steps);
    }
  });

  it("is refused with any one bit changed", async () => {
    // Every byte of the first header and file, then one in seven; each in one of its bits.
    for (let at = 0; at < good.length; at += at < 1100 ? 1 : 7) {
      const changed = good.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect(await read(changed), `byte ${at}`).not.toMatch(/steps/);
    }
  });

  it("is refused when it is cut within a file", async () => {
    for (const end of [1, 511, 512, 600, 1023, 1100, good.length - 1]) {
      expect(await read(good.slice(0, end))).toMatch(/^ARCHIVE_TRUNCATED at file/);
    }
    expect(await read(good.slice(0, 0))).toBe("ARCHIVE_EMPTY at file 0");
  });

  it("is refused for files that do not belong there", async () => {
    const first = firstFile();
    const setup = eventText(undefined, 0, SETUP);
    const files = SETUP.files.map(dataFile);
    expect(await read(concatBytes(good, new Uint8Array(1024)))).toBe("TAR_END_BLOCK at file 12");
    expect(await read(concatBytes(first, tarFile("notes.txt", "x")))).toBe("TAR_NAME_INVALID at file 1");
    expect(await read(concatBytes(first, tarFile(`${hashOf("x")}.data.json`, "y")))).toBe("CONTENT_HASH_WRONG at file 1");
    expect(await read(concatBytes(first, tarFile(`${hashOf("x")}.data.json`, "x", 7)))).toBe("TAR_TIME_WRONG at file 1");
    expect(await read(concatBytes(...files))).toBe("HEADER_INVALID at file 0");
    expect(await read(concatBytes(tarFile("BELENIOS", '{"version":2,"timestamp":"1795000000"}')))).toBe(
      "HEADER_INVALID at file 0",
    );
    expect(await read(concatBytes(first, ...files, dataFile("extra"), eventFile(setup)))).toBe("DATA_UNREFERENCED at event 0");
    expect(await read(concatBytes(first, ...files, eventFile(setup), dataFile("extra")))).toBe("DATA_UNREFERENCED at event 1");
    expect(await read(concatBytes(first, ...files.slice(1), eventFile(setup)))).toBe("EVENT_PAYLOAD_WRONG at event 0");
  });

  it("is refused when its events are no chain", async () => {
    const start = concatBytes(firstFile(), ...SETUP.files.map(dataFile), eventFile(eventText(undefined, 0, SETUP)));
    const head = hashOf(eventText(undefined, 0, SETUP));
    const after = (text: string): Promise<string> => read(concatBytes(start, dataFile("e"), eventFile(text)));
    expect(await after(eventText(head, 1, BALLOT))).toBe("2 steps");
    expect(await after(eventText(head, 2, BALLOT))).toBe("EVENT_HEIGHT_WRONG at event 1");
    expect(await after(eventText(hashOf("another"), 1, BALLOT))).toBe("EVENT_PARENT_WRONG at event 1");
    expect(await after(eventText(head, 1, { type: "Ballot", files: ["z"] }))).toBe("EVENT_PAYLOAD_WRONG at event 1");
    expect(await after(eventText(head, 1, { type: "Result", files: ["e"] }))).toBe("EVENT_OUT_OF_ORDER at event 1");
    expect(await after(eventText(head, 1, { type: "Shuffle", files: ["e"] }))).toBe("EVENT_UNSUPPORTED at event 1");
    expect(await after(`${eventText(head, 1, BALLOT)} `)).toBe("EVENT_MALFORMED at event 1");
    expect(await after(eventText(head, 1, { type: "EndBallots", files: ["e"] }))).toBe("EVENT_PAYLOAD_WRONG at event 1");
  });
});

describe("the acts of a convention", () => {
  const KINDS = ["CREATE", "ROLL_FROZEN", "ELECTION_OPENED", "ELECTION_CLOSED"];
  const actsOf = (kinds: readonly string[]): ActLine[] => {
    const acts: ActLine[] = [];
    for (const [seq, kind] of kinds.entries()) {
      const previous = acts[seq - 1]?.hash ?? "0".repeat(64);
      const rest = { subject: "3101", reason: 'sebab "é"', payload: hashOf(kind) };
      const line = { seq, at: "2026-11-21T20:00:00Z", actor: "panitia1", role: "COMMITTEE", kind, ...rest, previous };
      acts.push({ ...line, hash: hashOf(JSON.stringify(line)) });
    }
    return acts;
  };
  const acts = actsOf(KINDS);

  it("announce an election once", () => {
    expect(refusalOf(() => requireChain(acts))).toBe("accepted");
    expect(announcementOf(acts, "3101", "U")).toEqual({
      uuid: "U",
      election: hashOf("ELECTION_OPENED"),
      roll: hashOf("ROLL_FROZEN"),
      endBallots: hashOf("ELECTION_CLOSED"),
    });
    expect(refusalOf(() => announcementOf(acts, "3102", "U"))).toBe("NOT_ANNOUNCED at ELECTION_OPENED");
    for (const kind of KINDS.slice(1)) {
      expect(refusalOf(() => announcementOf(actsOf([...KINDS, kind]), "3101", "U"))).toBe(`NOT_ANNOUNCED at ${kind}`);
      const fewer = actsOf(KINDS.filter((each) => each !== kind));
      expect(refusalOf(() => announcementOf(fewer, "3101", "U"))).toBe(`NOT_ANNOUNCED at ${kind}`);
    }
  });

  it("are refused when anything in them was changed, left out or turned round", () => {
    const [first, second, ...others] = acts as [ActLine, ActLine, ...ActLine[]];
    const fields = ["at", "actor", "role", "kind", "subject", "reason", "payload", "previous", "hash"] as const;
    for (const field of fields) {
      const changed = [first, { ...second, [field]: `${second[field]}x` }, ...others];
      expect(refusalOf(() => requireChain(changed))).toBe("ACTS_BROKEN at acts[1]");
    }
    expect(refusalOf(() => requireChain([first, { ...second, seq: 2 }]))).toBe("ACTS_BROKEN at acts[1]");
    expect(refusalOf(() => requireChain([second, ...others]))).toBe("ACTS_BROKEN at acts[0]");
    expect(refusalOf(() => requireChain([first, ...others]))).toBe("ACTS_BROKEN at acts[1]");
  });
});

describe("the worker that checks", () => {
  const request: CheckRequest = { archive: blobOf(new Uint8Array(0)), announced: { uuid: "U", election: "", roll: "", endBallots: "" } };

  /** A worker that answers with these replies, and says how often it was ended. */
  const startWith = (replies: readonly CheckReply[]) => {
    const ended = { times: 0 };
    const worker: WorkerLike = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      terminate: () => void ended.times++,
      postMessage: () => {
        for (const data of replies) {
          worker.onmessage?.call(worker as Worker, { data } as MessageEvent<CheckReply>);
        }
      },
    };
    return { start: () => worker, ended };
  };

  it("hands on progress and the refusal with its place, and is ended", async () => {
    const { start, ended } = startWith([
      { type: "progress", done: 1, total: 2 },
      { type: "refused", code: "TALLY_WRONG", path: "encrypted_tally" },
    ]);
    const seen: number[] = [];
    const checking = checkInWorker(request, (done) => seen.push(done), new AbortController().signal, start);
    await expect(checking).rejects.toMatchObject({ code: "TALLY_WRONG", path: "encrypted_tally" });
    expect(seen).toEqual([1]);
    expect(ended.times).toBe(1);
  });

  it("is ended when nobody waits for it any more", async () => {
    const { start, ended } = startWith([]);
    const stop = new AbortController();
    const checking = checkInWorker(request, () => undefined, stop.signal, start);
    stop.abort();
    await expect(checking).rejects.toThrow("stopped");
    expect(ended.times).toBe(1);
  });
});
