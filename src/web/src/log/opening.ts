import type { Ballot } from "../crypto/ballot";
import type { Election } from "../crypto/election";
import type { Question } from "../crypto/paper";
import type { Group } from "../crypto/group";
import type { RefusalCode } from "../crypto/errors";
import { integerOf, sha256OfText } from "../crypto/bytes";
import { RecordError } from "../crypto/errors";
import { BASE58 } from "../crypto/random";
import { bytesOfBase64, bytesOfBase64Url, bytesToHex, utf8Of } from "./bytes";

/** What a booth says of a ballot that is tested and thrown away (crypto-spec/log.md 4). */
export interface Opening {
  readonly uuid: string;
  /** SHA-256 of the ballot's text, in hexadecimal. */
  readonly tracker: string;
  /** 0 or 1 for each choice, in the order of the ballot's choices: blank first, where it is allowed. */
  readonly answers: readonly (0 | 1)[];
  /** The random number of each choice's encryption, as it was written. */
  readonly randoms: readonly string[];
}

const MOST_BYTES = 1 << 20;
const HASH_BYTES = 32;

/**
 * Reads an opening in its one form.
 *
 * @throws RecordError `TOO_LARGE`, `NOT_UTF8`, `OPENING_MALFORMED`
 */
export function parseOpening(bytes: Uint8Array): Opening {
  const text = utf8Of(bytes, MOST_BYTES, "opening");
  const [format, uuid = "", tracker = "", answers = "", randoms = "", ...rest] = text.split(" ");
  const formed =
    format === "konvensi-opening/1" &&
    rest.length === 0 &&
    new RegExp(`^[${BASE58}]{14,64}$`).test(uuid) &&
    /^[0-9a-f]{64}$/.test(tracker) &&
    /^[01]+$/.test(answers) &&
    /^[A-Za-z0-9_-]+(?:,[A-Za-z0-9_-]+)*$/.test(randoms);
  const opening: Opening = {
    uuid,
    tracker,
    answers: [...answers].map((digit) => (digit === "1" ? 1 : 0)),
    randoms: randoms.split(","),
  };
  if (!formed || opening.randoms.length !== opening.answers.length) {
    throw new RecordError("OPENING_MALFORMED", "opening");
  }
  return opening;
}

/**
 * A tracker in hexadecimal, from either of its two written forms: 64 hexadecimal digits as in the log, or 43 characters of Base64 as the
 * booth shows it (of either alphabet).
 *
 * @throws RecordError `WRONG_TRACKER`
 */
export function trackerOf(typed: string, path = "tracker"): string {
  if (/^[0-9a-f]{64}$/.test(typed)) {
    return typed;
  }
  const base64 = typed.replaceAll("-", "+").replaceAll("_", "/");
  try {
    const bytes = bytesOfBase64(`${base64}=`, path);
    if (base64.length === 43 && bytes.length === HASH_BYTES) {
      return bytesToHex(bytes);
    }
  } catch (error) {
    if (!(error instanceof RecordError)) {
      throw error;
    }
  }
  throw new RecordError("WRONG_TRACKER", path);
}

/** SHA-256 of a ballot's exact text, in hexadecimal. */
export function trackerOfBallot(ballotText: string): string {
  return bytesToHex(sha256OfText(ballotText));
}

/**
 * Checks that the opening is of this ballot, and for each choice that `alpha = g^r` and `beta = y^r g^answer`. That the ballot itself is in
 * order, `checkBallot` says.
 *
 * @throws RecordError `OPENING_TRACKER_WRONG`, `WRONG_ELECTION`, `OPENING_SHAPE_WRONG`, `OPENING_MALFORMED`, `OUT_OF_RANGE` (a number that is none),
 *     `OPENING_NUMBER_WRONG`, `OPENING_ANSWER_WRONG`
 */
export function checkOpening(opening: Opening, { group, key, uuid }: Election, ballotText: string, ballot: Ballot): void {
  requireThat(opening.uuid === uuid, "WRONG_ELECTION", "opening.uuid");
  requireThat(opening.tracker === trackerOfBallot(ballotText), "OPENING_TRACKER_WRONG", "opening.tracker");
  const choices = ballot.answers.flatMap((answer) => answer.choices);
  requireThat(choices.length === opening.answers.length, "OPENING_SHAPE_WRONG", "opening.answers");
  for (const [i, { alpha, beta }] of choices.entries()) {
    const path = `opening.randoms[${i}]`;
    const r = scalarOf(group, opening.randoms[i] ?? "", path);
    requireThat(alpha.equals(group.generator.power(r)), "OPENING_NUMBER_WRONG", path);
    const plaintext = opening.answers[i] === 1 ? group.generator.element : group.identity;
    requireThat(beta.equals(key.y.power(r).times(plaintext)), "OPENING_ANSWER_WRONG", `opening.answers[${i}]`);
  }
}

/**
 * A booth that draws a random number twice tells more than it should, or draws none. One ballot may be opened to the checker twice.
 *
 * @param seen the tracker of the ballot in whose opening a number was before, by the number
 * @throws RecordError `RANDOMNESS_REPEATED`
 */
export function requireFresh({ tracker, randoms }: Opening, seen: ReadonlyMap<string, string>): void {
  requireThat(new Set(randoms).size === randoms.length, "RANDOMNESS_REPEATED", "opening.randoms");
  for (const [i, random] of randoms.entries()) {
    requireThat((seen.get(random) ?? tracker) === tracker, "RANDOMNESS_REPEATED", `opening.randoms[${i}]`);
  }
}

function requireThat(right: boolean, code: RefusalCode, path: string): void {
  if (!right) {
    throw new RecordError(code, path);
  }
}

/** The number's bytes, most significant first, as many as q needs; never 0, which hides nothing. */
function scalarOf(group: Group, text: string, path: string): bigint {
  const bytes = Math.ceil(group.order.toString(2).length / 8);
  try {
    const value = integerOf(bytesOfBase64Url(text, bytes, path));
    requireThat(value > 0n && value < group.order, "OUT_OF_RANGE", path);
    return value;
  } catch (error) {
    const malformed = error instanceof RecordError && error.code !== "OUT_OF_RANGE";
    throw malformed ? new RecordError("OPENING_MALFORMED", path) : error;
  }
}

/** What was chosen, in the words of the questions; blank is `undefined`. */
export function chosenIn(opening: Opening, questions: readonly Question[]): readonly (string | undefined)[] {
  const names: readonly (string | undefined)[] = questions.flatMap(({ blank, answers }) => [...(blank ? [undefined] : []), ...answers]);
  return names.filter((_, i) => opening.answers[i] === 1);
}
