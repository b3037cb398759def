import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { RecordError, secureRandom } from "../../src/crypto";
import { generatePassphrase, weaknessOf } from "../../src/crypto/passphrase";
import { LONGEST_SEALED, isSealed, openSealed, sealSecret, type Binding } from "../../src/crypto/sealed";
import { VECTORS } from "./archive";
import { seededRandom } from "./support";

interface Sealed extends Binding {
  readonly name: string;
  readonly passphrase: string;
  readonly sealed: string;
}
const vectors = JSON.parse(readFileSync(resolve(VECTORS, "crypto/sealed-backup.json"), "utf8")) as {
  readonly cases: readonly (Sealed & { readonly secret: string })[];
  readonly refusals: readonly (Sealed & { readonly reason: string })[];
};

const refusalOf = async (deed: Promise<unknown>): Promise<string> =>
  deed.then(
    () => "done",
    (thrown: unknown) => {
      if (!(thrown instanceof RecordError)) throw thrown;
      return thrown.code;
    },
  );

const CODE = "86TWe-JzqKmM-v4rLb-QnVoYT";
const PASSPHRASE = "tujuh gajah menyeberang kali";
const BACKUP: Binding = { purpose: "credential-backup", context: "an account" };

describe("a sealed secret", () => {
  it.each(vectors.cases)("made by another program opens: $name", async (one) => {
    expect(await openSealed(one.sealed, one.passphrase, one)).toBe(one.secret);
  });

  it.each(vectors.refusals)("is refused: $name", async (one) => {
    expect(await refusalOf(openSealed(one.sealed, one.passphrase, one))).toBe(one.reason);
    expect(isSealed(one.sealed)).toBe(one.reason === "DECRYPTION_FAILED");
  });

  it.each([
    ["not JSON", "kode", "NOT_JSON"],
    ["an array", "[]", "WRONG_TYPE"],
    ["a repeated field", '{"v":1,"v":1}', "DUPLICATE_KEY"],
    ["endless", " ".repeat(10) + "x".repeat(LONGEST_SEALED + 1), "TOO_LARGE"],
    ["nothing", "", "NOT_JSON"],
  ])("is refused where it is %s", async (_, text, reason) => {
    expect(await refusalOf(openSealed(text, PASSPHRASE, BACKUP))).toBe(reason);
  });

  it("opens with its passphrase and binding alone, and is different each time", async () => {
    const [first, second] = [
      await sealSecret(CODE, PASSPHRASE, BACKUP, secureRandom()),
      await sealSecret(CODE, PASSPHRASE, BACKUP, secureRandom()),
    ];
    expect(first).not.toBe(second);
    expect(first).not.toContain(CODE);
    expect(await openSealed(`${first}\n`, ` ${PASSPHRASE} `, BACKUP)).toBe(CODE);
    expect(await refusalOf(openSealed(first, PASSPHRASE, { ...BACKUP, context: "another" }))).toBe("DECRYPTION_FAILED");
  });

  it("takes the longest secret and still is short enough to be read", async () => {
    const sealed = await sealSecret("x".repeat(1024), PASSPHRASE, BACKUP, secureRandom());
    expect(sealed.length).toBeLessThan(LONGEST_SEALED);
    expect(await refusalOf(sealSecret("x".repeat(1025), PASSPHRASE, BACKUP, secureRandom()))).toBe("TOO_LARGE");
  });

  it("is not made under a short passphrase", async () => {
    expect(await refusalOf(sealSecret(CODE, "  twelveletter\t", BACKUP, secureRandom()))).toBe("done");
    expect(await refusalOf(sealSecret(CODE, "   elevenlett   ", BACKUP, secureRandom()))).toBe("TOO_FEW");
  });

  it("names neither secret nor passphrase where it fails", async () => {
    const sealed = await sealSecret(CODE, PASSPHRASE, BACKUP, secureRandom());
    const thrown: unknown = await openSealed(sealed, "salah sama sekali", BACKUP).catch((reason: unknown) => reason);
    expect(String(thrown)).toBe("RecordError: DECRYPTION_FAILED at sealed");
  });
});

describe("a passphrase", () => {
  it("is offered of five words that can be said", () => {
    const offered = generatePassphrase(secureRandom());
    expect(offered).toMatch(/^([bdfghjklmnprstvz][aiou]){2}[bdfghjklmnprstvz](-([bdfghjklmnprstvz][aiou]){2}[bdfghjklmnprstvz]){4}$/);
    expect(weaknessOf(offered, ["Siti", "siti"])).toBeUndefined();
  });

  it("takes the words of the published examples", () => {
    // arXiv:0901.4016: 127.0.0.1, 63.84.220.193 and 63.118.7.35
    const octets = [127, 0, 0, 1, 63, 84, 220, 193, 63, 118];
    expect(generatePassphrase({ bytes: () => Uint8Array.from(octets) })).toBe("lusab-babad-gutih-tugad-gutuk");
  });

  it("uses every bit", () => {
    const seen = new Set<string>();
    for (let i = 0; i < 2000; i++) generatePassphrase(seededRandom(`words ${i}`)).split("-").forEach((word) => seen.add(word));
    // 10,000 draws of 65,536 leave about 9,280 different ones
    expect(seen.size).toBeGreaterThan(9000);
  });

  it.each([
    ["pendek sekali", undefined],
    ["pendek saja", "SHORT"],
    ["", "SHORT"],
    ["0812-3456-7890", "DIGITS"],
    ["17/08/1945 17081945", "DIGITS"],
    ["abababababababab", "FEW_CHARACTERS"],
    ["password123456789", "COMMON"],
    ["Rahasia-Rahasia!", "COMMON"],
    ["siti aminah 1987", "COMMON"],
    ["tujuh gajah menyeberang kali", undefined],
    ["rahasia tujuh gajah", undefined],
  ])("%s: %s", (typed, weakness) => {
    expect(weaknessOf(typed, ["Siti Aminah", "siti"])).toBe(weakness);
  });
});
