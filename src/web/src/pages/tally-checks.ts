import { useEffect, useRef, useState } from "preact/hooks";
import * as record from "../api/record";
import type { Decryption } from "../api/ceremony";
import type { Act } from "../api/shapes";
import { announcementOf, requireChain } from "../trustee/announcement";
import { requireTrusteesOf, type CeremonyView } from "../trustee/ceremony";
import type { CheckedTally, Progress } from "../trustee/checkedTally";
import { checkInWorker } from "../trustee/checker";

/** How far the check of one election's tally has come. */
export type TallyCheck =
  | { readonly kind: "waiting" }
  | { readonly kind: "running"; readonly done: number; readonly total: number }
  | { readonly kind: "passed"; readonly tally: CheckedTally }
  | { readonly kind: "failed"; readonly thrown: unknown };

/** The checks by election; those that are missing have not begun. */
export type TallyChecks = ReadonlyMap<string, TallyCheck>;

/** Checks one tally after the other, each once; what was refused is tried again when the list of elections changes. */
export function useTallyChecks(convention: string, ceremony: CeremonyView, waiting: readonly Decryption[]): TallyChecks {
  const [checks, setChecks] = useState<TallyChecks>(new Map());
  const passed = useRef(new Set<string>());
  useEffect(() => {
    const end = new AbortController();
    const put = (uuid: string, check: TallyCheck): void => {
      if (end.signal.aborted) return;
      if (check.kind === "passed") passed.current.add(uuid);
      setChecks((before) => new Map(before).set(uuid, check));
    };
    void checkAll(convention, ceremony, waiting.filter((one) => !passed.current.has(one.electionUuid)), put, end.signal);
    return () => end.abort();
  }, [convention, waiting.map((one) => one.electionUuid).join(" ")]);
  return checks;
}

async function checkAll(
  convention: string,
  ceremony: CeremonyView,
  elections: readonly Decryption[],
  put: (uuid: string, check: TallyCheck) => void,
  signal: AbortSignal,
): Promise<void> {
  let acts: readonly Act[] | undefined;
  for (const one of elections) {
    if (signal.aborted) return;
    put(one.electionUuid, { kind: "waiting" });
    const progress: Progress = (done, total) => put(one.electionUuid, { kind: "running", done, total });
    try {
      acts ??= await checkedActs(convention);
      const announced = announcementOf(acts, one.dapil, one.electionUuid);
      const tally = await checkInWorker({ archive: await record.archive(one.electionUuid), announced }, progress, signal);
      requireTrusteesOf(ceremony, tally.trusteesText);
      put(one.electionUuid, { kind: "passed", tally });
    } catch (thrown) {
      put(one.electionUuid, { kind: "failed", thrown });
    }
  }
}

async function checkedActs(convention: string): Promise<readonly Act[]> {
  const acts = await record.allActs(convention);
  requireChain(acts);
  return acts;
}
