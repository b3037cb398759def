import { decodeQR } from "qr/decode.js";
import { afterEach, describe, expect, it, vi } from "vitest";
import { backupStatus, fetchBackup, publishedRoll } from "../../src/api/credential";
import { asProblem, Problem } from "../../src/api/problem";
import { generateCredential, groupByName, publicCredential, secureRandom } from "../../src/crypto";
import { CODE_FILES, codeIn, codeOf } from "../../src/pages/code-file";
import { allRegistered, electionsOf, isEnding, myElections, registeredAnywhere, registerEverywhere, type MyElection } from "../../src/pages/voter-elections";
import { standingOf } from "../../src/pages/voter-roll";
import { modulesOf, pathOf } from "../../src/ui/qr";

const CODE = "86TWe-JzqKmM-v4rLb-QnVoYT";
const UUIDS = ["fJBC26ZzzDU5gt", "TesTeLection14", "TesTeLection15"];
const half = (uuid: string) => publicCredential(groupByName("Ed25519"), uuid, CODE);

const election = (uuid: string, more: Partial<MyElection> = {}): MyElection => ({
  convention: `c-${uuid}`,
  name: "Konvensi",
  dapil: "DKI Jakarta II",
  uuid,
  group: "Ed25519",
  enrolled: false,
  publicCredential: undefined,
  open: true,
  ...more,
});

describe("one code for all elections", () => {
  const sentBy = async (elections: readonly MyElection[], refuse: (id: string) => boolean = () => false) => {
    const sent: (readonly [string, string])[] = [];
    const outcomes = await registerEverywhere(
      {
        putCredential: (id, value) => {
          if (refuse(id)) return Promise.reject(new Problem("credential-used", 409));
          sent.push([id, value]);
          return Promise.resolve(new Response());
        },
      },
      elections,
      CODE,
    );
    return { sent, outcomes, kinds: [...outcomes.values()].map((one) => one.kind) };
  };

  it("sends another public half to each election, and never the code", async () => {
    const { sent, kinds, outcomes } = await sentBy(UUIDS.map((uuid) => election(uuid)));
    expect(kinds).toEqual(["REGISTERED", "REGISTERED", "REGISTERED"]);
    expect(allRegistered(outcomes)).toBe(true);
    expect(sent).toEqual(UUIDS.map((uuid) => [`c-${uuid}`, half(uuid)]));
    expect(new Set(sent.map(([, value]) => value)).size).toBe(3);
    expect(JSON.stringify(sent)).not.toContain(CODE.slice(0, 5));
  });

  it("sends nothing where it is registered already or the roll is fixed, and says so", async () => {
    const { sent, kinds } = await sentBy([
      election("fJBC26ZzzDU5gt", { enrolled: true, publicCredential: half("fJBC26ZzzDU5gt") }),
      election("TesTeLection14", { enrolled: true, open: false }),
      election("TesTeLection15", { open: false }),
      election("TesTeLection16", { enrolled: true, publicCredential: half("fJBC26ZzzDU5gt") }),
    ]);
    expect(kinds).toEqual(["SAME", "FROZEN_WITH_OTHER", "FROZEN_WITHOUT", "REPLACED"]);
    expect(sent.map(([id]) => id)).toEqual(["c-TesTeLection16"]);
  });

  it("goes on where one election refuses", async () => {
    const { sent, kinds, outcomes } = await sentBy(
      UUIDS.map((uuid) => election(uuid)),
      (id) => id === "c-TesTeLection14",
    );
    expect(kinds).toEqual(["REGISTERED", "REFUSED", "REGISTERED"]);
    expect(sent.length).toBe(2);
    expect(allRegistered(outcomes)).toBe(false);
  });

  it("is called registered only where that is known: with no open roll nothing was registered", async () => {
    const frozen = [election("fJBC26ZzzDU5gt", { enrolled: true, open: false }), election("TesTeLection14", { open: false })];
    for (const mine of [[], frozen]) expect(registeredAnywhere((await sentBy(mine)).outcomes)).toBe(false);
    const same = election("TesTeLection15", { enrolled: true, publicCredential: half("TesTeLection15") });
    for (const mine of [[...frozen, same], [...frozen, election("TesTeLection15")]]) {
      expect(registeredAnywhere((await sentBy(mine)).outcomes)).toBe(true);
    }
  });

  it("is asked for in every running convention where the voter is registered", async () => {
    const summary = (id: string, stage: "CANDIDACY" | "ARCHIVED") => ({ id, name: id, level: "DPR_RI", stage, dapilCount: 1 });
    const voter = (registered: boolean) => ({
      registered,
      area: undefined,
      areaName: undefined,
      dapil: registered ? "3102" : undefined,
      electionUuid: registered ? "fJBC26ZzzDU5gt" : undefined,
      enrolled: false,
      publicCredential: undefined,
      rollFrozen: false,
    });
    const asked: string[] = [];
    const found = await myElections(
      {
        voter: (id) => {
          asked.push(id);
          return Promise.resolve(voter(id !== "b"));
        },
      },
      {
        conventions: () =>
          Promise.resolve([summary("a", "CANDIDACY"), summary("b", "CANDIDACY"), summary("c", "ARCHIVED"), summary("d", "CANDIDACY")]),
        convention: (id) =>
          Promise.resolve({ group: "Ed25519", rollFrozen: id === "d", dapil: [{ code: "3102", name: "DKI Jakarta II" }] }),
      },
    );
    expect(asked).toEqual(["a", "b", "d"]);
    expect(found.map((one) => [one.convention, one.dapil, one.open])).toEqual([
      ["a", "DKI Jakarta II", true],
      ["d", "DKI Jakarta II", false],
    ]);
  });

  it("is good for no election whose roll was fixed before it was made", () => {
    const all = [
      election("fJBC26ZzzDU5gt"),
      election("TesTeLection14", { open: false, enrolled: true }),
      election("TesTeLection15", { open: false }),
    ];
    expect(electionsOf(all, true).map((one) => one.uuid)).toEqual(["fJBC26ZzzDU5gt"]);
    expect(electionsOf(all, false).map((one) => one.uuid)).toEqual(["fJBC26ZzzDU5gt", "TesTeLection14"]);
  });

  it.each([
    ["QnVoYT", true],
    [" QnVoYT ", true],
    ["-QnVoYT", true],
    ["qnvoyt", false],
    ["nVoYT", false],
    ["", false],
    [CODE, false],
  ])("is kept where its end is typed back: %s", (typed, right) => {
    expect(isEnding(typed, CODE)).toBe(right);
  });
});

