import i18next from "i18next";
import { useEffect, useState } from "preact/hooks";
import { deviceStore } from "../api/stores";
import { areas, type Area, type AreaTexts } from "./areas";
import type { id } from "./id";

/** The two languages of the pages; Indonesian first. */
export const languages = ["id", "en"] as const;
export type Language = (typeof languages)[number];

type Keys<T, P extends string = ""> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Keys<T[K], `${P}${K}.`>;
}[keyof T & string];
/** A key that both dictionaries hold; a wrong one does not compile. */
export type Key = Keys<typeof id & AreaTexts>;

const KEPT = "konvensi.language";

/** What is fetched at a time: an area's texts, or those that all pages share. */
type Part = Area | "shared";

/** The parts whose texts this page shows. */
let shown: readonly Part[] = ["shared"];

/** The parts that are here. */
const held: Readonly<Record<Language, Set<Part>>> = { id: new Set(), en: new Set() };

/** Starts with the language chosen earlier, or Indonesian. Each language is fetched only when it is wanted. */
export async function startTexts(wanted: readonly Area[]): Promise<void> {
  shown = ["shared", ...wanted];
  await i18next.init({
    lng: keptLanguage(),
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
  await changeLanguage(keptLanguage());
}

function keptLanguage(): Language {
  const wanted = new URLSearchParams(location.search).get("lang") ?? deviceStore.getItem(KEPT);
  return wanted === "en" ? "en" : "id";
}

/** Fetches the texts of more areas, in the language of now, and from now on in any that is chosen. Rejects where they do not come. */
export async function moreTexts(wanted: readonly Area[]): Promise<void> {
  shown = [...new Set([...shown, ...wanted])];
  while (missingIn(language()).length > 0) await fetchTexts(language());
}

const missingIn = (language: Language): readonly Part[] => shown.filter((part) => !held[language].has(part));

/** All texts of this page that are not here, in a language, fetched beside each other. */
async function fetchTexts(language: Language): Promise<void> {
  const missing = missingIn(language);
  const texts = await Promise.all(missing.map((part) => (part === "shared" ? shared[language]() : areas[part][language]())));
  i18next.addResourceBundle(language, "translation", Object.assign({}, ...texts));
  for (const part of missing) held[language].add(part);
}

const shared: Readonly<Record<Language, () => Promise<object>>> = {
  id: () => import("./id").then((module) => module.id),
  en: () => import("./en").then((module) => module.en),
};

/** Switches all texts, remembers the choice, and tells assistive technology the language of the page. */
export async function changeLanguage(language: Language): Promise<void> {
  while (missingIn(language).length > 0) await fetchTexts(language);
  await i18next.changeLanguage(language);
  deviceStore.setItem(KEPT, language);
  document.documentElement.lang = language;
}

export const language = (): Language => (i18next.language === "en" ? "en" : "id");

/** The sentence of `key` in the current language. */
export function t(key: Key, values: Readonly<Record<string, string | number>> = {}): string {
  return i18next.t(key, values);
}

/** The text of a code the server sent, or the code itself where these pages do not know it. */
export function named(group: string, code: string): string {
  const key = `${group}.${code.replaceAll("-", "_")}`;
  const found: unknown = i18next.t(key, { defaultValue: code });
  return typeof found === "string" ? found : code;
}

/** Re-renders the caller when the language changes. */
export function useLanguage(): Language {
  const [now, setNow] = useState(language());
  useEffect(() => {
    const changed = () => setNow(language());
    i18next.on("languageChanged", changed);
    return () => i18next.off("languageChanged", changed);
  }, []);
  return now;
}
