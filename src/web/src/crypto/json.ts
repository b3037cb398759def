import { RecordError } from "./errors";

/** A JSON object as it was read: nothing is known about its fields yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads JSON text of at most `limit` UTF-16 units. Beyond `JSON.parse` it refuses a repeated key, which two programs could
 * read in two ways.
 *
 * @throws RecordError `TOO_LARGE`, `NOT_JSON`, `DUPLICATE_KEY`
 */
export function parseJson(text: string, path: string, limit: number): unknown {
  if (text.length > limit) {
    throw new RecordError("TOO_LARGE", path);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RecordError("NOT_JSON", path);
  }
  refuseRepeatedKeys(text, path);
  return value;
}

/** Walks over text that is known to be valid JSON; the stack holds the keys seen of each open object, and null for an array. */
function refuseRepeatedKeys(text: string, path: string): void {
  const open: (Set<string> | null)[] = [];
  let keyComes = false;
  for (let i = 0; i < text.length; i++) {
    switch (text.charAt(i)) {
      case "{":
        open.push(new Set());
        keyComes = true;
        break;
      case "[":
        open.push(null);
        keyComes = false;
        break;
      case "}":
      case "]":
        open.pop();
        keyComes = false;
        break;
      case ",":
        keyComes = open[open.length - 1] instanceof Set;
        break;
      case '"': {
        const end = endOfString(text, i);
        const keys = open[open.length - 1];
        if (keyComes && keys instanceof Set) {
          const key = JSON.parse(text.slice(i, end + 1)) as string;
          if (keys.has(key)) {
            throw new RecordError("DUPLICATE_KEY", path);
          }
          keys.add(key);
          keyComes = false;
        }
        i = end;
        break;
      }
      default:
    }
  }
}

function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (text.charAt(i) !== '"') {
    i += text.charAt(i) === "\\" ? 2 : 1;
  }
  return i;
}

/**
 * An object with all of `required`, perhaps some of `optional`, and nothing else.
 *
 * @throws RecordError `WRONG_TYPE`, `MISSING_FIELD`, `UNKNOWN_FIELD`
 */
export function objectOf(
  value: unknown,
  path: string,
  required: readonly string[],
  optional: readonly string[] = [],
): JsonObject {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new RecordError("WRONG_TYPE", path);
  }
  for (const name of required) {
    if (!Object.hasOwn(value, name)) {
      throw new RecordError("MISSING_FIELD", at(path, name));
    }
  }
  for (const name of Object.keys(value)) {
    if (!required.includes(name) && !optional.includes(name)) {
      throw new RecordError("UNKNOWN_FIELD", path);
    }
  }
  return value as JsonObject;
}

/** An array, each item read by `item` under its own path; with `length`, of exactly that many items. */
export function arrayOf<T>(
  value: unknown,
  path: string,
  item: (value: unknown, path: string) => T,
  length?: number,
): readonly T[] {
  if (!Array.isArray(value)) {
    throw new RecordError("WRONG_TYPE", path);
  }
  if (length !== undefined && value.length !== length) {
    throw new RecordError("WRONG_SHAPE", path);
  }
  return value.map((each: unknown, i) => item(each, `${path}[${i}]`));
}

export function stringOf(value: unknown, path: string): string {
  if (typeof value !== "string") {
    throw new RecordError("WRONG_TYPE", path);
  }
  return value;
}

export function booleanOf(value: unknown, path: string): boolean {
  if (typeof value !== "boolean") {
    throw new RecordError("WRONG_TYPE", path);
  }
  return value;
}

/** An integer in [least, most]. */
export function integerIn(value: unknown, path: string, least: number, most: number): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) {
    throw new RecordError("WRONG_TYPE", path);
  }
  if (value < least || value > most) {
    throw new RecordError("OUT_OF_RANGE", path);
  }
  return value;
}

/** The path of a field. */
export function at(path: string, field: string): string {
  return path === "" ? field : `${path}.${field}`;
}

/**
 * Belenios hashes compact JSON with its fields in the order of the specification (section "Conventions"), so a message has one
 * text only: whatever writes back differently was not written as it must be.
 *
 * @throws RecordError `NOT_COMPACT`
 */
export function requireCanonical(text: string, value: object, path: string): void {
  if (JSON.stringify(value) !== text) {
    throw new RecordError("NOT_COMPACT", path);
  }
}
