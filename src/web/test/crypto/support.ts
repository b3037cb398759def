import { vi } from "vitest";
import type { GroupName, RandomSource } from "../../src/crypto";
import type { Election } from "../../src/crypto/election";
import { groupByName, parseElection, RecordError } from "../../src/crypto";
import { concatBytes, integerOf, sha256OfText } from "../../src/crypto/bytes";

// Group arithmetic on a busy machine: no test here is about time.
vi.setConfig({ testTimeout: 120_000 });

/** Bytes that depend on the seed alone: tests repeat, and the vectors made from them are the same on every machine. */
export function seededRandom(seed: string): RandomSource {
  let counter = 0;
  return {
    bytes: (length) => {
      let bytes = new Uint8Array(0);
      while (bytes.length < length) {
        bytes = concatBytes(bytes, sha256OfText(`${seed}|${counter++}`)) as Uint8Array<ArrayBuffer>;
      }
      return bytes.slice(0, length);
    },
  };
}

export interface QuestionPlan {
  readonly answers: number;
  readonly min: number;
  readonly max: number;
  readonly blank?: boolean;
}

/** A private key that has a public half in every group. */
export const PRIVATE_KEY = integerOf(sha256OfText("election key of the tests")) >> 8n;

export const UUID = "TesTeLection14";

/** The text of an election with the key `PRIVATE_KEY`. */
export function electionText(groupName: GroupName, questions: readonly QuestionPlan[]): string {
  const y = groupByName(groupName).generator.power(PRIVATE_KEY);
  return JSON.stringify({
    version: 1,
    description: 'Uji "kutip" — é',
    name: "Pemilihan uji",
    group: groupName,
    public_key: y.text,
    questions: questions.map(({ answers, min, max, blank }, i) => ({
      answers: Array.from({ length: answers }, (_, j) => `${j + 1}. Bakal caleg`),
      ...(blank === undefined ? {} : { blank }),
      min,
      max,
      question: `Pertanyaan ${i + 1}`,
    })),
    uuid: UUID,
  });
}

export function electionOf(groupName: GroupName, questions: readonly QuestionPlan[]): Election {
  return parseElection(electionText(groupName, questions));
}

/** The code and place of the refusal that `act` ends in. */
export function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof RecordError) {
      return error.message;
    }
    throw error;
  }
  return "accepted";
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A copy of `value` with the value at the end of `path` replaced by what `change` makes of it. */
export function changed(value: Json, path: readonly (string | number)[], change: (old: Json) => Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) {
    return change(value);
  }
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((each, i) => (i === step ? changed(each, rest, change) : each));
  }
  const fields = value as { readonly [name: string]: Json };
  return Object.fromEntries(
    Object.entries(fields).map(([name, each]) => [name, name === step ? changed(each, rest, change) : each]),
  );
}

/** Every path to a string inside a JSON value. */
export function stringPaths(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value === "string") {
    return [path];
  }
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((each, i) => stringPaths(each, [...path, i]));
  }
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, each]) => stringPaths(each, [...path, name]))
    : [];
}
