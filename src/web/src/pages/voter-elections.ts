import type { Account } from "../api/account";
import { asProblem, type Problem } from "../api/problem";
import * as record from "../api/record";
import type { ConventionSummary, Stage } from "../api/shapes";
import { groupByName, publicCredential } from "../crypto";

/** One code for all elections of a voter: which they are, and the public half of the code for each. */

export interface MyElection {
  readonly convention: string;
  readonly name: string;
  readonly dapil: string;
  readonly uuid: string;
  readonly group: string;
  /** Whether a public half is registered; which one, the server knows until the roll is frozen. */
  readonly enrolled: boolean;
  readonly publicCredential: string | undefined;
  /** Whether the code can be registered or replaced: the roll is not frozen. */
  readonly open: boolean;
}

const OVER: readonly Stage[] = ["DECIDED", "ARCHIVED", "CANCELLED"];

/** What this needs of the API. */
export interface Source {
  readonly conventions: () => Promise<readonly ConventionSummary[]>;
  readonly convention: (id: string) => Promise<{
    readonly group: string;
    readonly rollFrozen: boolean;
    readonly dapil: readonly { readonly code: string; readonly name: string }[];
  }>;
}

/** The elections of every running convention in which the voter is registered, in the order of the conventions. */
export async function myElections(account: Pick<Account, "voter">, source: Source = record): Promise<readonly MyElection[]> {
  const running = (await source.conventions()).filter((one) => !OVER.includes(one.stage));
  const found = await Promise.all(running.map((one) => mine(account, source, one)));
  return found.filter((one) => one !== undefined);
}

async function mine(
  account: Pick<Account, "voter">,
  source: Source,
  { id, name }: ConventionSummary,
): Promise<MyElection | undefined> {
  const voter = await account.voter(id);
  if (!voter.registered || voter.electionUuid === undefined) return undefined;
  const convention = await source.convention(id);
  return {
    convention: id,
    name,
    dapil: convention.dapil.find((one) => one.code === voter.dapil)?.name ?? voter.dapil ?? "",
    uuid: voter.electionUuid,
    group: convention.group,
    enrolled: voter.enrolled,
    publicCredential: voter.publicCredential,
    open: !voter.rollFrozen && !convention.rollFrozen,
  };
}

/** The elections that a code is good for, as far as this page can tell: a new one for none whose roll is frozen. */
export const electionsOf = (elections: readonly MyElection[], isNew: boolean): readonly MyElection[] =>
  elections.filter((one) => one.open || (one.enrolled && !isNew));

/** What became of the code in one election. */
export type Outcome =
  | { readonly kind: "REGISTERED" | "REPLACED" | "SAME" | "FROZEN_WITH_OTHER" | "FROZEN_WITHOUT" }
  | { readonly kind: "REFUSED"; readonly problem: Problem };

/**
 * Registers the public half of the code in every election whose roll is open, one after the other; that one fails keeps no
 * other from being done. The code itself goes nowhere.
 */
export async function registerEverywhere(
  account: Pick<Account, "putCredential">,
  elections: readonly MyElection[],
  code: string,
): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  for (const election of elections) {
    outcomes.set(election.uuid, await register(account, election, code));
  }
  return outcomes;
}

async function register(
  account: Pick<Account, "putCredential">,
  election: MyElection,
  code: string,
): Promise<Outcome> {
  // After the freeze nothing says any more whose entry is whose (decision 0004): the page of the roll finds it.
  if (!election.open) return { kind: election.enrolled ? "FROZEN_WITH_OTHER" : "FROZEN_WITHOUT" };
  try {
    const half = publicCredential(groupByName(election.group), election.uuid, code);
    if (half === election.publicCredential) return { kind: "SAME" };
    await account.putCredential(election.convention, half);
    return { kind: election.enrolled ? "REPLACED" : "REGISTERED" };
  } catch (thrown) {
    return { kind: "REFUSED", problem: asProblem(thrown) };
  }
}

/** Whether the code is known to be registered in any election: a frozen roll says of nobody with which code. */
export const registeredAnywhere = (outcomes: ReadonlyMap<string, Outcome>): boolean =>
  [...outcomes.values()].some((one) => ["REGISTERED", "REPLACED", "SAME"].includes(one.kind));

/** Whether the code is registered now wherever it can be. */
export const allRegistered = (outcomes: ReadonlyMap<string, Outcome>): boolean =>
  [...outcomes.values()].every((one) => one.kind !== "REFUSED");

/** The end of the code that people type back from what they saved, to show that they can read it. */
export const ENDING = 6;

/** Whether the typed text is the code's end. Nothing is forgiven but white space: upper and lower case are different letters. */
export const isEnding = (typed: string, code: string): boolean => typed.replace(/[\s-]/g, "") === code.slice(-ENDING);
