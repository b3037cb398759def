import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { areas } from "../../src/i18n/areas";
import { en } from "../../src/i18n/en";
import { id } from "../../src/i18n/id";

type Tree = { readonly [key: string]: string | Tree };

function sentences(tree: Tree, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as const] : sentences(value, `${path}${key}.`),
  );
}

/** The texts of every area, as pages fetch them. */
async function allAreas(language: "id" | "en"): Promise<Tree> {
  const parts = await Promise.all(Object.values(areas).map((area) => area[language]()));
  return Object.assign({}, ...parts) as Tree;
}
const inAreas = { id: await allAreas("id"), en: await allAreas("en") };

const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe("the two dictionaries", () => {
  const indonesian = new Map(sentences({ ...id, ...inAreas.id }));
  const english = new Map(sentences({ ...en, ...inAreas.en }));

  it("keep each area under its own key", () => {
    expect(Object.keys(inAreas.id).sort()).toEqual(Object.keys(areas).sort());
    expect(Object.keys(inAreas.id).filter((key) => key in id)).toEqual([]);
  });

  it("hold the same keys", () => {
    expect([...english.keys()].sort()).toEqual([...indonesian.keys()].sort());
  });

  it("leave no sentence empty", () => {
    const empty = [...indonesian, ...english].filter(([, text]) => text.trim() === "").map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it("fill the same blanks in both languages", () => {
    const different = [...indonesian].filter(([key, text]) => `${blanks(text)}` !== `${blanks(english.get(key) ?? "")}`);
    expect(different).toEqual([]);
  });

  it("are translated: a sentence of several words is not the same in both", () => {
    const same = [...indonesian].filter(([key, text]) => text.split(" ").length > 3 && english.get(key) === text);
    expect(same).toEqual([]);
  });

  it("use `Anda`, never the familiar form", () => {
    const familiar = [...indonesian].filter(([, text]) => /\b(kamu|engkau)\b/i.test(text));
    expect(familiar).toEqual([]);
  });

  it("name every act that the record may hold, as the specification lists them: no reader meets a bare code", () => {
    const spec = (file: string) => readFileSync(new URL(`../../../../crypto-spec/${file}.md`, import.meta.url), "utf8");
    const tables = spec("export").match(/^\| `[A-Z_`, ]+ \|/gm) ?? [];
    const ceremony = /^Acts, all before the roll is frozen: (.*)$/m.exec(spec("threshold"))?.[1] ?? "";
    const kinds = [...tables.join().matchAll(/`([A-Z_]+)`/g), ...ceremony.matchAll(/\b((?:KEY|TRUSTEE|RESTART)_[A-Z]+)\b/g)].map((match) => match[1] ?? "");
    expect(kinds.length).toBeGreaterThan(30);
    expect(kinds.filter((kind) => !indonesian.has(`act.${kind}`))).toEqual([]);
  });
});
