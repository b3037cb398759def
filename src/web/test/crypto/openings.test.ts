import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Election, GroupName, OpenableBallot, RandomSource, Selection } from "../../src/crypto";
import { LONGEST_IN_QR, openingText } from "../../src/booth/opening";
import { makeOpenableBallot, parseElection, verifyBallot } from "../../src/crypto";
import { generateCredential } from "../../src/crypto/credential";
import { VECTORS } from "./archive";
import { claiming, stuckRandom, withNumber } from "./hostileBooths";
import { electionText, seededRandom } from "./support";

/**
 * The openings of tested ballots (crypto-spec/log.md 4), made by the booth for those who check them: `protocol.ballot.Opening` and
 * `src/log`. Randomness comes from seeds; run with WRITE_VECTORS=1 to write the vectors anew.
 */
const FILE = resolve(VECTORS, "log", "openings.json");
const ABOUT =
  "Openings of tested ballots (crypto-spec/log.md 4.2, 4.3). A case: the election, ballots and their openings, both in the same order, " +
  "as a checker is given them at once; good ones with the names chosen (a list a question, null where the vote is blank), bad ones with " +
  "the one reason for which they are refused. Each bad one has that one fault.";

const choices = (...chosen: number[]): Selection => ({ kind: "choices", chosen });
const blank: Selection = { kind: "blank" };

const PLANS = {
  one: [{ answers: 5, min: 0, max: 3, blank: true }],
  two: [
    { answers: 3, min: 1, max: 2 },
    { answers: 2, min: 1, max: 1, blank: true },
  ],
} as const;

class Maker {
  readonly election: Election;
  readonly #seed: string;
  #made = 0;

  constructor(group: GroupName, plan: keyof typeof PLANS) {
    this.election = parseElection(electionText(group, PLANS[plan]));
    this.#seed = `openings: ${group} ${plan}`;
  }

  ballot(selections: readonly Selection[], random: RandomSource = seededRandom(`${this.#seed} ${this.#made++}`)): OpenableBallot {
    const credential = generateCredential(seededRandom(`${this.#seed} credential`));
    const made = makeOpenableBallot(this.election, credential, selections, random);
    expect(verifyBallot(this.election, made.ballot.text)).toEqual({ ok: true });
    return made;
  }

  /** A case of the vectors. */
  of(name: string, ballots: readonly OpenableBallot[], changes: object): object {
    return {
      name,
      group: this.election.group.name,
      election: this.election.text,
      ballots: ballots.map(({ ballot }) => ballot.text),
      openings: ballots.map((ballot) => openingText(this.election, ballot)),
      ...changes,
    };
  }
}

function good(): readonly object[] {
  const cases: object[] = [];
  for (const group of ["Ed25519", "BELENIOS-2048"] as const) {
    const one = new Maker(group, "one");
    const names = one.election.questions[0]?.answers ?? [];
    const chosen = [[[names[0], names[3]]], [[]], [null]];
    const ballots = [one.ballot([choices(0, 3)]), one.ballot([choices()]), one.ballot([blank])];
    cases.push(one.of(`three ballots of one voter in ${group}`, ballots, { chosen }));
    const two = new Maker(group, "two");
    const [first, second] = two.election.questions.map((question) => question.answers);
    const mixed = [[[first?.[1], first?.[2]], [second?.[0]]]];
    cases.push(two.of(`two questions in ${group}`, [two.ballot([choices(1, 2), choices(0)])], { chosen: mixed }));
  }
  const again = new Maker("Ed25519", "one");
  const same = again.ballot([choices(4)]);
  const last = again.election.questions[0]?.answers[4];
  cases.push(again.of("one opening given twice", [same, same], { chosen: [[[last]], [[last]]] }));
  const safe = new Maker("RFC-3526-2048", "one");
  const name = safe.election.questions[0]?.answers[1];
  cases.push(safe.of("numbers of 256 bytes", [safe.ballot([choices(1)])], { chosen: [[[name]]] }));
  return cases;
}

