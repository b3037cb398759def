import { describe, expect, it } from "vitest";
import { filesAfter, type Chunk } from "../../build/laterFiles";

describe("the files of later imports", () => {
  const chunk = (name: string, imports: readonly string[] = [], dynamicImports: readonly string[] = []): Chunk => ({
    name,
    fileName: `assets/${name}-x.js`,
    imports: imports.map((each) => `assets/${each}-x.js`),
    dynamicImports: dynamicImports.map((each) => `assets/${each}-x.js`),
  });
  const host = chunk("page", ["shared"], ["later", "drawing"]);
  const chunks = [
    host,
    chunk("shared", ["deep"]),
    chunk("deep"),
    chunk("later", ["shared", "proof", "later"], ["never"]),
    chunk("proof", ["curve", "deep"]),
    chunk("curve"),
    chunk("drawing"),
    chunk("never"),
    chunk("test.id"),
    chunk("test.en"),
    chunk("other.id"),
    chunk("test"),
  ];

  it("are theirs and all that these need, with the texts asked for, without what the page has and what only a click leads to", () => {
    const names = ["curve", "drawing", "later", "proof", "test.en", "test.id"];
    expect(filesAfter(host, ["test"], chunks)).toEqual(names.map((name) => `assets/${name}-x.js`));
    expect(filesAfter(host, [], chunks)).toHaveLength(4);
  });
});
