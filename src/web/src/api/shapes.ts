import * as v from "valibot";
import { count, flag, list, maybe, record, text, time } from "./form";

/** The answers of the HTTP contract, parsed at the edge: what passes here is never checked again. */

export const stages = [
  "DRAFT",
  "RULES_FROZEN",
  "CANDIDACY",
  "VERIFICATION",
  "PROVISIONAL_LIST",
  "VOTING",
  "TALLY",
  "RESULT_OBJECTIONS",
  "FINALIZATION",
  "DECIDED",
  "ARCHIVED",
  "SUSPENDED",
  "CANCELLED",
] as const;
export const stage = v.picklist(stages);
export type Stage = v.InferOutput<typeof stage>;

export const electionStates = ["PREPARING", "OPEN", "CLOSED", "TALLIED", "DECRYPTED", "NONE"] as const;
const electionState = v.picklist(electionStates);

export const ceremonySteps = ["CERTIFICATES", "COMMITMENTS", "POLYNOMIALS", "CHECKS", "FAULTED", "DONE"] as const;
const ceremonyStep = v.picklist(ceremonySteps);
export type CeremonyStep = v.InferOutput<typeof ceremonyStep>;

export const sexes = ["L", "P"] as const;
const sex = v.picklist(sexes);

export const config = record({ oidcUrl: v.pipe(text, v.url()), realm: text, client: text });

export const me = record({ username: text, name: maybe(text), roles: list(text) });
export type Me = v.InferOutput<typeof me>;

export const areas = list(record({ code: text, name: text, dapil: text, province: v.nullish(text, "") }));
export type Area = v.InferOutput<typeof areas>[number];

export const districts = list(
  record({
    code: text,
    name: text,
    province: maybe(text),
    seats: count,
    parent: maybe(record({ code: text, name: text })),
    areas: v.nullish(list(record({ code: text, name: text })), []),
  }),
);
export type District = v.InferOutput<typeof districts>[number];

export const conventions = list(record({ id: text, name: text, level: text, stage, dapilCount: count }));
export type ConventionSummary = v.InferOutput<typeof conventions>[number];

const nextAct = record({
  act: text,
  role: text,
  allowed: flag,
  missing: v.nullish(list(text), []),
  fourEyed: v.nullish(flag, false),
  proposedBy: maybe(text),
  earliest: maybe(text),
  due: maybe(text),
  lateDays: v.nullish(count, 0),
});
export type NextAct = v.InferOutput<typeof nextAct>;

/** What one person proposed; another of the role has yet to do it. */
const proposal = record({
  act: text,
  subject: text,
  content: text,
  detail: text,
  by: text,
  role: text,
  reason: text,
  seq: count,
  at: time,
});
export type Proposal = v.InferOutput<typeof proposal>;

export const periods = [
  "APPLY",
  "VERIFY",
  "CORRECT",
  "COMMENT",
  "ANSWER",
  "CAMPAIGN",
  "VOTE",
  "OBJECT",
  "RULE",
  "APPEAL",
  "DECIDE",
] as const;
export type Period = (typeof periods)[number];

const schedulePeriod = record({
  period: v.picklist(periods),
  first: text,
  last: text,
  days: count,
  extended: count,
  state: v.picklist(["OVER", "NOW", "COMING"]),
});
export type SchedulePeriod = v.InferOutput<typeof schedulePeriod>;

const schedule = record({
  start: text,
  today: text,
  until: maybe(text),
  periods: list(schedulePeriod),
  extensions: list(record({ period: v.picklist(periods), days: count })),
});
export type Schedule = v.InferOutput<typeof schedule>;

const conventionDapil = record({
  code: text,
  name: text,
  seats: count,
  electionUuid: maybe(text),
  electionState,
  candidates: count,
  enrolled: count,
  rollHash: maybe(text),
  voted: count,
});
export type ConventionDapil = v.InferOutput<typeof conventionDapil>;

export const convention = record({
  id: text,
  name: text,
  level: text,
  stage,
  group: text,
  rulesHash: maybe(text),
  rules: maybe(v.record(text, v.unknown())),
  rollFrozen: flag,
  candidateListFrozen: flag,
  ceremony: record({ threshold: count, trustees: count, step: ceremonyStep, done: flag }),
  schedule: maybe(schedule),
  dapil: list(conventionDapil),
  next: v.nullish(list(nextAct), []),
  proposals: v.nullish(list(proposal), []),
});
export type Convention = v.InferOutput<typeof convention>;

