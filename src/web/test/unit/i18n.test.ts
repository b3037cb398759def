import { describe, expect, it } from "vitest";
import { en } from "../../src/i18n/en";
import { id } from "../../src/i18n/id";
import { lists as listsEn } from "../../src/i18n/lists.en";
import { lists as listsId } from "../../src/i18n/lists.id";

type Tree = { readonly [key: string]: string | Tree };

function sentences(tree: Tree, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as const] : sentences(value, `${path}${key}.`),
  );
}

const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe("the two dictionaries", () => {
  const indonesian = new Map(sentences({ ...id, lists: listsId }));
  const english = new Map(sentences({ ...en, lists: listsEn }));

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
});
