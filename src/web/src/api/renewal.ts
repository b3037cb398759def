import { tabStore } from "./stores";

/**
 * Signing in anew in a second tab (RFC 9470, step-up): what a person has typed, chosen or unlocked stays in the first one.
 * Keycloak's session is shared, so the first tab's next token tells of the recent sign-in.
 */
const CHANNEL = "konvensi.renewal";
const RENEWING = "konvensi.renewing";

/** What a page with `?perbarui` is for; see pages/landing.tsx. */
export const RENEW = "/masuk.html?perbarui";

/** Opens the second tab; `false` where the browser did not allow it. */
export function openRenewal(): boolean {
  return window.open(RENEW, "_blank") !== null;
}

/** Calls back at each renewal of another tab; the result ends that. */
export function onRenewed(renewed: () => void): () => void {
  if (!("BroadcastChannel" in globalThis)) return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = renewed;
  return () => channel.close();
}

/** Tells the other tabs. */
export function tellRenewed(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage("renewed");
  channel.close();
}

/** This tab leaves to renew a sign-in. */
export const beginRenewal = (): void => tabStore.setItem(RENEWING, "1");

/** Whether this tab comes back from renewing one; asked once. */
export function endRenewal(): boolean {
  const renewing = tabStore.getItem(RENEWING) !== null;
  tabStore.removeItem(RENEWING);
  return renewing;
}
