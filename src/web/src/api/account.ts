import { jsonBody, jsonOf, request, type TokenSource } from "./http";
import { myDataWith } from "./my-data";
import { noticesWith } from "./notices";
import { Problem } from "./problem";
import * as shape from "./shapes";

/** What needs an account. Made once for a signed-in person; every call asks for a fresh token. */

const enc = encodeURIComponent;
const ofConvention = (id: string) => `/conventions/${enc(id)}`;

export interface Draft {
  readonly area: string;
  readonly dapil: string;
  readonly fullName: string;
  readonly sex: string;
  readonly birthDate: string;
  readonly citizen: boolean;
  readonly education: string;
  readonly vision: string;
  readonly consent: boolean;
}

export interface NewConvention {
  readonly name: string;
  readonly level: string;
  /** Codes of the official list, all of it, or a list of one's own as two CSV texts. */
  readonly dapil:
    | readonly string[]
    | { readonly all: true }
    | { readonly list: string; readonly members: string; readonly seats: number };
  readonly group: string;
  readonly trustees: { readonly threshold: number; readonly usernames: readonly string[] };
  readonly rules: {
    readonly maxChoices: number;
    readonly minimumVotes: number;
    readonly supporters: number;
    readonly corrections: number;
    readonly fourEyed: readonly string[];
    readonly lateDocuments: readonly string[];
    readonly scheduleStart: string;
    readonly days: Readonly<Record<string, number>>;
  };
}

/** What a voter registers with. */
export interface Registration {
  readonly nik: string;
  readonly phone: string;
  readonly area: string;
  /** The mark of this device, or "". */
  readonly device: string;
}

export type Account = ReturnType<typeof accountWith>;

export function accountWith(token: TokenSource) {
  const put = (path: string, value: unknown) => request(path, { token, method: "PUT", ...jsonBody(value) });
  const post = (path: string, value: unknown) => request(path, { token, method: "POST", ...jsonBody(value) });
  const mine = (id: string) => `${ofConvention(id)}/applications/mine`;

  return {
    notices: noticesWith(token),
    myData: myDataWith(token),

    /** For the calls of one area, which stand in a file of their own. */
    token,
    me: () => jsonOf(shape.me, "/me", { token }),

    /** The caller's application, or `undefined` when there is none yet. */
    async application(id: string): Promise<shape.Application | undefined> {
      try {
        return await jsonOf(shape.application, mine(id), { token });
      } catch (thrown) {
        if (thrown instanceof Problem && thrown.code === "not-found") return undefined;
        throw thrown;
      }
    },
    saveDraft: (id: string, draft: Draft) => put(mine(id), draft),
    putDocument: (id: string, kind: shape.DocumentKind, file: Blob) =>
      request(`${mine(id)}/documents/${kind}`, { token, method: "PUT", body: file, type: file.type }),
    deleteDocument: (id: string, kind: shape.DocumentKind) =>
      request(`${mine(id)}/documents/${kind}`, { token, method: "DELETE" }),
    submit: (id: string) => post(`${mine(id)}/submit`, {}),
    withdraw: (id: string, reason: string) => post(`${mine(id)}/withdraw`, { reason }),

    reviews: (id: string) =>
      jsonOf(shape.reviews, `${ofConvention(id)}/applications?status=IN_REVIEW`, { token }),
    async reviewDocument(id: string, application: string, kind: string): Promise<Blob> {
      const path = `${ofConvention(id)}/applications/${enc(application)}/documents/${enc(kind)}`;
      return (await request(path, { token })).blob();
    },
    assess: (
      id: string,
      application: string,
      word: { readonly verdict: shape.VerdictCode; readonly reason: string; readonly corrections: readonly string[] },
    ) =>
      jsonOf(shape.statusOnly, `${ofConvention(id)}/applications/${enc(application)}/assessments`, {
        token,
        method: "POST",
        ...jsonBody(word),
      }),

    createConvention: (wanted: NewConvention) =>
      jsonOf(shape.created, "/conventions", { token, method: "POST", ...jsonBody(wanted) }),
    act: (id: string, act: string, reason: string) =>
      jsonOf(shape.actDone, `${ofConvention(id)}/acts`, { token, method: "POST", ...jsonBody({ act, reason }) }),
    extend: (id: string, period: string, days: number, reason: string) =>
      jsonOf(shape.actDone, `${ofConvention(id)}/extensions`, {
        token,
        method: "POST",
        ...jsonBody({ period, days, reason }),
      }),
    board: (id: string) => jsonOf(shape.board, `${ofConvention(id)}/board`, { token }),

    voter: (id: string) => jsonOf(shape.voter, `${ofConvention(id)}/voter`, { token }),
    enrol: (id: string, who: Registration) =>
      jsonOf(shape.enrolled, `${ofConvention(id)}/voter`, {
        token,
        method: "PUT",
        ...jsonBody({ ...who, consent: true }),
      }),
    putCredential: (id: string, publicCredential: string) =>
      put(`${ofConvention(id)}/credential`, { publicCredential }),
  };
}
