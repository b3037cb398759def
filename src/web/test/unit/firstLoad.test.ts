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
    ["assets/id-x0.js", { content: noise(400), imports: [] }],
    ["assets/en-x1.js", { content: noise(500), imports: [] }],
  ]);

  it("counts the page, what it names and what that imports, once each, and the longer of the languages", () => {
    expect(firstLoad("a.html", written)).toBeGreaterThan(7500);
    expect(firstLoad("a.html", written)).toBeLessThan(7500 + 400);
  });

  it("does not count what only a click leads to", () => {
    expect(firstLoad("b.html", written)).toBeLessThan(700);
  });

  it("is no number where a file is missing", () => {
    expect(() => firstLoad("gone.html", written)).toThrow("nowhere.js");
    expect(() => firstLoad("c.html", written)).toThrow("c.html");
  });

  it("is smaller where the content can be compressed", () => {
    const plain = new Map<string, Written>([["p.html", page("a".repeat(50_000))]]);
    expect(firstLoad("p.html", plain)).toBeLessThan(500);
  });
});
