import type Keycloak from "keycloak-js";
import type { KeycloakLoginOptions } from "keycloak-js";
import { accountWith, type Account } from "./account";
import { Problem } from "./problem";
import { config } from "./record";
import { onRenewed } from "./renewal";
import type { Me } from "./shapes";
import { tabStore } from "./stores";
import { LANDING, keepTarget } from "./target";

/**
 * Who is signed in on this page. Tokens live in memory alone, so each page asks Keycloak again (its own session answers
 * without a password); that somebody did sign in, and with which roles, is remembered for the tab to show the right menu.
 */
export type Session = { readonly kind: "out" } | { readonly kind: "in"; readonly me: Me; readonly account: Account };

const MARK = "konvensi.roles";
const ENOUGH_SECONDS = 30;
const ALWAYS_ANEW = -1;

/** Roles of the person who signed in earlier in this tab; `undefined` when nobody did. */
export function rememberedRoles(): readonly string[] | undefined {
  const kept = tabStore.getItem(MARK);
  return kept === null ? undefined : kept.split(" ").filter((role) => role !== "");
}

async function connect(): Promise<Keycloak> {
  const [{ default: Client }, { oidcUrl, realm, client }] = await Promise.all([import("keycloak-js"), config()]);
  const keycloak = new Client({ url: oidcUrl, realm, clientId: client });
  await keycloak.init({ pkceMethod: "S256", checkLoginIframe: false, responseMode: "fragment" }).catch(() => {
    throw new Problem("sign-in-failed");
  });
  return keycloak;
}

const comesFromSignIn = () => /(^|[#&])state=/.test(location.hash) && /[#&](code|error)=/.test(location.hash);

/**
 * Finishes a sign-in that this page was sent back from. When somebody signed in earlier in this tab, asks Keycloak again,
 * which leaves the page and does not return.
 */
export async function resume(): Promise<Session> {
  if (!comesFromSignIn()) {
    if (rememberedRoles() === undefined) return { kind: "out" };
    return signIn();
  }
  const keycloak = await connect();
  if (!keycloak.authenticated) {
    tabStore.removeItem(MARK);
    return { kind: "out" };
  }
  // After a renewal in another tab the next token must be a new one: it tells of the recent sign-in.
  let secondsLeft = ENOUGH_SECONDS;
  onRenewed(() => {
    secondsLeft = ALWAYS_ANEW;
  });
  const account = accountWith(async () => {
    const wanted = secondsLeft;
    secondsLeft = ENOUGH_SECONDS;
    await keycloak.updateToken(wanted).catch(() => {
      throw new Problem("sign-in-needed", 401);
    });
    if (!keycloak.token) throw new Problem("sign-in-needed", 401);
    return keycloak.token;
  });
  const me = await account.me();
  tabStore.setItem(MARK, me.roles.join(" "));
  return { kind: "in", me, account };
}

/** Leaves for Keycloak's sign-in page; the promise never settles unless leaving fails. */
export async function signIn(): Promise<never> {
  keepTarget();
  return leave();
}

/**
 * The same, and Keycloak asks for password and second factor although it knows the person, unless they were given within
 * `maxAge` seconds.
 */
export async function signInAnew(maxAge: number): Promise<never> {
  return leave({ maxAge, acrValues: "2" });
}

async function leave(more: KeycloakLoginOptions = {}): Promise<never> {
  const keycloak = await connect();
  await keycloak.login({ redirectUri: location.origin + LANDING, locale: document.documentElement.lang, ...more });
  return new Promise<never>(() => undefined);
}

/** Finishes a sign-in that this page was sent back from, without asking who it is: whether it came about. */
export async function finishSignIn(): Promise<boolean> {
  return comesFromSignIn() && ((await connect()).authenticated ?? false);
}

/** Forgets the sign-in on this tab and ends Keycloak's session. */
export async function signOut(): Promise<void> {
  tabStore.removeItem(MARK);
  const keycloak = await connect();
  await keycloak.logout({ redirectUri: `${location.origin}/` });
}
