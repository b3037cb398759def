import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { GroupName, Selection } from "../../src/crypto";
import type { QuestionPlan } from "./support";
import {
  groupByName,
  makeBallot,
  parseBallot,
  parseElection,
  publicCredential,
  verifyBallot,
} from "../../src/crypto";
import { generateCredential } from "../../src/crypto/credential";
import { jsonOfCiphertext } from "../../src/crypto/decoding";
import { productOf } from "../../src/crypto/elgamal";
import {
  combine,
  jsonOfResult,
  parseEncryptedTally,
  parsePartialDecryption,
  verifyBoundProofs,
  verifyPartialDecryption,
} from "../../src/crypto/tally";
import { parseTrustees, publicKeys, requireElectionKey } from "../../src/crypto/trustees";
import { partialDecryption } from "../../src/trustee/decryption";
import { asChecked, VECTORS } from "./archive";
import { heldCeremony, privateKeyOf, rehearsalsOf, trusteesOf, vinputFor } from "./ceremonies";
import { electionText, PRIVATE_KEY, seededRandom, UUID } from "./support";

/**
 * Vectors made by this implementation for the other one: Java's tests verify them. Randomness comes from seeds, so a change here
 * that changes any byte is seen; run with WRITE_VECTORS=1 to write them anew.
 */
function compare(name: string, about: string, cases: readonly object[]): void {
  const text = `${JSON.stringify({ about, cases }, null, 1)}\n`;
  const file = resolve(VECTORS, "ts", name);
  if (process.env["WRITE_VECTORS"] === "1") {
    mkdirSync(resolve(VECTORS, "ts"), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, "utf8") === text).toBe(true);
}

const choices = (...chosen: number[]): Selection => ({ kind: "choices", chosen });
const TWO_QUESTIONS: readonly QuestionPlan[] = [
  { answers: 3, min: 1, max: 2 },
  { answers: 2, min: 1, max: 1, blank: true },
];

interface BallotPlan {
  readonly name: string;
  readonly group: GroupName;
  readonly questions: readonly QuestionPlan[];
  readonly selections: readonly Selection[];
}

const BALLOTS: readonly BallotPlan[] = [
  {
    name: "twenty candidates, three chosen",
    group: "Ed25519",
    questions: [{ answers: 20, min: 0, max: 3, blank: true }],
    selections: [choices(0, 7, 19)],
  },
  {
    name: "twenty candidates, blank",
    group: "Ed25519",
    questions: [{ answers: 20, min: 0, max: 3, blank: true }],
    selections: [{ kind: "blank" }],
  },
  { name: "two questions", group: "Ed25519", questions: TWO_QUESTIONS, selections: [choices(1, 2), choices(0)] },
  {
    name: "two questions, blank in one",
    group: "Ed25519",
    questions: TWO_QUESTIONS,
    selections: [choices(0), { kind: "blank" }],
  },
  {
    name: "nothing chosen where that is allowed",
    group: "Ed25519",
    questions: [{ answers: 2, min: 0, max: 2 }],
    selections: [choices()],
  },
  {
    name: "one answer, which must be chosen",
    group: "Ed25519",
    questions: [{ answers: 1, min: 1, max: 1 }],
    selections: [choices(0)],
  },
  {
    name: "two questions in a finite field",
    group: "BELENIOS-2048",
    questions: TWO_QUESTIONS,
    selections: [choices(1), choices(1)],
  },
  {
    name: "a safe prime",
    group: "RFC-3526-2048",
    questions: [{ answers: 2, min: 0, max: 1, blank: true }],
    selections: [choices(1)],
  },
];

function ballotCase({ name, group, questions, selections }: BallotPlan): object {
  const random = seededRandom(`ballot: ${name}`);
  const election = parseElection(electionText(group, questions));
  const credential = generateCredential(random);
  const ballot = makeBallot(election, credential, selections, random);
  expect(verifyBallot(election, ballot.text)).toEqual({ ok: true });
  return {
    name,
    origin: "own",
    group,
    election: election.text,
    fingerprint: election.fingerprint,
    privateKey: PRIVATE_KEY.toString(),
    credential,
    publicCredential: publicCredential(election.group, UUID, credential),
    selections,
    ballot: ballot.text,
    tracker: ballot.tracker,
  };
}

