import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CheckedTally } from "../../src/trustee/checkedTally";
import { hashOf } from "../../src/trustee/archive";

/** The vectors of the project, which Java reads as well. */
export const VECTORS = resolve(import.meta.dirname, "../../../../crypto-spec/vectors");

/** What the tests need of a finished archive made by belenios-tool. Takes the shortest way and checks nothing, unlike `trustee/archive.ts`. */
export interface Archive {
  readonly election: string;
  readonly trustees: string;
  readonly credentials: readonly string[];
  readonly ballots: readonly string[];
  readonly encryptedTally: string;
  readonly totalWeight: number;
  readonly partialDecryptions: ReadonlyMap<number, string>;
  readonly result: string;
}

interface Event {
  readonly type: string;
  readonly payload?: string;
}

function field(text: string, name: string): unknown {
  return (JSON.parse(text) as Record<string, unknown>)[name];
}

/** Reads the members of an old-style tar archive and follows its events. */
export function readArchive(folder: string, file: string): Archive {
  const bytes = readFileSync(resolve(VECTORS, "elections", folder, file));
  const data = new Map<string, string>();
  const events: Event[] = [];
  for (let at = 0; at < bytes.length;) {
    const name = bytes.toString("latin1", at, at + 100).replace(/\0.*$/s, "");
    const size = parseInt(bytes.toString("latin1", at + 124, at + 136), 8);
    const content = bytes.toString("utf8", at + 512, at + 512 + size);
    if (name.endsWith(".event.json")) {
      events.push(JSON.parse(content) as Event);
    } else {
      data.set(name.replace(".data.json", ""), content);
    }
    at += 512 + 512 * Math.ceil(size / 512);
  }
  const get = (hash: unknown): string => data.get(hash as string) ?? "";
  const payloads = (type: string): string[] => events.filter((event) => event.type === type).map((event) => get(event.payload));
  const [setup = ""] = payloads("Setup");
  const [sized = "{}"] = payloads("EncryptedTally");
  return {
    election: get(field(setup, "election")),
    trustees: get(field(setup, "trustees")),
    credentials: JSON.parse(get(field(setup, "credentials"))) as string[],
    ballots: payloads("Ballot"),
    encryptedTally: get(field(sized, "encrypted_tally")),
    totalWeight: field(sized, "total_weight") as number,
    partialDecryptions: new Map(
      payloads("PartialDecryption").map((owned) => [field(owned, "owner") as number, get(field(owned, "payload"))]),
    ),
    result: payloads("Result")[0] ?? "",
  };
}

/** A file beside an archive, without the white space at its end. */
export function vectorFile(folder: string, name: string): string {
  return readFileSync(resolve(VECTORS, "elections", folder, name), "utf8").trim();
}

/** The files of an election as `checkTally` hands them on. Nothing was checked: for tests of what comes after. */
export function asChecked(files: Pick<Archive, "election" | "trustees" | "encryptedTally">): CheckedTally {
  const { election, trustees, encryptedTally } = files;
  const parts = { electionText: election, trusteesText: trustees, tallyText: encryptedTally };
  return { ...parts, tallyHash: hashOf(encryptedTally), ballots: 0, voters: 0 } as CheckedTally;
}
