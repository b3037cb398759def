import { changeLanguage, languages, t, useLanguage } from "../i18n";
import { mount } from "../ui/mount";
import { alone } from "./verify-places";
import { TypedAddress } from "./verify-address";
import { VerifyDesk } from "./verify-desk";

const names = { id: "Indonesia", en: "English" } as const;

/** The same page in one file: no site around it, and no address but those that are typed. */
function VerifyAlone() {
  const now = useLanguage();
  return (
    <>
      <main class="container" id="main">
        <div class="languages" role="group" aria-label={t("site.language")}>
          {languages.map((language) => (
            <button type="button" class="plain" key={language} lang={language} aria-pressed={now === language} onClick={() => void changeLanguage(language)}>
              {names[language]}
            </button>
          ))}
        </div>
        <h1>
          {t("verify.title")} · {t("site.name")}
        </h1>
        <p class="lead">{t("verify.lead")}</p>
        <VerifyDesk places={alone()} log={(use) => <TypedAddress onUse={use} />} />
      </main>
      <footer class="container">
        <p>{t("verify.aloneFooter")}</p>
      </footer>
    </>
  );
}

void mount(VerifyAlone, ["verify"]);
