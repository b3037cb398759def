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

/** The areas whose texts this page shows, beside those that all pages share. */
let shown: readonly Area[] = [];

/** Starts with the language chosen earlier, or Indonesian. Each language is fetched only when it is wanted. */
export async function startTexts(wanted: readonly Area[]): Promise<void> {
  shown = wanted;
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

/** All texts of this page in a language, fetched beside each other. */
async function textsIn(language: Language): Promise<object> {
  const [shared, ...own] = await Promise.all([
    language === "en" ? import("./en").then((module) => module.en) : import("./id").then((module) => module.id),
    ...shown.map((area) => areas[area][language]()),
  ]);
  return Object.assign({}, shared, ...own) as object;
}

/** Switches all texts, remembers the choice, and tells assistive technology the language of the page. */
export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, "translation")) {
    i18next.addResourceBundle(language, "translation", await textsIn(language));
  }
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
