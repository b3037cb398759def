import { describe, expect, it } from "vitest";
import type { GroupName, Selection } from "../../src/crypto";
import type { Json, QuestionPlan } from "./support";
import { ballotSteps, checkSelection, makeBallot, parseElection, trackerOf, verifyBallot } from "../../src/crypto";
import { deriveCredential, generateCredential } from "../../src/crypto/credential";
import { jsonOfProof } from "../../src/crypto/decoding";
import { iprove } from "../../src/crypto/disjunction";
import { encrypt } from "../../src/crypto/elgamal";
import { mod } from "../../src/crypto/group";
import { proveKnowledge, signatureChallenge } from "../../src/crypto/proof";
import { parseBallot } from "../../src/crypto/ballot";
import { changed, electionOf, electionText, PRIVATE_KEY, refusalOf, seededRandom, stringPaths, UUID } from "./support";

const TWO_QUESTIONS: readonly QuestionPlan[] = [
  { answers: 3, min: 1, max: 2 },
  { answers: 2, min: 1, max: 1, blank: true },
];
const choices = (...chosen: number[]): Selection => ({ kind: "choices", chosen });
const BLANK: Selection = { kind: "blank" };

/** Decrypts a ballot's choices with the election's private key: what was really voted. */
function plaintexts(groupName: GroupName, text: string, plan: readonly QuestionPlan[]): number[][] {
  const { group } = electionOf(groupName, plan);
  const ballot = parseBallot(electionOf(groupName, plan), text);
  return ballot.answers.map((answer) =>
    answer.choices.map(({ alpha, beta }) => {
      const power = beta.over(alpha.power(PRIVATE_KEY));
      return power.equals(group.identity) ? 0 : power.equals(group.generator.element) ? 1 : expect.fail();
    }),
  );
}

describe.each<GroupName>(["Ed25519", "BELENIOS-2048", "RFC-3526-2048"])("a ballot made in %s", (name) => {
  it("verifies, holds what was chosen, and is not its own copy when made again", () => {
    const election = electionOf(name, TWO_QUESTIONS);
    const random = seededRandom(`ballots in ${name}`);
    const credential = generateCredential(random);
    const first = makeBallot(election, credential, [choices(2, 0), choices(1)], random);
    const second = makeBallot(election, credential, [choices(1), BLANK], random);
    expect(verifyBallot(election, first.text)).toEqual({ ok: true });
    expect(verifyBallot(election, second.text)).toEqual({ ok: true });
    expect(plaintexts(name, first.text, TWO_QUESTIONS)).toEqual([
      [1, 0, 1],
      [0, 0, 1],
    ]);
    expect(plaintexts(name, second.text, TWO_QUESTIONS)).toEqual([
      [0, 1, 0],
      [1, 0, 0],
    ]);
    expect(first.tracker).toBe(trackerOf(first.text));
    expect(makeBallot(election, credential, [choices(2, 0), choices(1)], random).tracker).not.toBe(first.tracker);
  });
});

describe("random elections and selections", () => {
  const random = seededRandom("random elections");
  const below = (bound: number): number => (random.bytes(1)[0] ?? 0) % bound;

  it.each(Array.from({ length: 12 }, (_, i) => i))("round %i: a ballot verifies and holds the selection", () => {
    const answers = 1 + below(5);
    const max = below(answers + 1);
    const plan: QuestionPlan = { answers, min: below(max + 1), max, blank: below(2) === 1 };
    const election = electionOf("Ed25519", [plan]);
    const count = plan.min + below(max - plan.min + 1);
    const chosen = Array.from({ length: answers }, (_, i) => i)
      .sort(() => below(3) - 1)
      .slice(0, count);
    const selection = plan.blank === true && below(3) === 0 ? BLANK : choices(...chosen);
    const ballot = makeBallot(election, generateCredential(random), [selection], random);
    expect(verifyBallot(election, ballot.text)).toEqual({ ok: true });
    const bits = Array.from({ length: answers }, (_, i) => (selection.kind === "choices" && chosen.includes(i) ? 1 : 0));
    const expected = plan.blank === true ? [selection.kind === "blank" ? 1 : 0, ...bits] : bits;
    expect(plaintexts("Ed25519", ballot.text, [plan])).toEqual([expected]);
  });
});

