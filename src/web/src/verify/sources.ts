import type { LogSource } from "../log";
import { RecordError } from "../crypto/errors";
import { Open } from "./checklist";

/** Where a log's files are, in a form that can be sent to a worker. */
export type SourceOf =
  | { readonly kind: "address"; readonly prefix: string }
  | { readonly kind: "files"; readonly files: readonly GivenFile[] };

/** A file that the reader chose, with its path inside of the folder. */
export interface GivenFile {
  readonly path: string;
  readonly blob: Blob;
}

/** The largest bundle: 256 entries of 4,002 bytes. */
const MOST_BYTES = 256 * 4002;
const PATIENCE_MS = 30_000;

export function sourceOf(source: SourceOf): LogSource {
  return source.kind === "address" ? addressSource(source.prefix) : filesSource(source.files);
}

/** The files below an address, without cookies. A server that does not answer leaves checks open. */
export function addressSource(prefix: string, get: typeof fetch = (...call) => fetch(...call)): LogSource {
  const base = prefix.replace(/\/+$/, "");
  return {
    read: async (path) => {
      const cache: RequestCache = path === "checkpoint" ? "no-store" : "default";
      const answer = await get(`${base}/${path}`, { credentials: "omit", cache, signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => {
        throw new Open("NO_NETWORK");
      });
      if (answer.status === 404) {
        return undefined;
      }
      if (!answer.ok) {
        throw new Open("NO_NETWORK");
      }
      return limited(await answer.blob(), path);
    },
  };
}

/** The files of a folder: the log is where its `checkpoint` is, the shortest path if there are several. */
export function filesSource(files: readonly GivenFile[]): LogSource {
  const folders = files.filter(({ path }) => /(?:^|\/)checkpoint$/.test(path)).map(({ path }) => path.slice(0, -"checkpoint".length));
  const folder = folders.sort((a, b) => a.length - b.length)[0] ?? "";
  const byPath = new Map(files.map(({ path, blob }) => [path, blob]));
  return {
    read: async (path) => {
      const blob = byPath.get(folder + path);
      return blob === undefined ? undefined : limited(blob, path);
    },
  };
}

async function limited(blob: Blob, path: string): Promise<Uint8Array> {
  if (blob.size > MOST_BYTES) {
    throw new RecordError("TOO_LARGE", path);
  }
  return new Uint8Array(await blob.arrayBuffer());
}
