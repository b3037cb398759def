import { createContext, type ComponentChildren } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Account } from "../api/account";
import { rememberedRoles, resume, signIn, signOut, type Session } from "../api/session";
import type { Me } from "../api/shapes";
import { named, t } from "../i18n";
import { Waiting, useDeed } from "./load";
import { ProblemNotice } from "./notice";
import { NoticesLink } from "./notices";

type SessionLoad = Session | { readonly kind: "unknown" } | { readonly kind: "failed"; readonly thrown: unknown };

/** The session of a page that needs one; public pages stay `unknown` and only know the remembered roles. */
const SessionContext = createContext<SessionLoad>({ kind: "unknown" });

export function WithSession(props: { wanted: boolean; children: ComponentChildren }) {
  const [session, setSession] = useState<SessionLoad>({ kind: "unknown" });
  useEffect(() => {
    if (!props.wanted) return;
    resume().then(setSession, (thrown: unknown) => setSession({ kind: "failed", thrown }));
  }, []);
  return <SessionContext.Provider value={session}>{props.children}</SessionContext.Provider>;
}

/** Roles to build menus from: of this page's session, else those remembered in this tab. */
export function useRoles(): readonly string[] | undefined {
  const session = useContext(SessionContext);
  return session.kind === "in" ? session.me.roles : rememberedRoles();
}

/** Sign in, or who is signed in and the way out. */
export function AccountMenu() {
  const session = useContext(SessionContext);
  const deed = useDeed();
  const inside = session.kind === "in" || rememberedRoles() !== undefined;
  return (
    <div class="account">
      {session.kind === "in" && <NoticesLink account={session.account} />}
      {session.kind === "in" && (
        <span class="account-name">{t("site.signedInAs", { name: session.me.name ?? session.me.username })}</span>
      )}
      {inside ? (
        <button type="button" class="plain" disabled={deed.busy} onClick={() => deed.run(signOut)}>
          {t("site.signOut")}
        </button>
      ) : (
        <button type="button" class="plain" disabled={deed.busy} onClick={() => deed.run(signIn)}>
          {t("site.signIn")}
        </button>
      )}
      {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
    </div>
  );
}

/** Every role: there are notices and data of their own for each. */
export const anybody = [
  "candidate",
  "voter",
  "registrar",
  "verifier",
  "committee",
  "steering",
  "objection_board",
  "trustee",
  "observer",
] as const;

/** Shows its children to people with `role`; tells others what is needed and offers the way in. */
export function ForRole(props: {
  role: string | readonly string[];
  children: (account: Account, me: Me) => ComponentChildren;
}) {
  const session = useContext(SessionContext);
  const deed = useDeed();
  const wanted = typeof props.role === "string" ? [props.role] : props.role;
  const role = named("role", wanted[0] ?? "");
  switch (session.kind) {
    case "unknown":
      return <Waiting />;
    case "failed":
      return <ProblemNotice thrown={session.thrown} retry={() => deed.run(signIn)} />;
    case "out":
      return (
        <section class="panel" aria-labelledby="sign-in-title">
          <h2 id="sign-in-title">{t("access.title")}</h2>
          <p>{t("access.why", { role })}</p>
          <button type="button" disabled={deed.busy} data-testid="sign-in" onClick={() => deed.run(signIn)}>
            {deed.busy ? t("access.leaving") : t("site.signIn")}
          </button>
          {deed.thrown !== undefined && <ProblemNotice thrown={deed.thrown} />}
        </section>
      );
    case "in":
      if (!wanted.some((name) => session.me.roles.includes(name))) {
        return (
          <section class="panel" aria-labelledby="role-title">
            <h2 id="role-title">{t("access.wrongTitle")}</h2>
            <p>{t("access.wrong", { name: session.me.name ?? session.me.username, role })}</p>
          </section>
        );
      }
      return <>{props.children(session.account, session.me)}</>;
  }
}
