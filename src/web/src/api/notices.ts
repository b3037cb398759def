import * as v from "valibot";
import { jsonBody, jsonOf, request, type TokenSource } from "./http";

/** What the convention has told this person, and whether it also comes by e-mail. */

const mailWish = v.pipe(v.object({ offered: v.boolean(), wanted: v.boolean(), addressKnown: v.boolean() }), v.readonly());
export type MailWish = v.InferOutput<typeof mailWish>;

const notice = v.pipe(
  v.object({
    id: v.string(),
    conventionId: v.string(),
    convention: v.string(),
    kind: v.string(),
    title: v.string(),
    title_id: v.string(),
    text: v.string(),
    text_id: v.string(),
    // a path on this site: anything else is not followed
    link: v.pipe(v.string(), v.regex(/^\/(?![/\\])/)),
    at: v.pipe(v.string(), v.isoTimestamp()),
    readAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  }),
  v.readonly(),
);
export type ToldNotice = v.InferOutput<typeof notice>;

const notices = v.pipe(
  v.object({
    mail: mailWish,
    unread: v.pipe(v.number(), v.integer(), v.minValue(0)),
    notices: v.pipe(v.array(notice), v.readonly()),
  }),
  v.readonly(),
);
export type ToldNotices = v.InferOutput<typeof notices>;

export const parseNotices = (value: unknown): ToldNotices => v.parse(notices, value);

export function noticesWith(token: TokenSource) {
  return {
    all: () => jsonOf(notices, "/notices", { token }),
    read: (id: string) =>
      request(`/notices/${encodeURIComponent(id)}/read`, { token, method: "POST", ...jsonBody({}) }),
    chooseMail: (wanted: boolean) =>
      jsonOf(mailWish, "/notices/mail", { token, method: "PUT", ...jsonBody({ wanted }) }),
  };
}
export type Notices = ReturnType<typeof noticesWith>;
