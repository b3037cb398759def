import { concatBytes, utf8ToBytes } from "../../src/crypto/bytes";
import { hashOf, writeHeader } from "../../src/trustee/archive";

/** Writes archives for tests, right or with one thing wrong (crypto-spec/archive.md 3 and 5). */

/** An event with the texts of its data files. */
export interface PlannedStep {
  readonly type: string;
  readonly files: readonly string[];
}

const TIME = 1_795_000_000;

export function tarFile(name: string, content: string, time = TIME): Uint8Array {
  const bytes = utf8ToBytes(content);
  const padding = new Uint8Array((512 - (bytes.length % 512)) % 512);
  return concatBytes(writeHeader({ name, size: bytes.length, time }), bytes, padding);
}

export const firstFile = (): Uint8Array => tarFile("BELENIOS", `{"version":1,"timestamp":"${TIME}"}`);
export const dataFile = (text: string): Uint8Array => tarFile(`${hashOf(text)}.data.json`, text);
export const eventFile = (text: string): Uint8Array => tarFile(`${hashOf(text)}.event.json`, text);

/** The text of an event after another one. */
export function eventText(parent: string | undefined, height: number, { type, files }: PlannedStep): string {
  const last = files[files.length - 1];
  return JSON.stringify({ parent, height, type, payload: last === undefined ? undefined : hashOf(last) });
}

/** An archive of these steps, and the hash of its EndBallots event. */
export function archiveOf(steps: readonly PlannedStep[]): { readonly bytes: Uint8Array; readonly endBallots: string } {
  const files = [firstFile()];
  let parent: string | undefined;
  let endBallots = "";
  for (const [height, step] of steps.entries()) {
    const event = eventText(parent, height, step);
    files.push(...step.files.map(dataFile), eventFile(event));
    parent = hashOf(event);
    endBallots = step.type === "EndBallots" ? parent : endBallots;
  }
  return { bytes: concatBytes(...files), endBallots };
}

export const blobOf = (bytes: Uint8Array): Blob => new Blob([bytes as Uint8Array<ArrayBuffer>]);
