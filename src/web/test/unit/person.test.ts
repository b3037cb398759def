import { afterEach, describe, expect, it, vi } from "vitest";
import { shareDone } from "../../src/pages/committee-import";
import { deviceMark } from "../../src/ui/device";
import { nikOf, phoneOf } from "../../src/ui/person-fields";

describe("what a person types", () => {
  it.each([
    ["3273011708901001", "3273011708901001"],
    [" 3273 0117 0890 1001 ", "3273011708901001"],
    ["32.73.01.170890.1001", "3273011708901001"],
    ["327301170890100", undefined],
    ["327301170890100１", undefined],
    ["٣273011708901001", undefined],
  ])("NIK %s", (typed, nik) => expect(nikOf(typed)).toBe(nik));

  it.each([
    ["0812 3456 7890", "+6281234567890"],
    ["+62 812-3456-7890", "+6281234567890"],
    ["6281234567890", "+6281234567890"],
    ["006281234567890", "+6281234567890"],
    ["(0812) 3456.7890", "+6281234567890"],
    ["０８１２３４５６７８９０", "+6281234567890"],
    ["0812345678", "+62812345678"],
    ["081234567", undefined],
    ["08123456789012", "+628123456789012"],
    ["081234567890123", undefined],
    ["812345678", undefined],
    ["+6562345678", undefined],
    ["0812345678٩0", undefined],
    ["0812345678\u200b90", undefined],
  ])("mobile number %s", (typed, phone) => expect(phoneOf(typed)).toBe(phone));
});

describe("the mark of a device", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("stays, is random, and fits what the server takes", () => {
    const kept = new Map<string, string>();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    const mark = deviceMark();
    expect(mark).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(deviceMark()).toBe(mark);
    kept.set("konvensi-device", "<script>");
    expect(deviceMark()).not.toBe("<script>");
    kept.clear();
    expect(deviceMark()).not.toBe(mark);
  });

  it("is none where the browser keeps nothing", () => {
    vi.stubGlobal("localStorage", {
      getItem: () => {
        throw new Error("denied");
      },
    });
    expect(deviceMark()).toBe("");
  });
});

it("a list without lines is done", () => {
  expect(shareDone({ lines: 0, done: 0 })).toBe(1);
  expect(shareDone({ lines: 4, done: 1 })).toBe(0.25);
});
