import { t } from "../i18n";
import { Layout } from "../ui/layout";
import { mount } from "../ui/mount";
import { onPlatform } from "./verify-places";
import { VerifyDesk } from "./verify-desk";
import { PickedConvention } from "./verify-convention";

/** Verifies receipts, archives, logs and test ballots in the browser. */
function Verify() {
  return (
    <Layout title="verify.title" lead="verify.lead">
      <VerifyDesk places={onPlatform()} log={(use) => <PickedConvention onUse={use} />} />
      <section aria-labelledby="offline-title">
        <h2 id="offline-title">{t("verify.offline")}</h2>
        <p>{t("verify.offlineLead")}</p>
        <p>
          <a href="/periksa-mandiri.html" download data-testid="verify-alone">
            {t("verify.offlineGet")}
          </a>
        </p>
      </section>
    </Layout>
  );
}

void mount(Verify, ["verify"]);
