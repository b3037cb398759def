import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { firstLoad, type Written } from "../../build/firstLoad";

describe("the first load of a page", () => {
  const noise = (bytes: number) => randomBytes(bytes);
  const page = (body: string): Written => ({ content: `<!doctype html>${body}`, imports: [] });
  const written = new Map<string, Written>([
    ["a.html", page('<link rel="stylesheet" href="/assets/s.css"><script type="module" src="/assets/a.js"></script>')],
    ["b.html", page('<a href="/assets/later.js">no load</a>')],
    ["gone.html", page('<script src="/assets/nowhere.js"></script>')],
    ["assets/s.css", { content: noise(1000), imports: [] }],
    ["assets/a.js", { content: noise(2000), imports: ["assets/shared.js"] }],
    ["assets/shared.js", { content: noise(4000), imports: ["assets/a.js"] }],
    ["assets/later.js", { content: noise(90_000), imports: [] }],
    ["assets/id-Ab3_x-00.js", { content: noise(100), imports: [] }],
    ["assets/seats.id-Ab3_x-01.js", { content: noise(300), imports: [] }],
    ["assets/en-Ab3_x-02.js", { content: noise(100), imports: [] }],
    ["assets/seats.en-Ab3_x-03.js", { content: noise(400), imports: [] }],
    ["assets/seats.en-old-Ab3_x-04.js", { content: noise(9000), imports: [] }],
  ]);
  const texts = [
    ["id", "seats.id"],
    ["en", "seats.en"],
  ];

  it("counts the page, what it names and what that imports, once each, and the longer of the languages", () => {
    expect(firstLoad("a.html", written, texts)).toBeGreaterThan(7500);
    expect(firstLoad("a.html", written, texts)).toBeLessThan(7500 + 400);
  });

  it("does not count what only a click leads to", () => {
    expect(firstLoad("b.html", written, texts)).toBeLessThan(700);
  });

  it("is no number where a file is missing", () => {
    expect(() => firstLoad("gone.html", written, [])).toThrow("nowhere.js");
    expect(() => firstLoad("b.html", written, [["de"]])).toThrow("de");
    expect(() => firstLoad("c.html", written, [])).toThrow("c.html");
  });

  it("is smaller where the content can be compressed", () => {
    const plain = new Map<string, Written>([["p.html", page("a".repeat(50_000))]]);
    expect(firstLoad("p.html", plain, [])).toBeLessThan(500);
  });
});
