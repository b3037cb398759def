import { useEffect, useState } from "preact/hooks";
import { beginRenewal, endRenewal, tellRenewed } from "../api/renewal";
import { finishSignIn, signInAnew } from "../api/session";
import { takeTarget } from "../api/target";
import { t } from "../i18n";
import { Layout } from "../ui/layout";
import { Waiting } from "../ui/load";
import { mount } from "../ui/mount";
import { Notice, ProblemNotice } from "../ui/notice";

/** How fresh a renewed sign-in is at least, in seconds: well within the quarter of an hour that the server asks for. */
const RENEWED_WITHIN = 10;

type Renewal = { readonly kind: "going" | "done" | "not" } | { readonly kind: "failed"; readonly thrown: unknown };

/** Renews the sign-in for another tab: once on the way out, once on the way back. */
async function renew(returning: boolean): Promise<Renewal["kind"]> {
  if (!returning) {
    beginRenewal();
    return signInAnew(RENEWED_WITHIN);
  }
  if (!(await finishSignIn())) return "not";
  tellRenewed();
  window.close();
  return "done";
}

/** The one page that Keycloak returns to: passes the answer on to where the person was, or renews a sign-in. */
function Landing() {
  const [renewal, setRenewal] = useState<Renewal>({ kind: "going" });
  useEffect(() => {
    const returning = endRenewal();
    if (!returning && location.search !== "?perbarui") {
      location.replace(takeTarget() + location.hash);
      return;
    }
    renew(returning).then(
      (kind) => kind !== "failed" && setRenewal({ kind }),
      (thrown: unknown) => setRenewal({ kind: "failed", thrown }),
    );
  }, []);
  return (
    <Layout title="renewal.title">
      {renewal.kind === "going" && <Waiting />}
      {renewal.kind === "done" && <Notice kind="success">{t("renewal.done")}</Notice>}
      {renewal.kind === "not" && <Notice kind="warning">{t("renewal.not")}</Notice>}
      {renewal.kind === "failed" && <ProblemNotice thrown={renewal.thrown} />}
    </Layout>
  );
}

void mount(Landing);