export const candidates = list(
  record({
    id: text,
    dapil: text,
    number: maybe(count),
    name: text,
    sex,
    vision: v.nullish(text, ""),
    status: text,
    withdrawn: flag,
    hasPhoto: flag,
    comments: maybe(count),
  }),
);
export type Candidate = v.InferOutput<typeof candidates>[number];

export const acts = list(
  record({
    seq: count,
    at: time,
    actor: text,
    role: text,
    kind: text,
    subject: v.nullish(text, ""),
    reason: v.nullish(text, ""),
    payload: v.nullish(text, ""),
    previous: text,
    hash: text,
  }),
);
export type Act = v.InferOutput<typeof acts>[number];

const passedOver = record({ candidateId: text, number: count, name: text, votes: count });
export type PassedOver = v.InferOutput<typeof passedOver>;

const listPosition = record({
  position: count,
  candidateId: text,
  number: count,
  name: text,
  sex,
  votes: count,
  rank: v.nullish(count, 0),
  tie: maybe(text),
  label: text,
  reason: v.nullish(text, ""),
  reasonCode: maybe(text),
  passedOver: v.nullish(list(passedOver), []),
  computed: maybe(count),
});
export type ListPosition = v.InferOutput<typeof listPosition>;

const departed = record({
  candidateId: text,
  number: count,
  name: text,
  how: v.picklist(["WITHDRAWN", "STRUCK"]),
  reason: text,
  at: time,
  seq: count,
});
export type Departed = v.InferOutput<typeof departed>;

const listVersion = record({
  number: count,
  sha256: text,
  cause: v.picklist(["START", "WITHDRAWN", "STRUCK", "OBJECTION"]),
  about: text,
  at: time,
  seq: count,
  places: list(text),
});
export type ListVersion = v.InferOutput<typeof listVersion>;

const boardChange = record({
  board: text,
  reason: text,
  sha256: text,
  changed: list(count),
  actor: text,
  at: time,
  seq: count,
});
export type BoardChange = v.InferOutput<typeof boardChange>;

/** From the beginning of finalization on there is one of each dapil; the first two states have no list. */
export const listStates = ["DELAYED", "REVOTE", "COMPUTED", "DECIDED"] as const;

export const finalLists = list(
  record({
    dapil: text,
    seats: count,
    state: v.picklist(listStates),
    positions: list(listPosition),
    reserves: list(listPosition),
    out: list(departed),
    womenNeeded: count,
    women: count,
    tooFewWomen: flag,
    canonicalHash: maybe(text),
    override: maybe(boardChange),
    decided: maybe(record({ sha256: text, actor: text, role: text, at: time, seq: count })),
    versions: list(listVersion),
  }),
);
export type FinalList = v.InferOutput<typeof finalLists>[number];

export const election = record({
  uuid: text,
  convention: text,
  dapil: text,
  group: text,
  state: electionState,
  fingerprint: maybe(text),
  rollSize: count,
  voted: count,
  ballots: count,
  head: maybe(record({ height: count, hash: text })),
});
export type ElectionInfo = v.InferOutput<typeof election>;

/** The roll of an election: each line is a public credential, with `,weight` after it where votes are weighted. */
export const publicCredentials = list(text);

/** Belenios spec 2.5, section "Election result": one array of counts for each question. */
export const electionResult = record({ result: list(list(count)) });

export const ballotPage = record({
  ballots: list(record({ height: count, tracker: text, credential: text })),
  next: maybe(count),
});
export type BallotPage = v.InferOutput<typeof ballotPage>;

/** How many ballots were tested of how many that were sent, in all and by dapil code. */
export const testCounts = record({
  tested: count,
  sent: count,
  elections: list(record({ dapil: text, tested: count, sent: count })),
});
export type TestCounts = v.InferOutput<typeof testCounts>;

export const ballotFound = record({ tracker: text, height: count, current: flag });
export type BallotFound = v.InferOutput<typeof ballotFound>;

export const castAnswer = record({ tracker: text, height: count, event: text, receipt: text });
export type CastAnswer = v.InferOutput<typeof castAnswer>;