describe("a ballot's making", () => {
  const election = electionOf("Ed25519", TWO_QUESTIONS);
  const random = seededRandom("making");
  const credential = generateCredential(random);

  it("reports every step once, in order", () => {
    const seen: number[] = [];
    makeBallot(election, credential, [choices(0), BLANK], random, (done) => seen.push(done));
    expect(seen).toEqual(Array.from({ length: ballotSteps(election) }, (_, i) => i + 1));
    expect(ballotSteps(election)).toBe(3 + 1 + (2 + 1) + 1 + 1);
  });

  it("refuses what the questions do not allow", () => {
    const make = (selections: readonly Selection[]): string =>
      refusalOf(() => makeBallot(election, credential, selections, random));
    expect(make([choices(), choices(0)])).toBe("SELECTION_INVALID at selections[0]");
    expect(make([BLANK, choices(0)])).toBe("SELECTION_INVALID at selections[0]");
    expect(make([choices(0), choices(0, 1)])).toBe("SELECTION_INVALID at selections[1]");
    expect(make([choices(0)])).toBe("SELECTION_INVALID at selections[0]");
    expect(make([choices(0), choices(0), choices(0)])).toBe("SELECTION_INVALID at selections[0]");
    expect(refusalOf(() => makeBallot(election, "no credential", [choices(0), BLANK], random))).toBe("CREDENTIAL_FORM");
  });

  it("names what is wrong with a selection", () => {
    const [first, second] = election.questions;
    const reason = (question: typeof first, selection: Selection): string => {
      const verdict = checkSelection(question ?? expect.fail(), selection);
      return verdict.ok ? "ok" : verdict.reason;
    };
    expect(reason(first, choices())).toBe("TOO_FEW");
    expect(reason(first, choices(0, 1, 2))).toBe("TOO_MANY");
    expect(reason(first, choices(0, 0))).toBe("REPEATED_ANSWER");
    expect(reason(first, choices(3))).toBe("UNKNOWN_ANSWER");
    expect(reason(first, choices(-1))).toBe("UNKNOWN_ANSWER");
    expect(reason(first, choices(0.5))).toBe("UNKNOWN_ANSWER");
    expect(reason(first, BLANK)).toBe("NO_BLANK");
    expect(reason(second, BLANK)).toBe("ok");
    expect(reason(first, choices(0, 2))).toBe("ok");
  });

  it("proves no false statement", () => {
    const ciphertext = encrypt(election.group, election.key.y, 5n, 1);
    expect(() => iprove(election.key, "s", { ciphertext, r: 5n, m: 2 }, 0, 1, random)).toThrow(RangeError);
  });
});

