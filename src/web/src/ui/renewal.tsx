import { useEffect, useState } from "preact/hooks";
import { onRenewed, openRenewal, RENEW } from "../api/renewal";
import { t } from "../i18n";

/** For what takes a recent sign-in or a second factor: signs in anew in a second tab, so that nothing typed here is lost. */
export function SignInAgain() {
  const [state, setState] = useState<"asked" | "open" | "blocked" | "renewed">("asked");
  useEffect(() => onRenewed(() => setState("renewed")), []);
  if (state === "renewed") return <p role="status">{t("renewal.goOn")}</p>;
  return (
    <>
      <p>{t("renewal.why")}</p>
      {state === "blocked" ? (
        <a href={RENEW} target="_blank" rel="noopener">
          {t("renewal.open")}
        </a>
      ) : (
        <button
          type="button"
          class="secondary small"
          data-testid="sign-in-again"
          onClick={() => setState(openRenewal() ? "open" : "blocked")}
        >
          {t("renewal.open")}
        </button>
      )}
    </>
  );
}
