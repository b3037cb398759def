import { describe, expect, it } from "vitest";
import type { Json } from "./support";
import { fingerprintOf, parseElection } from "../../src/crypto";
import { readArchive } from "./archive";
import { changed, electionText, refusalOf } from "./support";

const TEXT = electionText("Ed25519", [
  { answers: 3, min: 1, max: 2 },
  { answers: 2, min: 0, max: 1, blank: true },
]);
const VALUE = JSON.parse(TEXT) as Json;

describe("an election", () => {
  it("is read with its defaults", () => {
    const election = parseElection(TEXT);
    expect(election.questions.map(({ min, max, blank, answers }) => [min, max, blank, answers.length])).toEqual([
      [1, 2, false, 3],
      [0, 1, true, 2],
    ]);
    expect(election.text).toBe(TEXT);
    expect(parseElection(TEXT.replace('"uuid"', '"administrator":"A","credential_authority":"B","uuid"')).name).toBe(
      "Pemilihan uji",
    );
  });

  it("has the fingerprint that belenios-tool writes into ballots", () => {
    const archive = readArchive("ed25519-threshold", "Pvtx6fwz27wUkn.bel");
    expect(fingerprintOf(archive.election)).toBe(
      (JSON.parse(archive.ballots[0] ?? "") as { election_hash: string }).election_hash,
    );
    expect(fingerprintOf(`${archive.election} `)).not.toBe(fingerprintOf(archive.election));
  });

  const bad: readonly [string, readonly (string | number)[], Json, string][] = [
    ["another version", ["version"], 2, "WRONG_VERSION at version"],
    ["a version in quotes", ["version"], "1", "WRONG_VERSION at version"],
    ["a group nobody knows", ["group"], "TOY", "UNKNOWN_GROUP at group"],
    ["the identity as its key", ["public_key"], "1".padStart(64, "0"), "IDENTITY_ELEMENT at public_key"],
    ["a key of small order", ["public_key"], "0".repeat(64), "NOT_IN_SUBGROUP at public_key"],
    ["no question", ["questions"], [], "OUT_OF_RANGE at questions"],
    [
      "too many questions",
      ["questions"],
      Array.from({ length: 65 }, () => ({ answers: ["a"], min: 0, max: 1, question: "?" })),
      "OUT_OF_RANGE at questions",
    ],
    ["questions that are none", ["questions"], "?", "WRONG_TYPE at questions"],
    ["no answers", ["questions", 0, "answers"], [], "OUT_OF_RANGE at questions[0].answers"],
    ["an answer that is no text", ["questions", 0, "answers"], ["a", 1], "WRONG_TYPE at questions[0].answers[1]"],
    ["more choices than answers", ["questions", 0, "max"], 4, "OUT_OF_RANGE at questions[0].max"],
    ["min above max", ["questions", 0, "min"], 3, "OUT_OF_RANGE at questions[0].min"],
    ["a negative min", ["questions", 0, "min"], -1, "OUT_OF_RANGE at questions[0].min"],
    ["half a choice", ["questions", 0, "min"], 0.5, "WRONG_TYPE at questions[0].min"],
    ["blank in quotes", ["questions", 1, "blank"], "true", "WRONG_TYPE at questions[1].blank"],
    ["a ranking question", ["questions", 0], { type: "NonHomomorphic", value: {} }, "NON_HOMOMORPHIC_QUESTION at questions[0]"],
    ["a short identifier", ["uuid"], "1234567890123", "WRONG_SHAPE at uuid"],
    ["an identifier with a zero", ["uuid"], "0".repeat(14), "WRONG_SHAPE at uuid"],
    ["an identifier that is a path", ["uuid"], "../../etc/passwd", "WRONG_SHAPE at uuid"],
    ["a name that is no text", ["name"], {}, "WRONG_TYPE at name"],
  ];

  it.each(bad)("is refused with %s", (_, path, value, reason) => {
    expect(refusalOf(() => parseElection(JSON.stringify(changed(VALUE, path, () => value))))).toBe(reason);
  });

  it("is refused with a field too few, too many or twice", () => {
    expect(refusalOf(() => parseElection(TEXT.replace('"version":1,', "")))).toBe("MISSING_FIELD at version");
    expect(refusalOf(() => parseElection(TEXT.replace('"version":1,', '"version":1,"extra":1,')))).toBe("UNKNOWN_FIELD");
    expect(refusalOf(() => parseElection(TEXT.replace('"version":1,', '"version":1,"version":1,')))).toBe("DUPLICATE_KEY");
    expect(refusalOf(() => parseElection(TEXT.replace('"min":1,', '"min":1,"weight":1,')))).toBe("UNKNOWN_FIELD at questions[0]");
  });
});
