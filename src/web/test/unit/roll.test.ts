import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { Fold, RollFault, readPublication, rollHash } from "../../src/roll/publication";
import { commitment, registerHash, sampleIndices, samplePayload } from "../../src/roll/sample";

const vectors = resolve(import.meta.dirname, "../../../../crypto-spec/vectors/roll");
const read = <T>(name: string): T => JSON.parse(readFileSync(resolve(vectors, name), "utf8")) as T;

interface Publications {
  readonly dapil: readonly string[];
  readonly texts: readonly string[];
  readonly rolls: Readonly<Record<string, readonly string[]>>;
  readonly hash: string;
}

interface RegisterCase {
  readonly commitments: readonly string[];
  readonly hash: string;
  readonly seed: string;
  readonly size: number;
  readonly payload: string;
  readonly indices: readonly number[];
  readonly entries?: readonly { dapil: string; number: string; salt: string; level: string }[];
}

const publications = read<Publications>("publications.json");
const first = publications.texts[0] ?? "";
const second = publications.texts[1] ?? "";

describe("publications", () => {
  it("fold to the rolls that another program made", async () => {
    const fold = new Fold(publications.dapil);
    for (const text of publications.texts) await fold.apply(await readPublication(text));
    expect(fold.hash).toBe(publications.hash);
    for (const dapil of publications.dapil) expect(fold.roll(dapil)).toEqual(publications.rolls[dapil]);
  });

  it("are refused by name where anything else was published", async () => {
    const one = await readPublication(first);
    const two = await readPublication(second);
    const empty = new Map<string, string[]>();
    const codeOf = async (change: Partial<typeof two>): Promise<string> => {
      const fold = new Fold(publications.dapil);
      await fold.apply(one);
      const before = fold.roll("3101");
      const code = await fold.apply({ ...two, ...change }).then(
        () => "accepted",
        (thrown: unknown) => (thrown instanceof RollFault ? thrown.code : "other"),
      );
      if (code !== "accepted") expect(fold.roll("3101")).toEqual(before);
      return code;
    };
    expect(await codeOf({})).toBe("accepted");
    expect(await codeOf({ number: 3 })).toBe("number");
    expect(await codeOf({ previous: "1".repeat(64) })).toBe("previous");
    expect(await codeOf({ rolls: two.rolls.slice(1) })).toBe("dapil");
    expect(await codeOf({ joins: new Map([...two.joins, ["9999", ["00"]]]) })).toBe("dapil");
    expect(await codeOf({ leaves: new Map([["3101", ["00"]]]) })).toBe("leave");
    expect(await codeOf({ joins: one.joins, leaves: empty })).toBe("join");
    expect(await codeOf({ rolls: two.rolls.map((roll) => ({ ...roll, count: roll.count + 1 })) })).toBe("count");
    expect(await codeOf({ rolls: two.rolls.map((roll) => ({ ...roll, sha256: "0".repeat(64) })) })).toBe("hash");
  });

  it("have one form", async () => {
    const lines = first.split("\n");
    const bad = [
      "",
      first.slice(0, -1),
      `${first}\n`,
      first.replace("number=1", "number=01"),
      first.replace(/\n/gu, "\r\n"),
      first.replace("roll=3101;", "roll=3101;0"),
      [...lines.slice(0, -2), lines[lines.length - 3], ""].join("\n"),
      `${first}leave=3101;00\n`,
    ];
    for (const text of bad) await expect(readPublication(text), JSON.stringify(text.slice(0, 60))).rejects.toThrow(RollFault);
  });

  it("of a hundred thousand lines are read in pieces", async () => {
    const credentials = Array.from({ length: 100_000 }, (_, i) => i.toString(16).padStart(64, "0"));
    const hash = await rollHash(credentials);
    const text = `konvensi-rolls-v1\nnumber=1\nprevious=${"0".repeat(64)}\nroll=3101;100000;${hash}\n${credentials
      .map((one) => `join=3101;${one}\n`)
      .join("")}`;
    let pieces = 0;
    const between = () => {
      pieces++;
      return Promise.resolve();
    };
    await new Fold(["3101"]).apply(await readPublication(text, between), between);
    expect(pieces).toBeGreaterThan(20);
  }, 60_000);

  it("hash an empty roll as an empty array", async () => {
    expect(await rollHash([])).toBe("4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945");
  });
});

describe("samples", () => {
  it("are drawn as another program draws them", () => {
    for (const one of read<readonly RegisterCase[]>("registers.json")) {
      expect(registerHash(one.commitments)).toBe(one.hash);
      const payload = samplePayload("3101", one.hash, one.seed, one.size);
      expect(payload).toBe(one.payload);
      expect(sampleIndices(payload, one.commitments.length, one.size)).toEqual(one.indices);
      for (const entry of one.entries ?? []) {
        expect(one.commitments).toContain(commitment(entry.dapil, entry.number, entry.salt, entry.level));
      }
    }
  });

  it("are never larger than the register", () => {
    expect(() => sampleIndices("00", 2, 3)).toThrow(RangeError);
  });
});
