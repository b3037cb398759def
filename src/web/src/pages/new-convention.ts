import type { NewConvention } from "../api/account";
import { periods, type Period } from "../api/shapes";
import { isDate, typedDays, usualDays } from "./schedule-plan";

export const levels = ["DPR_RI", "DPRD_PROVINSI", "DPRD_KABKOTA"] as const;
export type Level = (typeof levels)[number];

export const signedActs = [
  "FREEZE_RULES",
  "OPEN_VOTING",
  "CLOSE_VOTING",
  "PUBLISH_RESULTS",
  "DECIDE",
  "CANCEL",
  "EXTEND_PERIOD",
  "OVERRIDE_LIST",
  "DECIDE_LIST",
  "STRIKE",
] as const;

export const lateDocuments = ["HEALTH", "DRUG_TEST", "COURT", "SKCK", "RESIGNATION"] as const;

/** Where the dapil come from: chosen one by one, all of the official list, or files of one's own. */
export type Source = "official" | "all" | "own";

/** What the form of a new convention holds, as typed. */
export interface Wish {
  readonly name: string;
  readonly level: Level;
  readonly source: Source;
  readonly dapil: readonly string[];
  readonly list: string;
  readonly members: string;
  readonly seats: string;
  readonly usernames: string;
  readonly threshold: string;
  readonly maxChoices: string;
  readonly minimumVotes: string;
  readonly supporters: string;
  readonly corrections: string;
  readonly group: string;
  readonly fourEyed: readonly string[];
  readonly lateDocuments: readonly string[];
  readonly dated: boolean;
  readonly start: string;
  readonly days: Readonly<Record<Period, string>>;
}

/** What the rules propose for a level: fewest votes of a frontrunner, and supporters. */
export const usual: Readonly<Record<Level, { readonly minimumVotes: string; readonly supporters: string }>> = {
  DPR_RI: { minimumVotes: "2500", supporters: "100" },
  DPRD_PROVINSI: { minimumVotes: "1500", supporters: "50" },
  DPRD_KABKOTA: { minimumVotes: "500", supporters: "25" },
};

/** A form that nobody has filled in yet. */
export const emptyWish: Wish = {
  name: "",
  level: "DPR_RI",
  source: "official",
  dapil: [],
  list: "",
  members: "",
  seats: "",
  usernames: "",
  threshold: "2",
  maxChoices: "3",
  ...usual.DPR_RI,
  corrections: "1",
  group: "Ed25519",
  fourEyed: signedActs,
  lateDocuments: ["HEALTH", "DRUG_TEST", "COURT", "RESIGNATION"],
  dated: false,
  start: "",
  days: Object.fromEntries(periods.map((period) => [period, String(usualDays[period])])) as Record<Period, string>,
};

/** The rules allow no more trustees who decrypt together (crypto-spec, open point 1). */
/** Whoever decrypts alone can open any single ballot. */
const LEAST_TRUSTEES = 2;
const MOST_TRUSTEES = 20;

export type WishFault = "name" | "dapil" | "trustees" | "threshold" | "figures" | "schedule";

/** A convention as the API takes it, or what keeps the form from being one. */
export function newConvention(wish: Wish): NewConvention | readonly WishFault[] {
  const name = wish.name.trim();
  const dapil = dapilOf(wish);
  const usernames = wish.usernames.split(/[\s,]+/).filter((one) => one !== "");
  const threshold = whole(wish.threshold);
  const figures = {
    maxChoices: whole(wish.maxChoices),
    minimumVotes: whole(wish.minimumVotes, 7),
    supporters: whole(wish.supporters, 6, 0),
    corrections: whole(wish.corrections, 2, 0),
  };
  const { maxChoices, minimumVotes, supporters, corrections } = figures;
  const days = typedDays(wish.days);
  const faults: WishFault[] = [];
  if (name === "") faults.push("name");
  if (dapil === undefined) faults.push("dapil");
  if (usernames.length < LEAST_TRUSTEES || usernames.length > MOST_TRUSTEES || new Set(usernames).size < usernames.length)
    faults.push("trustees");
  if (
    threshold === undefined ||
    threshold < LEAST_TRUSTEES ||
    threshold > Math.max(LEAST_TRUSTEES, usernames.length)
  )
    faults.push("threshold");
  if (Object.values(figures).includes(undefined)) faults.push("figures");
  if (days === undefined || (wish.dated && !isDate(wish.start))) faults.push("schedule");
  if (
    faults.length > 0 ||
    dapil === undefined ||
    threshold === undefined ||
    maxChoices === undefined ||
    minimumVotes === undefined ||
    supporters === undefined ||
    corrections === undefined ||
    days === undefined
  )
    return faults;
  return {
    name,
    level: wish.level,
    dapil,
    group: wish.group,
    trustees: { threshold, usernames },
    rules: {
      maxChoices,
      minimumVotes,
      supporters,
      corrections,
      fourEyed: wish.fourEyed,
      lateDocuments: wish.lateDocuments,
      scheduleStart: wish.dated ? wish.start : "free",
      days,
    },
  };
}

/** Whether the form was a convention. */
export const isConvention = (made: NewConvention | readonly WishFault[]): made is NewConvention => "name" in made;

function dapilOf(wish: Wish): NewConvention["dapil"] | undefined {
  switch (wish.source) {
    case "all":
      return { all: true };
    case "official":
      return wish.dapil.length > 0 ? wish.dapil : undefined;
    case "own": {
      const seats = whole(wish.seats, 6);
      if (seats === undefined || wish.list === "" || wish.members === "") return undefined;
      return { list: wish.list, members: wish.members, seats };
    }
  }
}

function whole(text: string, digits = 3, least = 1): number | undefined {
  const typed = text.trim();
  return /^(0|[1-9]\d*)$/.test(typed) && typed.length <= digits && Number(typed) >= least ? Number(typed) : undefined;
}