/** A whole election: ceremony, five ballots with a revote, tally, two decryptions, result. */
function electionCase(group: GroupName): object {
  const random = seededRandom(`election in ${group}`);
  const ceremony = heldCeremony(group, 3, 2, `ceremony of the election in ${group}`);
  const trustees = trusteesOf(ceremony);
  const kinds = parseTrustees(groupByName(group), trustees);
  const y = kinds[0]?.publicKey.text ?? "";
  const text = JSON.stringify({ ...(JSON.parse(electionText(group, TWO_QUESTIONS)) as object), public_key: y });
  const election = parseElection(text);
  requireElectionKey(election, kinds);
  const credentials = Array.from({ length: 4 }, () => generateCredential(random));
  const votes: readonly [number, readonly Selection[]][] = [
    [0, [choices(0, 1), choices(0)]],
    [1, [choices(2), { kind: "blank" }]],
    [2, [choices(0), choices(1)]],
    [0, [choices(1, 2), choices(0)]],
    [3, [choices(2), choices(0)]],
  ];
  const ballots = votes.map(([voter, selections]) => makeBallot(election, credentials[voter] ?? "", selections, random).text);
  const counted = ballots.slice(1).map((ballot) => parseBallot(election, ballot));
  const tally = election.questions.map((_, i) =>
    (counted[0]?.answers[i]?.choices ?? []).map((__, j) =>
      jsonOfCiphertext(
        productOf(
          election.group,
          counted.map((ballot) => ballot.answers[i]?.choices[j] ?? expect.fail()),
        ),
      ),
    ),
  );
  const encryptedTally = JSON.stringify(tally);
  const partials = [1, 3].map((owner) => {
    const tally = asChecked({ election: text, trustees, encryptedTally });
    const seed = ceremony.seeds[owner - 1] ?? "";
    const body = partialDecryption(tally, privateKeyOf(ceremony, owner - 1), seed, random);
    const { decryption: payload, bound } = JSON.parse(body) as { decryption: string; bound: string };
    return { owner, payload, bound };
  });
  const parsedTally = parseEncryptedTally(election, encryptedTally);
  for (const { owner, payload, bound } of partials) {
    const key = publicKeys(kinds)[owner - 1] ?? expect.fail();
    expect(verifyBoundProofs(election, owner, key, parsedTally, payload, bound)).toEqual({ ok: true });
    expect(verifyPartialDecryption(election, key, parsedTally, payload)).toEqual({ ok: true });
  }
  const parsed = new Map(partials.map(({ owner, payload }) => [owner, parsePartialDecryption(election, payload)]));
  const result = jsonOfResult(combine(election, kinds, parsedTally, parsed, counted.length));
  expect(result).toBe('{"result":[[1,1,3],[1,2,1]]}');
  const { convention, attempt, seeds, certificates, commitments, dealings, voutputs, threshold } = ceremony;
  const rehearsals = [...rehearsalsOf(ceremony, `rehearsal in ${group}`).values()];
  const vinputs = seeds.map((_, j) => vinputFor(ceremony, j));
  return {
    name: `an election in ${group}`,
    origin: "own",
    group,
    convention,
    attempt,
    threshold,
    seeds,
    certificates,
    commitments,
    dealings,
    vinputs,
    voutputs,
    trustees,
    rehearsals,
    election: text,
    credentials,
    publicCredentials: credentials.map((credential) => publicCredential(election.group, UUID, credential)),
    ballots,
    encryptedTally,
    partialDecryptions: partials,
    result,
  };
}

describe("vectors for Java", () => {
  it("hold ballots", () => {
    compare(
      "ballots.json",
      "Ballots made by src/web (makeBallot); the election's private key opens them.",
      BALLOTS.map(ballotCase),
    );
  }, 60_000);

  it("hold whole elections with their key ceremonies", () => {
    const about =
      "Elections made by src/web: ceremony of 3 trustees, any 2 decrypt; ballot 4 replaces ballot 1; owners count from 1.";
    compare("elections.json", about, (["Ed25519", "BELENIOS-2048"] as const).map(electionCase));
  }, 60_000);
});
