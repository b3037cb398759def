import i18next from "i18next";
import { useEffect, useState } from "preact/hooks";
import type { id } from "./id";
import type { lists } from "./lists.id";

/** The two languages of the pages; Indonesian first. */
export const languages = ["id", "en"] as const;
export type Language = (typeof languages)[number];

type Keys<T, P extends string = ""> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Keys<T[K], `${P}${K}.`>;
}[keyof T & string];
/** A key that both dictionaries hold; a wrong one does not compile. */
export type Key = Keys<typeof id & { readonly lists: typeof lists }>;

/** Texts that few pages need: those pages name them when they start, and no other page fetches them. */
const areas = {
  lists: {
    id: async () => (await import("./lists.id")).lists,
    en: async () => (await import("./lists.en")).lists,
  },
} as const;
export type Area = keyof typeof areas;
let ofPage: readonly Area[] = [];

const KEPT = "konvensi.language";

/** Starts with the language chosen earlier, or Indonesian. Each language is fetched only when it is wanted. */
export async function startTexts(more: readonly Area[] = []): Promise<void> {
  ofPage = more;
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
  const wanted = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem(KEPT);
  return wanted === "en" ? "en" : "id";
}

async function texts(language: Language): Promise<object> {
  const all = language === "en" ? import("./en").then(({ en }) => en) : import("./id").then(({ id }) => id);
  const own = ofPage.map(async (area) => [area, await areas[area][language]()] as const);
  return { ...(await all), ...Object.fromEntries(await Promise.all(own)) };
}

/** Switches all texts, remembers the choice, and tells assistive technology the language of the page. */
export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, "translation")) {
    i18next.addResourceBundle(language, "translation", await texts(language));
  }
  await i18next.changeLanguage(language);
  localStorage.setItem(KEPT, language);
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
