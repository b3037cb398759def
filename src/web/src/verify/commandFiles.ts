import type { LogSource } from "../log";
import type { CheckedLog } from "./checkedLog";
import { existsSync, openAsBlob, readdirSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { RecordError } from "../crypto/errors";
import { requireRotations, rotationPath } from "../log/rotation";
import { tilePathsOf } from "../log/tiles";

/** The folders and files that `command.ts` reads. */

/** The files of a log in a folder. */
export function folderSource(folder: string): LogSource {
  return {
    read: (path) => {
      const file = resolve(folder, path);
      return Promise.resolve(existsSync(file) && statSync(file).isFile() ? new Uint8Array(readFileSync(file)) : undefined);
    },
  };
}

/** The receipts that are named, or those that lie in the folder. */
export function receiptFiles(folder: string, receipts: readonly string[]): readonly string[] {
  const within = (path: string): readonly string[] =>
    statSync(path).isDirectory() ? readdirSync(path).filter((name) => name.endsWith(".tlog-proof")).sort().map((name) => resolve(path, name)) : [path];
  return (receipts.length > 0 ? receipts : [folder, resolve(folder, "receipts")].filter((path) => existsSync(path))).flatMap(within);
}

/** The log in an export is that of its convention, and its folder holds nothing but this checkpoint's files, with a right rotation to each later key. */
export async function requireOwnFiles(folder: string, log: CheckedLog): Promise<void> {
  const { id } = JSON.parse(readFileSync(resolve(folder, "convention.json"), "utf8")) as { readonly id?: unknown };
  if (typeof id !== "string" || !log.head.origin.endsWith(`/api/conventions/${id}/log`)) {
    throw new RecordError("WRONG_ORIGIN", "convention.json");
  }
  const below = resolve(folder, "log");
  await requireRotations(folderSource(below), log.head, log.fold.keys);
  const own = new Set(["checkpoint", ...tilePathsOf(log.head.size), ...log.fold.keys.map((_, i) => rotationPath(i))]);
  const others = readdirSync(below, { recursive: true }).map((name) => String(name).replaceAll("\\", "/"));
  const other = others.find((name) => !own.has(name) && statSync(resolve(below, name)).isFile());
  if (other !== undefined) {
    throw new RecordError("FILE_UNKNOWN", /^[a-z0-9./]{1,60}$/.test(other) ? other : "log");
  }
}

/** The archives of an export by the uuids in their names, `elections/<dapil>-<uuid>.bel`. */
export async function archivesIn(folder: string): Promise<ReadonlyMap<string, Blob>> {
  const elections = resolve(folder, "elections");
  const names = existsSync(elections) ? readdirSync(elections).filter((name) => name.endsWith(".bel")) : [];
  const blobs = await Promise.all(names.map((name) => openAsBlob(resolve(elections, name))));
  return new Map(names.map((name, i) => [name.slice(name.lastIndexOf("-") + 1, -".bel".length), blobs[i] as Blob]));
}
