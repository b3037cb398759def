import * as v from "valibot";
import { LONGEST_SEALED } from "../crypto/sealed";
import { jsonOf, request, textOf, type TokenSource } from "./http";
import { Problem } from "./problem";
import { publicCredentials } from "./shapes";

/** The voter's sealed code that is kept with the account. What is sent and read here is opened nowhere but on the voter's device. */

const PATH = "/me/credential-backup";

const maybe = v.pipe(
  v.nullish(v.string()),
  v.transform((value) => value ?? undefined),
);
const status = v.pipe(
  v.object({
    /** What the sealed code is bound to. */
    account: v.pipe(v.string(), v.minLength(1)),
    kept: v.boolean(),
    keptOn: maybe,
    opened: v.pipe(v.number(), v.integer(), v.minValue(0)),
    openedOn: maybe,
  }),
  v.readonly(),
);
export type BackupStatus = v.InferOutput<typeof status>;

export const backupStatus = (token: TokenSource) => jsonOf(status, `${PATH}/status`, { token });

/** The envelope as it was sent. */
export async function fetchBackup(token: TokenSource): Promise<string> {
  const sealed = await textOf(PATH, { token });
  if (sealed.length > LONGEST_SEALED) throw new Problem("bad-answer");
  return sealed;
}

export const keepBackup = (token: TokenSource, sealed: string) =>
  jsonOf(status, PATH, { token, method: "PUT", body: sealed, type: "application/json" });

export const deleteBackup = (token: TokenSource) => request(PATH, { token, method: "DELETE" });

/** The list of public halves of a dapil as it was published last before the freeze; `undefined` before the first publication. */
export async function publishedRoll(convention: string, dapil: string): Promise<readonly string[] | undefined> {
  const path = `/conventions/${encodeURIComponent(convention)}/rolls/${encodeURIComponent(dapil)}`;
  try {
    return await jsonOf(publicCredentials, path);
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.code === "not-found") return undefined;
    throw thrown;
  }
}
