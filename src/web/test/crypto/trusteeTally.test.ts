import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Election } from "../../src/crypto";
import type { Announcement } from "../../src/trustee/announcement";
import type { Step } from "../../src/trustee/chain";
import type { PlannedStep } from "./archiveWriter";
import { generateCredential, makeBallot, parseElection, trackerOf } from "../../src/crypto";
import { parseBallot } from "../../src/crypto/ballot";
import { deriveCredential } from "../../src/crypto/credential";
import { jsonOfCiphertext, jsonOfProof } from "../../src/crypto/decoding";
import { productOf } from "../../src/crypto/elgamal";
import { proveKnowledge, signatureChallenge } from "../../src/crypto/proof";
import { hashOf, textOf } from "../../src/trustee/archive";
import { stepsOf } from "../../src/trustee/chain";
import { checkTally } from "../../src/trustee/checkedTally";
import { refuseSecondTally } from "../../src/trustee/decryption";
import { asChecked, readArchive, vectorFile, VECTORS } from "./archive";
import { archiveOf, blobOf } from "./archiveWriter";
import { seededRandom } from "./support";

const SILENT = (): void => undefined;

async function stepsIn(archive: Blob): Promise<Step[]> {
  const steps: Step[] = [];
  for await (const step of stepsOf(archive)) {
    steps.push(step);
  }
  return steps;
}

/** What the acts of a convention would say of an archive. */
function announced(steps: readonly Step[], uuid: string): Announcement {
  const [election, , roll] = steps[0]?.data ?? [];
  const endBallots = steps.find((step) => step.type === "EndBallots")?.hash ?? "";
  return { uuid, election: election?.hash ?? "", roll: roll?.hash ?? "", endBallots };
}

async function refusal(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => "accepted",
    (error: unknown) => (error as Error).message,
  );
}

const SNAPSHOTS = [
  { folder: "ed25519-basic", ballots: 5, voters: 5 },
  { folder: "ed25519-threshold", ballots: 10, voters: 7 },
  { folder: "belenios2048-threshold", ballots: 9, voters: 7 },
];

describe.each(SNAPSHOTS)("the closed election $folder of belenios-tool", ({ folder, ballots, voters }) => {
  const archive = blobOf(readFileSync(resolve(VECTORS, "elections", folder, "closed.bel.snapshot")));

  it("has a tally that is the product of its ballots", async () => {
    const steps = await stepsIn(archive);
    const electionText = textOf(steps[0]?.data[0]?.content ?? new Uint8Array(), "election");
    const seen: string[] = [];
    const tally = await checkTally(archive, announced(steps, parseElection(electionText).uuid), (done, total) =>
      seen.push(`${done}/${total}`),
    );
    expect([tally.ballots, tally.voters]).toEqual([ballots, voters]);
    expect(tally.electionText).toBe(electionText);
    expect(tally.tallyHash).toBe(hashOf(tally.tallyText));
    expect(seen).toEqual(Array.from({ length: ballots + 1 }, (_, i) => `${i}/${ballots}`));
  }, 300_000);
});

