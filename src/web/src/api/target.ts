import { tabStore } from "./stores";

/**
 * Where a sign-in comes back to. Keycloak knows one address of ours, the landing page, and returns to nothing else; where
 * the person was, with the page's query, is kept in this tab alone.
 */
export const LANDING = "/masuk.html";

const KEPT = "konvensi.target";

/** Remembers this page, to come back to it. */
export function keepTarget(): void {
  if (location.pathname !== LANDING) tabStore.setItem(KEPT, location.pathname + location.search);
}

/** The page that was remembered, once; the start page when none was. */
export function takeTarget(): string {
  const kept = tabStore.getItem(KEPT);
  tabStore.removeItem(KEPT);
  return kept !== null && isOurs(kept) ? kept : "/";
}

/** A path of this origin. `//host` and `/\\host` are others' for a browser. */
export const isOurs = (path: string): boolean => /^\/(?![/\\])[^\\\s#]*$/.test(path);
