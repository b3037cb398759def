import { describe, expect, it } from "vitest";
import { parseNotices } from "../../src/api/notices";

const one = {
  id: "a1",
  conventionId: "c",
  convention: "Konvensi",
  kind: "APPLICATION_SUBMITTED",
  title: "Received",
  title_id: "Diterima",
  text: "Your application was received.",
  text_id: "Berkas Anda sudah diterima.",
  link: "/daftar-caleg.html?konvensi=c",
  at: "2026-12-01T08:00:00.123456Z",
};
const told = (notice: object) => ({
  mail: { offered: true, wanted: false, addressKnown: true },
  unread: 1,
  notices: [notice],
});

describe("notices", () => {
  it("are read, unread ones without a time", () => {
    expect(parseNotices(told(one)).notices[0]?.readAt).toBeUndefined();
  });

  it("lead to pages of this site alone", () => {
    for (const link of ["https://example.org/", "//example.org/", "javascript:alert(1)", "/\\example.org", ""]) {
      expect(() => parseNotices(told({ ...one, link }))).toThrow();
    }
  });
});
