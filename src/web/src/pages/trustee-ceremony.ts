import type { Account } from "../api/account";
import type { Ceremony, TrusteeProgress } from "../api/ceremony";
import type { Convention } from "../api/shapes";
import { t } from "../i18n";
import type { CeremonyView, CommittedView } from "../trustee/ceremony";
import { number } from "../ui/format";

/** What every task gets: the secret stays in this page's memory until a task forgets it or the page is left. */
export interface TaskProps {
  readonly convention: Convention;
  readonly account: Account;
  readonly ceremony: Ceremony;
  readonly seed: string | undefined;
  readonly onSeed: (seed: string | undefined) => void;
  readonly onDone: () => void;
}

/** What the trustee's computations need of the server's view. */
export const viewOf = (ceremony: Ceremony): CeremonyView => ({
  convention: ceremony.convention,
  attempt: ceremony.attempt,
  group: ceremony.group,
  threshold: ceremony.threshold,
  certificates: ceremony.certificates ?? [],
});

export const committedOf = (ceremony: Ceremony): CommittedView => ({
  ...viewOf(ceremony),
  commitments: ceremony.commitments ?? [],
});

export const nameOf = (ceremony: Ceremony, index: number): string => {
  const one = ceremony.trustees.find((each) => each.index === index);
  return t("keys.name", { index: number(index), name: one?.name ?? "?" });
};

/** Which of a trustee's messages a step waits for; none where nobody has a turn. */
const awaited: Readonly<Record<Ceremony["step"], keyof TrusteeProgress | undefined>> = {
  CERTIFICATES: "certificate",
  COMMITMENTS: "commitment",
  POLYNOMIALS: "polynomial",
  CHECKS: "check",
  FAULTED: undefined,
  DONE: "rehearsal",
};

/** Those whose turn it is, in their order. */
export function waitedFor(ceremony: Ceremony): readonly TrusteeProgress[] {
  const message = awaited[ceremony.step];
  return message === undefined ? [] : ceremony.trustees.filter((one) => one[message] === false);
}

/** How many have opened the test number. */
export const rehearsals = (ceremony: Ceremony): number => ceremony.trustees.filter((one) => one.rehearsal).length;

/** Whether enough have, so that the roll may be frozen. */
export const isRehearsed = (ceremony: Ceremony): boolean =>
  ceremony.step === "DONE" && rehearsals(ceremony) >= ceremony.threshold;

/** Lets the page show that it works before a long computation holds the thread. */
export const painted = () => new Promise<void>((resolve) => setTimeout(resolve, 60));
