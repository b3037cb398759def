import { bytesToHex, sha256, utf8ToBytes } from "../crypto/bytes";
import { RecordError } from "../crypto";

/** Reading an election's archive strictly, byte for byte as crypto-spec/archive.md 1 to 4 says. */

const BLOCK = 512;
/** Of one file. The roll is the largest: 67 bytes a voter. */
const MOST_BYTES = 64 << 20;
const MOST_HEADER_BYTES = 128;
/** How much is read from the archive at once. */
const WINDOW = 1 << 20;
/** The largest time that 11 octal digits hold. */
const LATEST = 8_589_934_591;

/** One file of an archive; its content's SHA-256, in hexadecimal, is the hash that its name says. */
export interface ArchiveEntry {
  readonly kind: "data" | "event";
  readonly hash: string;
  readonly content: Uint8Array;
}

/**
 * The files of an archive after `BELENIOS`, in their order. A large archive may be kept by the browser on disk: no more than one
 * file and one window of it are held here.
 *
 * @throws RecordError with the reasons of archive.md 2 and 4, and the number of files before the refused one as the path
 */
export async function* entriesOf(archive: Blob): AsyncGenerator<ArchiveEntry, void, undefined> {
  const source = windowed(archive);
  let position = 0;
  let time = -1;
  for (let count = 0; position < archive.size || count === 0; count++) {
    const path = `file ${count}`;
    if (archive.size === 0) {
      throw new RecordError("ARCHIVE_EMPTY", path);
    }
    const header = headerOf(await source(position, BLOCK, path), path);
    if (header.size > (count === 0 ? MOST_HEADER_BYTES : MOST_BYTES)) {
      throw new RecordError(count === 0 ? "HEADER_INVALID" : "TOO_LARGE", path);
    }
    const padded = Math.ceil(header.size / BLOCK) * BLOCK;
    const file = await source(position + BLOCK, padded, path);
    if (file.subarray(header.size).some((byte) => byte !== 0)) {
      throw new RecordError("TAR_PADDING_INVALID", path);
    }
    const content = file.slice(0, header.size);
    position += BLOCK + padded;
    if (count === 0) {
      time = timestampOf(header.name, content, path);
    }
    if (header.time !== time) {
      throw new RecordError("TAR_TIME_WRONG", path);
    }
    if (count > 0) {
      yield entryOf(header.name, content, path);
    }
  }
}

interface TarHeader {
  readonly name: string;
  readonly size: number;
  readonly time: number;
}

/** A header is accepted if writing what it says gives the same 512 bytes: no byte of it is left unlooked at. */
function headerOf(block: Uint8Array, path: string): TarHeader {
  if (block.every((byte) => byte === 0)) {
    throw new RecordError("TAR_END_BLOCK", path);
  }
  const text = String.fromCharCode(...block.subarray(0, 148));
  const digits = (at: number): number => {
    const octal = text.slice(at, at + 11);
    return /^[0-7]{11}$/.test(octal) ? parseInt(octal, 8) : NaN;
  };
  const header = { name: text.slice(0, 99).replace(/\0[^]*$/, ""), size: digits(124), time: digits(136) };
  const same = !Number.isNaN(header.size + header.time) && equal(block, writeHeader(header));
  if (!same) {
    throw new RecordError("TAR_HEADER_INVALID", path);
  }
  return header;
}

/** TarHeader.write of archive.md 1. */
export function writeHeader({ name, size, time }: TarHeader): Uint8Array {
  const block = new Uint8Array(BLOCK);
  const put = (at: number, text: string): void => block.set([...text].map((sign) => sign.charCodeAt(0) & 0xff), at);
  const octal = (value: number, length: number): string => value.toString(8).padStart(length, "0");
  put(0, name);
  put(100, "0000644\0" + "0000000\0" + "0000000\0");
  put(124, `${octal(size, 11)}\0${octal(time, 11)}\0`);
  put(148, "        0");
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(148, `${octal(sum, 6)}\0 `);
  return block;
}

function timestampOf(name: string, content: Uint8Array, path: string): number {
  const text = String.fromCharCode(...content);
  const [, digits = ""] = /^\{"version":1,"timestamp":"(0|[1-9][0-9]{0,9})"\}$/.exec(text) ?? [];
  const time = digits === "" ? NaN : Number(digits);
  if (name !== "BELENIOS" || !(time <= LATEST)) {
    throw new RecordError("HEADER_INVALID", path);
  }
  return time;
}

function entryOf(name: string, content: Uint8Array, path: string): ArchiveEntry {
  const [, hash, kind] = /^([0-9a-f]{64})\.(data|event)\.json$/.exec(name) ?? [];
  if (hash === undefined || (kind !== "data" && kind !== "event")) {
    throw new RecordError("TAR_NAME_INVALID", path);
  }
  if (bytesToHex(sha256(content)) !== hash) {
    throw new RecordError("CONTENT_HASH_WRONG", path);
  }
  return { kind, hash, content };
}

/** Reads `length` bytes at a position; what lies in the present window is not read again. */
function windowed(archive: Blob): (at: number, length: number, path: string) => Promise<Uint8Array> {
  let start = 0;
  let bytes = new Uint8Array(0);
  return async (at, length, path) => {
    if (at + length > archive.size) {
      throw new RecordError("ARCHIVE_TRUNCATED", path);
    }
    if (at < start || at + length > start + bytes.length) {
      start = at;
      bytes = new Uint8Array(await archive.slice(at, at + Math.max(length, WINDOW)).arrayBuffer());
    }
    return bytes.subarray(at - start, at - start + length);
  };
}

function equal(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, i) => byte === right[i]);
}

/** The text of a file; one that is not UTF-8 is refused as `NOT_UTF8`. */
export function textOf(content: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw new RecordError("NOT_UTF8", path);
  }
}

/** SHA-256 of a text in hexadecimal: the name of its file in an archive. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