export const documentKinds = ["KTP_EL", "DIPLOMA", "STATEMENTS", "PHOTO"] as const;
export type DocumentKind = (typeof documentKinds)[number];
const storedDocument = record({ kind: text, size: count, type: text, sha256: text, scanned: v.nullish(flag, false) });

const fieldProblem = record({
  field: text,
  code: v.nullish(text, ""),
  message: v.nullish(text, ""),
  message_id: v.nullish(text, ""),
  line: maybe(count),
});
export type FieldProblem = v.InferOutput<typeof fieldProblem>;

const decision = record({
  verdict: text,
  reason: text,
  corrections: v.nullish(list(text), []),
  at: time,
});

/** What somebody said of a provisional candidate; who it was, nobody is told. */
export const publicComment = record({
  id: text,
  candidate: text,
  category: text,
  text,
  at: time,
  answerUntil: time,
  answer: maybe(text),
  answeredAt: maybe(time),
});
export type PublicComment = v.InferOutput<typeof publicComment>;

export const application = record({
  id: text,
  status: text,
  history: v.nullish(list(record({ status: text, at: time })), []),
  area: v.nullish(text, ""),
  dapil: v.nullish(text, ""),
  fullName: v.nullish(text, ""),
  sex: v.nullish(text, ""),
  birthDate: v.nullish(text, ""),
  citizen: v.nullish(flag, false),
  education: v.nullish(text, ""),
  vision: v.nullish(text, ""),
  nik: record({ given: flag, ending: text, warnings: list(text) }),
  documents: v.nullish(list(storedDocument), []),
  support: record({ code: text, count, needed: count, open: flag }),
  missing: v.nullish(list(fieldProblem), []),
  decisions: v.nullish(list(decision), []),
  correction: maybe(record({ parts: list(text), until: time, over: flag })),
  comments: v.nullish(list(publicComment), []),
  withdrawable: v.nullish(flag, false),
});
export type Application = v.InferOutput<typeof application>;

export const verdicts = ["QUALIFIED", "NOT_YET_QUALIFIED", "DISQUALIFIED"] as const;
export type VerdictCode = (typeof verdicts)[number];

export const reviews = list(
  record({
    id: text,
    area: text,
    dapil: text,
    fullName: text,
    sex: text,
    birthDate: text,
    citizen: flag,
    education: text,
    vision: v.nullish(text, ""),
    nikGiven: flag,
    nikWarnings: list(text),
    supporters: count,
    supportersNeeded: count,
    documents: list(storedDocument),
    assessments: list(
      record({ mine: flag, verdict: maybe(text), reason: maybe(text), corrections: v.nullish(list(text), []) }),
    ),
    conflict: flag,
    round: count,
    correctable: flag,
    decisions: list(decision),
    status: text,
  }),
);
export type Review = v.InferOutput<typeof reviews>[number];

export const created = record({ id: text });
export const actDone = record({ stage, seq: count, proposed: v.nullish(flag, false) });
export type ActDone = v.InferOutput<typeof actDone>;
export const statusOnly = record({ status: text });

export const board = record({
  applicationsByStatus: v.record(text, count),
  waiting: list(record({ kind: text, count, role: text, due: maybe(text), lateDays: v.nullish(count, 0) })),
  turnout: list(record({ dapil: text, enrolled: count, voted: count })),
  turnoutByHour: list(record({ hour: text, count })),
  mail: maybe(record({ offered: flag, sent: count, waiting: count, givenUp: count, since: maybe(text) })),
});
export type Board = v.InferOutput<typeof board>;

export const voter = record({
  registered: flag,
  area: maybe(text),
  areaName: maybe(text),
  dapil: maybe(text),
  electionUuid: maybe(text),
  enrolled: flag,
  publicCredential: maybe(text),
  rollFrozen: flag,
});
export type Voter = v.InferOutput<typeof voter>;

export const enrolled = record({
  dapil: text,
  electionUuid: maybe(text),
  warnings: v.nullish(list(text), []),
});
export type Enrolled = v.InferOutput<typeof enrolled>;

export const problemBody = record({
  type: text,
  title: v.fallback(text, ""),
  detail: v.fallback(text, ""),
  title_id: v.fallback(text, ""),
  detail_id: v.fallback(text, ""),
  missing: v.fallback(list(text), []),
  rule: maybe(text),
  errors: v.fallback(list(fieldProblem), []),
});

export const jsonString = text;