function bad(): readonly object[] {
  const maker = new Maker("Ed25519", "one");
  const { election } = maker;
  const made = maker.ballot([choices(0, 3)]);
  const other = maker.ballot([choices(1)]);
  const text = openingText(election, made);
  const [version = "", uuid = "", tracker = "", answers = "", numbers = ""] = text.split(" ");
  const list = numbers.split(",");
  const replaced = (parts: readonly (readonly string[] | string)[]): string => parts.map((part) => [part].flat().join(",")).join(" ");
  const texts: readonly (readonly [string, string, string])[] = [
    ["an empty text", "", "opening-malformed"],
    ["another version", text.replace("/1 ", "/2 "), "opening-malformed"],
    ["a part too many", `${text} `, "opening-malformed"],
    ["a part too few", replaced([version, uuid, tracker, answers]), "opening-malformed"],
    ["a line feed at its end", `${text}\n`, "opening-malformed"],
    ["a tracker in capitals", replaced([version, uuid, tracker.toUpperCase(), answers, list]), "opening-malformed"],
    ["a tracker in Base64", replaced([version, uuid, made.ballot.tracker, answers, list]), "opening-malformed"],
    ["an election that is none", replaced([version, "O0O0O0O0O0O0O0", tracker, answers, list]), "opening-malformed"],
    ["an answer of two", replaced([version, uuid, tracker, answers.replace("1", "2"), list]), "opening-malformed"],
    ["a number too few", replaced([version, uuid, tracker, answers, list.slice(1)]), "opening-malformed"],
    ["a number with padding", replaced([version, uuid, tracker, answers, [`${list[0]}=`, ...list.slice(1)]]), "opening-malformed"],
    ["a number in the other alphabet", replaced([version, uuid, tracker, answers, [`+${list[0]?.slice(1)}`, ...list.slice(1)]]), "opening-malformed"],
    ["unused bits that are not zero", replaced([version, uuid, tracker, answers, [looseBits(list[0]), ...list.slice(1)]]), "opening-malformed"],
    ["a number too short", replaced([version, uuid, tracker, answers, ["AAAA", ...list.slice(1)]]), "opening-malformed"],
    ["a number that is the order", replaced([version, uuid, tracker, answers, [ORDER, ...list.slice(1)]]), "scalar-invalid"],
    ["a number that is zero", replaced([version, uuid, tracker, answers, ["A".repeat(43), ...list.slice(1)]]), "scalar-invalid"],
    ["an answer and a number too few", replaced([version, uuid, tracker, answers.slice(1), list.slice(1)]), "opening-shape-wrong"],
    ["another election", replaced([version, "TesTeLection15", tracker, answers, list]), "ballot-wrong-election"],
    ["another ballot's tracker", openingText(election, { ...made, ballot: other.ballot }), "opening-tracker-wrong"],
    ["a number that is not the ballot's", openingText(election, withNumber(election, made, 2)), "opening-number-wrong"],
    ["a choice more than was encrypted", openingText(election, claiming(made, 2)), "opening-answer-wrong"],
    ["another choice than was encrypted", openingText(election, claiming(made, 1, 2)), "opening-answer-wrong"],
  ];
  const stuck = maker.ballot([choices(2)], stuckRandom("stuck"));
  const twice = [maker.ballot([choices(0)], seededRandom("twice")), maker.ballot([choices(4)], seededRandom("twice"))];
  const unsigned = made.ballot.text.replace(/"response":"(\d)(?=[^"]*"\}\}\}$)/, (_, digit: string) => `"response":"${digit === "1" ? 2 : 1}`);
  expect(unsigned).not.toBe(made.ballot.text);
  const forged = { openings: made.openings, ballot: { ...made.ballot, text: unsigned } };
  return [
    ...texts.map(([name, opening, reason]) => maker.of(name, [made], { openings: [opening], reason })),
    maker.of("a signature that fails", [forged], { reason: "signature-invalid" }),
    maker.of("one random number for all choices", [stuck], { reason: "randomness-repeated" }),
    maker.of("the random numbers of another ballot", twice, { reason: "randomness-repeated" }),
  ];
}

/** The order of Ed25519 as 32 big-endian bytes. */
const ORDER = Buffer.from("1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed", "hex").toString("base64url");

/** The same 32 bytes by a text that is not canonical. */
function looseBits(number = ""): string {
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return number.slice(0, -1) + digits.charAt(digits.indexOf(number.slice(-1)) + 1);
}

describe("the opening of a tested ballot", () => {
  it("is what the vectors hold", () => {
    const text = `${JSON.stringify({ about: ABOUT, good: good(), bad: bad() }, null, 1)}\n`;
    if (process.env["WRITE_VECTORS"] === "1") {
      mkdirSync(resolve(VECTORS, "log"), { recursive: true });
      writeFileSync(FILE, text);
    }
    expect(existsSync(FILE)).toBe(true);
    expect(readFileSync(FILE, "utf8") === text).toBe(true);
  });

  it("fits into a QR code for sixty candidates, and says so where it does not", () => {
    const length = (answers: number): number => "konvensi-opening/1 ".length + 14 + 1 + 64 + 1 + answers + 1 + 44 * answers - 1;
    const maker = new Maker("Ed25519", "one");
    expect(openingText(maker.election, maker.ballot([blank])).length).toBe(length(6));
    expect(length(61)).toBeLessThan(LONGEST_IN_QR);
  });
});
