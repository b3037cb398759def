import type { assurance } from "./assurance.id";
import type { booth } from "./booth.id";
import type { candidacy } from "./candidacy.id";
import type { candidatePages } from "./candidates.id";
import type { commentPage } from "./comments.id";
import type { credential } from "./credential.id";
import type { dispute } from "./dispute.id";
import type { keys } from "./keys.id";
import type { lists } from "./lists.id";
import type { publicLog } from "./publicLog.id";
import type { objection } from "./objection.id";
import type { person } from "./person.id";
import type { privacyId } from "./privacy.id";
import type { castProof } from "./castProof.id";
import type { roll } from "./roll.id";
import type { seats } from "./seats.id";
import type { setup } from "./setup.id";
import type { test } from "./test.id";
import type { trustee } from "./trustee.id";
import type { verify } from "./verify.id";
import type { voter } from "./voter.id";

/** Texts that only some pages need, by their first key. A page names its own (ui/mount.tsx); no other page fetches them. */
export interface AreaTexts {
  readonly assurance: typeof assurance;
  readonly booth: typeof booth;
  readonly candidacy: typeof candidacy;
  readonly candidatePages: typeof candidatePages;
  readonly commentPage: typeof commentPage;
  readonly credential: typeof credential;
  readonly dispute: typeof dispute;
  readonly keys: typeof keys;
  readonly lists: typeof lists;
  readonly publicLog: typeof publicLog;
  readonly objection: typeof objection;
  readonly person: typeof person;
  readonly privacy: typeof privacyId;
  readonly castProof: typeof castProof;
  readonly roll: typeof roll;
  readonly seats: typeof seats;
  readonly setup: typeof setup;
  readonly test: typeof test;
  readonly trustee: typeof trustee;
  readonly verify: typeof verify;
  readonly voter: typeof voter;
}
export type Area = keyof AreaTexts;

type Source = Readonly<Record<"id" | "en", () => Promise<Readonly<Partial<Record<Area, object>>>>>>;

/** Where the texts of an area come from, in each language. */
export const areas: Readonly<Record<Area, Source>> = {
  assurance: { id: () => import("./assurance.id"), en: () => import("./assurance.en") },
  booth: { id: () => import("./booth.id"), en: () => import("./booth.en") },
  candidacy: { id: () => import("./candidacy.id"), en: () => import("./candidacy.en") },
  candidatePages: { id: () => import("./candidates.id"), en: () => import("./candidates.en") },
  commentPage: { id: () => import("./comments.id"), en: () => import("./comments.en") },
  credential: { id: () => import("./credential.id"), en: () => import("./credential.en") },
  dispute: { id: () => import("./dispute.id"), en: () => import("./dispute.en") },
  keys: { id: () => import("./keys.id"), en: () => import("./keys.en") },
  lists: { id: () => import("./lists.id"), en: () => import("./lists.en") },
  publicLog: { id: () => import("./publicLog.id"), en: () => import("./publicLog.en") },
  objection: { id: () => import("./objection.id"), en: () => import("./objection.en") },
  person: { id: () => import("./person.id"), en: () => import("./person.en") },
  privacy: {
    id: async () => ({ privacy: (await import("./privacy.id")).privacyId }),
    en: async () => ({ privacy: (await import("./privacy.en")).privacyEn }),
  },
  castProof: { id: () => import("./castProof.id"), en: () => import("./castProof.en") },
  roll: { id: () => import("./roll.id"), en: () => import("./roll.en") },
  seats: { id: () => import("./seats.id"), en: () => import("./seats.en") },
  setup: { id: () => import("./setup.id"), en: () => import("./setup.en") },
  test: { id: () => import("./test.id"), en: () => import("./test.en") },
  trustee: { id: () => import("./trustee.id"), en: () => import("./trustee.en") },
  verify: { id: () => import("./verify.id"), en: () => import("./verify.en") },
  voter: { id: () => import("./voter.id"), en: () => import("./voter.en") },
};