describe("a server that wants single votes opened", () => {
  const file = readArchive("ed25519-threshold", "Pvtx6fwz27wUkn.bel");
  const election = parseElection(file.election);
  let honest: PlannedStep[];
  let said: Announcement;

  beforeAll(async () => {
    const snapshot = blobOf(readFileSync(resolve(VECTORS, "elections", "ed25519-threshold", "closed.bel.snapshot")));
    const steps = await stepsIn(snapshot);
    honest = steps.map(({ type, data }) => ({ type, files: data.map((each) => textOf(each.content, "file")) }));
    said = announced(steps, election.uuid);
  });

  /** The honest archive with another tally, or other ballots; `told` is what the acts say. */
  const check = async (steps: readonly PlannedStep[], told?: Partial<Announcement>): Promise<string> => {
    const { bytes, endBallots } = archiveOf(steps);
    return refusal(checkTally(blobOf(bytes), { ...said, endBallots, ...told }, SILENT));
  };
  const withTally = (tally: string, count = 7): PlannedStep[] =>
    honest.map((step) => (step.type === "EncryptedTally" ? { ...step, files: [tally, sized(tally, count)] } : step));
  const sized = (tally: string, count: number, weight = count): string =>
    JSON.stringify({ num_tallied: count, total_weight: weight, encrypted_tally: hashOf(tally) });
  const lastOfEach = (): string[] => [
    ...new Map(file.ballots.map((text) => [parseBallot(election, text).credential.text, text])).values(),
  ];

  it("is not refused while it is honest", async () => {
    expect(await check(honest)).toBe("accepted");
    expect(await check(withTally(productText(election, lastOfEach())))).toBe("accepted");
  });

  it("is refused a ballot in the tally's place", async () => {
    const [alice = ""] = lastOfEach();
    expect(await check(withTally(productText(election, [alice])))).toBe("TALLY_WRONG at encrypted_tally");
    expect(await check(withTally(productText(election, [alice]), 1))).toBe(
      "TALLY_COUNT_WRONG at sized_encrypted_tally.num_tallied",
    );
  });

  it("is refused a tally without one ballot, with one twice, with a superseded one", async () => {
    const [first = "", ...rest] = lastOfEach();
    const superseded = file.ballots.find((text) => !lastOfEach().includes(text)) ?? "";
    const credential = parseBallot(election, superseded).credential.text;
    const newer = lastOfEach().filter((text) => parseBallot(election, text).credential.text !== credential);
    expect(newer.length).toBe(6);
    for (const wrong of [rest, [first, first, ...rest], [...newer, superseded]]) {
      expect(await check(withTally(productText(election, wrong)))).toBe("TALLY_WRONG at encrypted_tally");
    }
  });

  it("is refused an archive that is not the one of the acts", async () => {
    const [alice = ""] = lastOfEach();
    const tally = productText(election, [alice]);
    const alone: PlannedStep[] = [
      ...honest.filter((step) => step.type === "Setup"),
      { type: "Ballot", files: [alice] },
      { type: "EndBallots", files: [] },
      { type: "EncryptedTally", files: [tally, sized(tally, 1)] },
    ];
    expect(await check(alone)).toBe("accepted");
    expect(await check(alone, { endBallots: said.endBallots })).toBe("NOT_ANNOUNCED at end_ballots");
    expect(await check(honest, { election: said.roll })).toBe("NOT_ANNOUNCED at election");
    expect(await check(honest, { roll: said.election })).toBe("NOT_ANNOUNCED at public_credentials");
    expect(await check(honest, { uuid: "AnotherE1ection" })).toBe("NOT_ANNOUNCED at uuid");
  });

  it("is refused a tally that is named or counted wrongly, and one before there is any", async () => {
    const tally = productText(election, lastOfEach());
    const planted = (files: readonly string[]): PlannedStep[] =>
      honest.map((step) => (step.type === "EncryptedTally" ? { ...step, files } : step));
    expect(await check(planted([tally, sized(`${tally} `, 7)]))).toBe("TALLY_REFERENCE_WRONG at sized_encrypted_tally");
    expect(await check(planted([tally, sized(tally, 7, 8)]))).toBe("TALLY_COUNT_WRONG at sized_encrypted_tally.total_weight");
    expect(await check(honest.filter((step) => step.type !== "EncryptedTally"))).toBe("TALLY_MISSING");
  });

  it("is refused ballots that are no voter's, changed, copied or replayed", async () => {
    const stranger = makeBallot(
      election,
      generateCredential(seededRandom("stranger")),
      [
        { kind: "choices", chosen: [0] },
        { kind: "choices", chosen: [0] },
      ],
      seededRandom("ballot of a stranger"),
    ).text;
    const ballots = (change: (texts: string[]) => string[]): PlannedStep[] => {
      const others = honest.filter((step) => step.type !== "Ballot");
      const texts = honest.filter((step) => step.type === "Ballot").flatMap((step) => step.files);
      return [
        ...others.slice(0, 1),
        ...change([...texts]).map((text) => ({ type: "Ballot", files: [text] })),
        ...others.slice(1),
      ];
    };
    const [first = "", second = ""] = file.ballots;
    const choicesOf = (text: string) => (JSON.parse(text) as { answers: object[] }).answers;
    const copied = JSON.stringify({ ...(JSON.parse(first) as object), answers: choicesOf(second) });
    const answers = choicesOf(first) as { individual_proofs: unknown[] }[];
    const moved = answers.map((each) => ({ ...each, individual_proofs: [...each.individual_proofs].reverse() }));
    expect(await check(ballots((texts) => [...texts, stranger]))).toBe("CREDENTIAL_UNKNOWN at ballot 10 credential");
    expect(await check(ballots((texts) => [...texts, first]))).toBe("BALLOT_REPLAYED at ballot 10");
    expect(await check(ballots((texts) => [copied, ...texts]))).toBe("BALLOT_HASH_WRONG at ballot 0 signature.hash");
    expect(await check(ballots((texts) => [` ${first}`, ...texts]))).toBe("NOT_COMPACT at ballot 0");
    const unsigned = JSON.stringify({ ...(JSON.parse(first) as object), answers: moved });
    expect(await check(ballots((texts) => [unsigned, ...texts]))).toBe("BALLOT_HASH_WRONG at ballot 0 signature.hash");
    const codes = JSON.parse(vectorFile("ed25519-threshold", "private_creds.txt")) as Record<string, string>;
    const secrets = Object.values(codes).map((code) => deriveCredential(election.group, election.uuid, code));
    const resigned = (text: string, answers: unknown): string => {
      const { election_uuid, election_hash, credential } = JSON.parse(text) as Record<string, string>;
      const fields = { election_uuid, election_hash, credential };
      const secret = secrets.find((each) => election.group.generator.power(each).text === fields.credential) ?? 0n;
      const unsignedText = JSON.stringify({ ...fields, answers });
      const hash = trackerOf(unsignedText);
      const challenge = signatureChallenge(election.group, hash);
      const proof = jsonOfProof(proveKnowledge(election.group, secret, seededRandom("signs again"), challenge));
      return JSON.stringify({ ...fields, answers, signature: { hash, proof } });
    };
    expect(await check(ballots((texts) => [resigned(first, moved), ...texts]))).toBe(
      "INDIVIDUAL_PROOF_INVALID at ballot 0 answers[0].individual_proofs[0]",
    );
    expect(await check(ballots((texts) => [resigned(first, choicesOf(second)), ...texts]))).toBe(
      "INDIVIDUAL_PROOF_INVALID at ballot 0 answers[0].individual_proofs[0]",
    );
    const other = first.replace(/"response":"[0-9]+"\}\}\}$/, '"response":"5"}}}');
    expect(await check(ballots((texts) => [other, ...texts]))).toBe("SIGNATURE_INVALID at ballot 0 signature.proof");
  });

  it("is refused a setup that names other files, and a roll with weights or repeats", async () => {
    const [election_ = "", trustees = "", roll = "", names = ""] = honest[0]?.files ?? [];
    const [line = "", ...lines] = JSON.parse(roll) as string[];
    const withRoll = async (text: string): Promise<string> => {
      const setup = JSON.stringify({ election: hashOf(election_), trustees: hashOf(trustees), credentials: hashOf(text) });
      return check([{ type: "Setup", files: [election_, trustees, text, setup] }, ...honest.slice(1)], { roll: hashOf(text) });
    };
    expect(await check([{ type: "Setup", files: [election_, roll, trustees, names] }, ...honest.slice(1)])).toBe(
      "SETUP_MISMATCH at setup",
    );
    expect(await withRoll(JSON.stringify([`${line},1000`, ...lines]))).toBe("WEIGHT_INVALID at public_credentials[0]");
    expect(await withRoll(JSON.stringify([line, line, ...lines]))).toBe("CREDENTIAL_DUPLICATE at public_credentials[1]");
    expect(await withRoll(`${roll} `)).toBe("NOT_COMPACT at public_credentials");
    const missing = parseBallot(election, file.ballots[0] ?? "").credential.text;
    expect(await withRoll(JSON.stringify([line, ...lines].filter((each) => each !== missing)))).toBe(
      "CREDENTIAL_UNKNOWN at ballot 0 credential",
    );
  });

  it("gets one tally of a dapil decrypted and no other", () => {
    const kept = new Map<string, string>();
    const memory = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
    };
    const tally = asChecked(file);
    const smaller = { ...tally, tallyHash: hashOf("another tally") };
    refuseSecondTally(memory, "3101", tally);
    refuseSecondTally(memory, "3101", tally);
    refuseSecondTally(memory, "3102", smaller);
    expect(() => refuseSecondTally(memory, "3101", smaller)).toThrow("SECOND_TALLY");
    expect([...kept.keys(), ...kept.values()].join(" ")).not.toContain(election.key.y.element.text);
  });
});

/** The product of the choices of some ballots, as a tally is written. */
function productText(election: Election, texts: readonly string[]): string {
  const ballots = texts.map((text) => parseBallot(election, text));
  const rows = election.questions.map((_, i) =>
    (ballots[0]?.answers[i]?.choices ?? []).map((__, j) =>
      jsonOfCiphertext(
        productOf(
          election.group,
          ballots.map((ballot) => ballot.answers[i]?.choices[j] ?? expect.fail()),
        ),
      ),
    ),
  );
  return JSON.stringify(rows);
}
