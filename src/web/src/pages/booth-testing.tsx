import { t } from "../i18n";

/** While the board keeps a ballot that is to be tested. */
export function Testing() {
  return (
    <section class="panel" aria-labelledby="testing-title">
      <h2 id="testing-title" data-screen tabIndex={-1}>
        {t("test.offer")}
      </h2>
      <progress aria-label={t("test.asking")} />
      <p role="status">{t("test.asking")}</p>
    </section>
  );
}
