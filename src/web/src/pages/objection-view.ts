import type { Candidate, Convention, Stage } from "../api/shapes";
import * as record from "../api/record";
import type { Case, Ground, Objection, Objector, Ruling } from "../api/objections";
import { named, t } from "../i18n";
import { dateTime } from "../ui/format";

/** What the pages about objections have in common. */

const againstCandidate: readonly Ground[] = ["DOCUMENT", "IDENTITY", "CONDUCT"];

export const isAgainstCandidate = (ground: Ground): boolean => againstCandidate.includes(ground);

/** The grounds on which somebody may object at a stage. */
export function groundsAt(stage: Stage): readonly Ground[] {
  switch (stage) {
    case "PROVISIONAL_LIST":
      return againstCandidate;
    case "RESULT_OBJECTIONS":
      return [...againstCandidate, "COUNT"];
    case "FINALIZATION":
      return ["LIST_ORDER"];
    default:
      return [];
  }
}

const roles: Readonly<Record<Objector, string>> = { CANDIDATE: "candidate", VOTER: "voter", OBSERVER: "observer" };

/** In which roles somebody with these may object; a voter first, as most are. */
export const objectorsOf = (held: readonly string[]): readonly Objector[] =>
  (["VOTER", "CANDIDATE", "OBSERVER"] as const).filter((one) => held.includes(roles[one]));

/** One sentence: what happens next, and by when. */
export const nextSentence = (one: Objection): string =>
  t(`objection.next.${one.waitsFor}`, { until: one.until === undefined ? "" : dateTime(one.until) });

/** One sentence: what was ruled. */
export const rulingSentence = (ruling: Pick<Ruling, "upheld" | "remedy">): string =>
  ruling.upheld
    ? t("objection.upheld", { remedy: named("objection.remedy", ruling.remedy) })
    : t("objection.dismissed");

/** What a proposal would rule. */
export const proposedSentence = (proposal: { readonly act: string; readonly remedy: string }): string =>
  rulingSentence({ upheld: proposal.act.startsWith("UPHOLD"), remedy: proposal.remedy });

/** Whether the case waits for a word of the one who sees it; what a person alone proposed waits for another. */
export const waitsForMe = (one: Case): boolean =>
  one.may.length > 0 && !(one.proposals.length > 0 && one.proposals.every((proposal) => proposal.mine));

export const dapilName = (convention: Convention, code: string): string =>
  convention.dapil.find((one) => one.code === code)?.name ?? code;

/** The names of the candidates in some dapil, by id. */
export async function candidateNames(
  convention: string,
  dapil: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const all: readonly (readonly Candidate[])[] = await Promise.all(
    [...new Set(dapil)].map((code) => record.candidates(convention, code)),
  );
  return new Map(all.flat().map((one) => [one.id, one.name]));
}
