import type { Checkpoint, SignedCheckpoint, Trust } from "./checkpoint";
import type { VerifierKey } from "./note";
import type { LogSource } from "./tiles";
import type { Verdict } from "../crypto/verdict";
import { RecordError } from "../crypto/errors";
import { checkSigners } from "./checkpoint";
import { parseEntry } from "./entry";
import { checkContinues } from "./follow";
import { checkInclusion, leafHash } from "./merkle";
import { isOf } from "./note";
import { parseProof } from "./proof";

/** How a reader who knows an older key of a log comes to its newer ones (crypto-spec/log.md 5.4). */

/** No log changes its key so often; a server that says so must not keep a reader busy for ever. */
const MOST_ROTATIONS = 1000;

/** A proof that a log names a key, under a checkpoint that the key has signed. */
export interface Rotation {
  readonly key: VerifierKey;
  /** The place of the entry that names it. */
  readonly index: number;
  readonly signed: SignedCheckpoint;
}

export const rotationPath = (number: number): string => `rotation/${number}`;

/**
 * Reads a rotation. Whether an older key has signed it too, `isSignedBy` says.
 *
 * @throws RecordError as `parseProof`, `parseEntry`, `checkSigners` (for the new key alone) and `checkInclusion` say; `NOT_OF_A_KEY`
 */
export function parseRotation(bytes: Uint8Array, origin: string, path: string): Rotation {
  const { extra, index, hashes, signed } = parseProof(bytes);
  const entry = extra && parseEntry(extra, path);
  if (extra === undefined || entry?.kind !== "key" || entry.key.type !== "ED25519") {
    throw new RecordError("NOT_OF_A_KEY", path);
  }
  checkSigners(signed, trusting(origin, [entry.key]));
  requireAccepted(checkInclusion(hashes, signed.checkpoint, index, leafHash(extra)));
  return { key: entry.key, index, signed };
}

const trusting = (origin: string, logKeys: readonly VerifierKey[]): Trust => ({ origin, logKeys, witnesses: [], needed: 0 });

/** Whether one of the keys has signed. @throws RecordError as `checkSigners` says, where a signature in the name of one is wrong */
export function isSignedBy(signed: SignedCheckpoint, origin: string, keys: readonly VerifierKey[]): boolean {
  const named = keys.filter((key) => key.type === "ED25519" && signed.note.signatures.some((line) => isOf(line, key)));
  if (named.length > 0) {
    checkSigners(signed, trusting(origin, named));
  }
  return named.length > 0;
}

/**
 * The rotations of a log in their order, each behind the one before.
 *
 * @throws RecordError as `parseRotation` says; `ROTATION_OUT_OF_ORDER`
 */
export async function* rotationsOf(source: LogSource, origin: string): AsyncGenerator<Rotation, void, undefined> {
  let before: Rotation | undefined;
  for (let number = 1; number <= MOST_ROTATIONS; number++) {
    const path = rotationPath(number);
    const bytes = await source.read(path);
    if (bytes === undefined) {
      return;
    }
    const rotation = parseRotation(bytes, origin, path);
    if (before !== undefined && (rotation.index <= before.index || rotation.signed.checkpoint.size < before.signed.checkpoint.size)) {
      throw new RecordError("ROTATION_OUT_OF_ORDER", path);
    }
    yield rotation;
    before = rotation;
  }
}

/**
 * What a reader believes who takes over each key that a believed one has named in signing. Nothing is read where a believed key has
 * signed the checkpoint, or where the reader has none.
 *
 * @param signed the log's checkpoint of today, not yet checked
 * @throws RecordError as `rotationsOf` and `checkSigners` say; `LOG_FORKED`, `LOG_SHRANK` where today's tree does not go on from a rotation's
 */
export async function followKeys(source: LogSource, signed: SignedCheckpoint, trust: Trust): Promise<Trust> {
  if (trust.logKeys.length === 0 || isSignedBy(signed, trust.origin, trust.logKeys)) {
    return trust;
  }
  const logKeys = [...trust.logKeys];
  const followed: Rotation[] = [];
  for await (const rotation of rotationsOf(source, trust.origin)) {
    if (isSignedBy(rotation.signed, trust.origin, logKeys)) {
      followed.push(rotation);
      if (!logKeys.some((key) => key.vkey === rotation.key.vkey)) {
        logKeys.push(rotation.key);
      }
    }
  }
  const now = { ...trust, logKeys };
  checkSigners(signed, now);
  for (const { signed: then } of followed) {
    requireAccepted(await checkContinues(source, then.checkpoint, signed.checkpoint));
  }
  return now;
}

/**
 * Requires just one right rotation to each key of a log but the first, signed by one before it.
 *
 * @param head of the checkpoint of today, which was checked
 * @param keys those that its entries name, in their order
 * @throws RecordError as `rotationsOf` says; `FILE_MISSING`, `ROTATION_OUT_OF_ORDER` where it is to another key, `NOT_SIGNED_BY_LOG`,
 *     `LOG_FORKED`, `LOG_SHRANK`
 */
export async function requireRotations(source: LogSource, head: Checkpoint, keys: readonly VerifierKey[]): Promise<void> {
  let number = 0;
  for await (const { key, signed } of rotationsOf(source, head.origin)) {
    number++;
    const path = rotationPath(number);
    if (key.vkey !== keys[number]?.vkey) {
      throw new RecordError("ROTATION_OUT_OF_ORDER", path);
    }
    if (!isSignedBy(signed, head.origin, keys.slice(0, number))) {
      throw new RecordError("NOT_SIGNED_BY_LOG", path);
    }
    requireAccepted(await checkContinues(source, signed.checkpoint, head));
  }
  if (number + 1 < keys.length) {
    throw new RecordError("FILE_MISSING", rotationPath(number + 1));
  }
}

function requireAccepted(verdict: Verdict): void {
  if (!verdict.ok) {
    throw new RecordError(verdict.reason, verdict.path);
  }
}