describe("the own entry", () => {
  const roll = ["a".repeat(64), half("fJBC26ZzzDU5gt"), "b".repeat(64)];

  it("is found by the code alone", () => {
    expect(standingOf("Ed25519", "fJBC26ZzzDU5gt", CODE.replaceAll("-", " "), roll)).toEqual({
      publicCredential: half("fJBC26ZzzDU5gt"),
      entry: 2,
      entries: 3,
    });
    expect(standingOf("Ed25519", "fJBC26ZzzDU5gt", CODE, [`${half("fJBC26ZzzDU5gt")},2`]).entry).toBe(1);
  });

  it("is not found in another election, nor by another code", () => {
    expect(standingOf("Ed25519", "TesTeLection14", CODE, roll).entry).toBeUndefined();
    expect(standingOf("Ed25519", "fJBC26ZzzDU5gt", generateCredential(secureRandom()), roll).entry).toBeUndefined();
    expect(standingOf("Ed25519", "fJBC26ZzzDU5gt", CODE, []).entry).toBeUndefined();
  });

  it("needs a code", () => {
    expect(() => standingOf("Ed25519", "fJBC26ZzzDU5gt", "86TWe-JzqKmM", roll)).toThrow("CREDENTIAL_FORM");
  });
});

describe("a code in a file", () => {
  it.each([
    ["the saved card", `Kartu hak pilih\nKonvensi · DKI\n\n${CODE}\n`, CODE],
    ["Windows line ends", `Kartu\r\n  ${CODE}  \r\n`, CODE],
    ["no code", "Kartu hak pilih\n", undefined],
    ["a code with a typing error", `${CODE.replace("8", "0")}\n`, undefined],
    ["a code far down", `${"x\n".repeat(6000)}${CODE}\n`, undefined],
    ["nothing", "", undefined],
  ])("%s", async (_, content, code) => {
    expect(await codeIn(new File([content], "kartu.txt", { type: "text/plain" }))).toBe(code);
  });

  it("is not looked for in what only says that it is a picture", async () => {
    expect(await codeIn(new File([CODE], "kartu.png", { type: "image/png" }))).toBeUndefined();
    expect(CODE_FILES).toContain("image/png");
  });

  it("forgives spaces and hyphens, nothing else", () => {
    expect(codeOf(CODE.replaceAll("-", ""))).toBe(CODE);
    expect(codeOf(` ${CODE.replaceAll("-", " ")} `)).toBe(CODE);
    expect(codeOf(CODE.toLowerCase())).toBeUndefined();
    expect(codeOf(undefined)).toBeUndefined();
  });
});

describe("the card's QR code", () => {
  it("holds the code alone, as it is drawn", async () => {
    const modules = await modulesOf(CODE);
    const scale = 4;
    const side = modules.length * scale;
    const data = new Uint8ClampedArray(side * side * 4).fill(255);
    // draws the strokes of the path, not the modules
    for (const [, x, y, width] of pathOf(modules).matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
      for (let py = Number(y) * scale; py < (Number(y) + 1) * scale; py++) {
        for (let px = Number(x) * scale; px < (Number(x) + Number(width)) * scale; px++) {
          data.fill(0, 4 * (py * side + px), 4 * (py * side + px) + 3);
        }
      }
    }
    expect(decodeQR({ width: side, height: side, data })).toBe(CODE);
  });
});

describe("the API of the backup", () => {
  afterEach(() => vi.unstubAllGlobals());
  const answering = (status: number, body: string, type = "application/json") =>
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(body, { status, headers: { "Content-Type": type } })));
  const token = () => Promise.resolve("token");
  const codeOfRefusal = (call: Promise<unknown>) =>
    call.then(
      () => "read",
      (thrown: unknown) => asProblem(thrown).code,
    );

  it("is read strictly", async () => {
    answering(200, '{"account":"s","kept":false,"keptOn":null,"opened":0,"openedOn":null}');
    expect(await backupStatus(token)).toEqual({ account: "s", kept: false, keptOn: undefined, opened: 0, openedOn: undefined });
    answering(200, '{"account":"","kept":false,"opened":0}');
    expect(await codeOfRefusal(backupStatus(token))).toBe("bad-answer");
    answering(200, "x".repeat(2049));
    expect(await codeOfRefusal(fetchBackup(token))).toBe("bad-answer");
  });

  it("tells a roll that is not published from one that cannot be read", async () => {
    answering(404, '{"type":"/problems/not-found","title":"","title_id":"","detail":"","detail_id":""}', "application/problem+json");
    expect(await publishedRoll("c", "3102")).toBeUndefined();
    answering(200, '["a","b"]');
    expect(await publishedRoll("c", "3102")).toEqual(["a", "b"]);
    answering(200, '{"number":1}');
    expect(await codeOfRefusal(publishedRoll("c", "3102"))).toBe("bad-answer");
  });
});
