import { compactBase64, sha256OfText } from "./bytes";
import { RecordError } from "./errors";
import { arrayOf, at, booleanOf, integerIn, objectOf, parseJson, stringOf } from "./json";
import { BASE58 } from "./random";

/** Bounds that no election of ours comes near; they keep a hostile file from costing more than it may. */
const MOST_CHARACTERS = 1 << 20;
const MOST_QUESTIONS = 64;
const MOST_ANSWERS = 2048;

/** A homomorphic question: choose between `min` and `max` of the answers, or nothing at all where `blank` is allowed. */
export interface Question {
  readonly question: string;
  readonly answers: readonly string[];
  readonly blank: boolean;
  readonly min: number;
  readonly max: number;
}

/**
 * An election (specification, "Elections") as a voter sees it, read from the very text that all hashes are taken of. Of its
 * group and key nothing is known yet: `parseElection` reads these, and needs the groups' arithmetic for it.
 */
export interface Paper {
  readonly text: string;
  /** phi: the compact Base64 of the SHA-256 of the text. */
  readonly fingerprint: string;
  readonly uuid: string;
  readonly name: string;
  readonly description: string;
  readonly questions: readonly Question[];
}

/** A paper with what stands in the same text and is not read yet. */
export interface UnkeyedPaper {
  readonly paper: Paper;
  readonly group: unknown;
  readonly publicKey: unknown;
}

/** phi, the fingerprint of an election's exact text. */
export function fingerprintOf(electionText: string): string {
  return compactBase64(sha256OfText(electionText));
}

/** An election identifier: at least 14 Base58 characters. */
export function uuidOf(value: unknown, path: string): string {
  const uuid = stringOf(value, path);
  if (!new RegExp(`^[${BASE58}]{14,64}$`).test(uuid)) {
    throw new RecordError("WRONG_SHAPE", path);
  }
  return uuid;
}

/**
 * Reads all of an election but its group and key. Everything in it is hostile until it stands in the paper.
 *
 * @throws RecordError with the reason and the place
 */
export function parsePaper(text: string): UnkeyedPaper {
  const fields = objectOf(
    parseJson(text, "", MOST_CHARACTERS),
    "",
    ["version", "description", "name", "group", "public_key", "questions", "uuid"],
    ["administrator", "credential_authority"],
  );
  if (fields["version"] !== 1) {
    throw new RecordError("WRONG_VERSION", "version");
  }
  for (const name of ["administrator", "credential_authority"]) {
    if (fields[name] !== undefined) {
      stringOf(fields[name], name);
    }
  }
  const paper = {
    text,
    fingerprint: fingerprintOf(text),
    uuid: uuidOf(fields["uuid"], "uuid"),
    name: stringOf(fields["name"], "name"),
    description: stringOf(fields["description"], "description"),
    questions: questionsOf(fields["questions"], "questions"),
  };
  return { paper, group: fields["group"], publicKey: fields["public_key"] };
}

function questionsOf(value: unknown, path: string): readonly Question[] {
  const questions = arrayOf(value, path, questionOf);
  if (questions.length < 1 || questions.length > MOST_QUESTIONS) {
    throw new RecordError("OUT_OF_RANGE", path);
  }
  return questions;
}

function questionOf(value: unknown, path: string): Question {
  if (typeof value === "object" && value !== null && "type" in value) {
    throw new RecordError("NON_HOMOMORPHIC_QUESTION", path);
  }
  const fields = objectOf(value, path, ["answers", "min", "max", "question"], ["blank"]);
  const answers = arrayOf(fields["answers"], at(path, "answers"), stringOf);
  if (answers.length < 1 || answers.length > MOST_ANSWERS) {
    throw new RecordError("OUT_OF_RANGE", at(path, "answers"));
  }
  const max = integerIn(fields["max"], at(path, "max"), 0, answers.length);
  return {
    question: stringOf(fields["question"], at(path, "question")),
    answers,
    blank: fields["blank"] === undefined ? false : booleanOf(fields["blank"], at(path, "blank")),
    min: integerIn(fields["min"], at(path, "min"), 0, max),
    max,
  };
}
