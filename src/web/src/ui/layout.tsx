import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { changeLanguage, languages, t, useLanguage, type Key, type Language } from "../i18n";
import { AccountMenu, WithSession, useRoles } from "./session";

interface Place {
  readonly href: string;
  readonly name: Key;
  readonly roles?: readonly string[];
}

const places: readonly Place[] = [
  { href: "/", name: "nav.home" },
  { href: "/kandidat.html", name: "nav.candidates" },
  { href: "/pemilih.html", name: "nav.vote" },
  { href: "/kalender.html", name: "nav.calendar" },
  { href: "/daftar-pemilih.html", name: "nav.roll" },
  { href: "/pemantau.html", name: "nav.observe" },
  { href: "/sanggahan.html", name: "nav.objections" },
  { href: "/bantuan.html", name: "nav.help" },
];

const desks: readonly Place[] = [
  { href: "/daftar-caleg.html", name: "nav.candidacy", roles: ["candidate"] },
  { href: "/verifikator.html", name: "nav.verifier", roles: ["verifier"] },
  { href: "/petugas.html", name: "nav.registrar", roles: ["registrar"] },
  { href: "/majelis.html", name: "nav.objectionDesk", roles: ["objection_board", "steering", "committee"] },
  { href: "/panitia.html", name: "nav.committee", roles: ["committee", "steering"] },
  { href: "/penetapan.html", name: "nav.listDesk", roles: ["steering"] },
  { href: "/pemegang-kunci.html", name: "nav.trustee", roles: ["trustee"] },
];

const languageNames: Readonly<Record<Language, string>> = { id: "Indonesia", en: "English" };

/**
 * The frame of every page. `session` is true on pages that work with an account; the booth has `account` false, so that
 * nothing on it can know who votes.
 */
export function Layout(props: {
  title: Key;
  lead?: Key;
  session?: boolean;
  account?: boolean;
  children: ComponentChildren;
}) {
  useLanguage();
  const title = t(props.title);
  useEffect(() => {
    document.title = `${title} · ${t("site.name")}`;
  }, [title]);
  return (
    <WithSession wanted={props.session ?? false}>
      <a class="skip" href="#main">
        {t("site.skip")}
      </a>
      <Header account={props.account ?? true} />
      <main id="main" tabIndex={-1} class="container">
        <h1>{title}</h1>
        {props.lead && <p class="lead">{t(props.lead)}</p>}
        {props.children}
      </main>
      <footer class="container">
        <p>{t("site.footer")}</p>
        {(props.account ?? true) && (
          <p>
            <a href="/kursi.html">{t("nav.seats")}</a> · <a href="/data-saya.html">{t("nav.myData")}</a> ·{" "}
            <a href="/sengketa.html">{t("nav.dispute")}</a>
          </p>
        )}
      </footer>
    </WithSession>
  );
}

function Header(props: { account: boolean }) {
  const [open, setOpen] = useState(false);
  const roles = useRoles() ?? [];
  const mine = props.account ? desks.filter((desk) => desk.roles?.some((role) => roles.includes(role))) : [];
  return (
    <header class="top">
      <div class="container top-row">
        <a class="brand" href="/">
          <img src="/mark.svg" alt="" width="32" height="32" /> {t("site.name")}
        </a>
        <button
          type="button"
          class="plain menu-button"
          aria-expanded={open}
          aria-controls="site-nav"
          onClick={() => setOpen(!open)}
        >
          {t("site.menu")}
        </button>
      </div>
      <div id="site-nav" class={open ? "container nav-row open" : "container nav-row"}>
        <nav aria-label={t("site.nav")}>
          <ul>
            {[...places, ...mine].map((place) => (
              <li key={place.href}>
                <a href={place.href} aria-current={isHere(place.href) ? "page" : undefined}>
                  {t(place.name)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="nav-tools">
          <LanguageSwitch />
          {props.account && <AccountMenu />}
        </div>
      </div>
    </header>
  );
}

const isHere = (href: string) => location.pathname === href || (href === "/" && location.pathname === "/index.html");

function LanguageSwitch() {
  const now = useLanguage();
  return (
    <div class="languages" role="group" aria-label={t("site.language")}>
      {languages.map((language) => (
        <button
          type="button"
          class="plain"
          key={language}
          lang={language}
          aria-pressed={now === language}
          onClick={() => void changeLanguage(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </div>
  );
}