describe("a ballot that was tampered with", () => {
  const election = electionOf("Ed25519", TWO_QUESTIONS);
  const { group } = election;
  const random = seededRandom("tampering");
  const credential = generateCredential(random);
  const text = makeBallot(election, credential, [choices(0, 1), choices(1)], random).text;
  const ballot = JSON.parse(text) as Json;
  const paths = stringPaths(ballot);

  /** Another valid value of the same kind, so that the ballot is well-formed still. */
  function otherValue(path: readonly (string | number)[]): (old: Json) => Json {
    const name = path[path.length - 1];
    if (name === "challenge" || name === "response") {
      return (old) => mod(BigInt(old as string) + 1n, group.order).toString();
    }
    if (name === "alpha" || name === "beta" || name === "credential") {
      return (old) => group.decode(old as string, "").times(group.generator.element).text;
    }
    return (old) => ((old as string).startsWith("A") ? "B" : "A") + (old as string).slice(1);
  }

  /** The voter signs the changed ballot once more: the signature no longer shields the proofs. */
  function signedAgain(value: Json): string {
    const { signature: _, ...unsigned } = value as { readonly [name: string]: Json };
    const hash = trackerOf(JSON.stringify(unsigned));
    const proof = proveKnowledge(group, deriveCredential(group, UUID, credential), random, signatureChallenge(group, hash));
    return JSON.stringify({ ...unsigned, signature: { hash, proof: jsonOfProof(proof) } });
  }

  function reasonOf(altered: string): string {
    const verdict = verifyBallot(election, altered);
    return verdict.ok ? "accepted" : verdict.reason;
  }

  it("verifies as long as it is not, signed again or not", () => {
    expect(paths.length).toBe(3 + 6 * 2 + 6 * 4 + 2 * 2 + 2 * 2 + 2 * 2 + 3);
    expect(reasonOf(text)).toBe("accepted");
    expect(reasonOf(signedAgain(ballot))).toBe("accepted");
  });

  it.each(paths.map((path) => [path.join("."), path] as const))("is refused: %s", (_, path) => {
    const altered = changed(ballot, path, otherValue(path));
    const expected =
      path[0] === "election_uuid" || path[0] === "election_hash"
        ? "WRONG_ELECTION"
        : path[1] === "proof"
          ? "SIGNATURE_INVALID"
          : "BALLOT_HASH_WRONG";
    expect(reasonOf(JSON.stringify(altered))).toBe(expected);
  });

  it.each(paths.filter(([first]) => first === "answers").map((path) => [path.join("."), path] as const))(
    "is refused even if its voter signs it again: %s",
    (_, path) => {
      const part = path[2];
      const expected =
        part === "overall_proof"
          ? "OVERALL_PROOF_INVALID"
          : part === "blank_proof"
            ? "BLANK_PROOF_INVALID"
            : "INDIVIDUAL_PROOF_INVALID";
      expect(reasonOf(signedAgain(changed(ballot, path, otherValue(path))))).toBe(expected);
    },
  );

  it("is refused with somebody else's credential and signature", () => {
    const other = publicOf("11111-111111-11111-111111");
    expect(reasonOf(signedAgain(changed(ballot, ["credential"], () => other)))).toBe("SIGNATURE_INVALID");
    expect(reasonOf(signedAgain(changed(ballot, ["credential"], () => group.identity.text)))).toBe("IDENTITY_ELEMENT");
  });

  it("is refused when another voter signs a copy of its answers", () => {
    const thief = "11111-111111-11111-111111";
    const { signature: _, ...unsigned } = changed(ballot, ["credential"], () => publicOf(thief)) as {
      readonly [name: string]: Json;
    };
    const hash = trackerOf(JSON.stringify(unsigned));
    const proof = proveKnowledge(group, deriveCredential(group, UUID, thief), random, signatureChallenge(group, hash));
    expect(reasonOf(JSON.stringify({ ...unsigned, signature: { hash, proof: jsonOfProof(proof) } }))).toBe(
      "INDIVIDUAL_PROOF_INVALID",
    );
  });

  it("is refused in any other than the one compact form", () => {
    const uuid = `"election_uuid":"${UUID}"`;
    const hash = `"election_hash":"${election.fingerprint}"`;
    expect(text.includes(`{${uuid},${hash},`)).toBe(true);
    const forms: readonly [string, string][] = [
      [text.replace(`${uuid},${hash}`, `${hash},${uuid}`), "NOT_COMPACT"],
      [text.replace(`${uuid},`, `${uuid}, `), "NOT_COMPACT"],
      [`${text}\n`, "NOT_COMPACT"],
      [text.replace("Tes", "\\u0054es"), "NOT_COMPACT"],
      [text.replace(`${uuid},`, `${uuid},${uuid},`), "DUPLICATE_KEY"],
      [text.replace(`${uuid},`, `${uuid},"weight":5,`), "UNKNOWN_FIELD"],
      [text.replace(`${uuid},`, ""), "MISSING_FIELD"],
      [text.replace(uuid, '"election_uuid":7'), "WRONG_TYPE"],
      [text.slice(0, -1), "NOT_JSON"],
      [`${text}x`, "NOT_JSON"],
      ["[]", "WRONG_TYPE"],
      ["null", "WRONG_TYPE"],
      ["", "NOT_JSON"],
      [`"${"x".repeat(1 << 20)}"`, "TOO_LARGE"],
    ];
    for (const [form, reason] of forms) {
      expect(reasonOf(form), form.slice(0, 80)).toBe(reason);
    }
  });

  it("is refused in another shape than its questions ask for", () => {
    const drop = (old: Json): Json => (old as readonly Json[]).slice(1);
    const twice = (old: Json): Json => [...(old as readonly Json[]), ...(old as readonly Json[])];
    const arrays = [
      ["answers"],
      ["answers", 0, "choices"],
      ["answers", 0, "individual_proofs"],
      ["answers", 0, "individual_proofs", 1],
      ["answers", 0, "overall_proof"],
      ["answers", 1, "blank_proof"],
    ];
    for (const path of arrays) {
      expect(reasonOf(signedAgain(changed(ballot, path, drop))), path.join(".")).toBe("WRONG_SHAPE");
      expect(reasonOf(signedAgain(changed(ballot, path, twice))), path.join(".")).toBe("WRONG_SHAPE");
    }
    const answer = (index: number, change: (old: { readonly [name: string]: Json }) => Json): string =>
      reasonOf(signedAgain(changed(ballot, ["answers", index], (old) => change(old as { readonly [name: string]: Json }))));
    expect(answer(1, ({ blank_proof: _, ...rest }) => rest)).toBe("MISSING_FIELD");
    expect(answer(0, (old) => ({ ...old, blank_proof: old["overall_proof"] ?? null }))).toBe("UNKNOWN_FIELD");
  });

  it("is refused in another election with the same questions", () => {
    const other = parseElection(electionText("Ed25519", TWO_QUESTIONS).replace("Pemilihan uji", "Pemilihan lain"));
    expect(verifyBallot(other, text)).toEqual({ ok: false, reason: "WRONG_ELECTION", path: "election_hash" });
  });

  function publicOf(secret: string): string {
    return group.generator.power(deriveCredential(group, UUID, secret)).text;
  }
});
